package org.portolan.app.discover;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.sign.Signs;
import org.portolan.model.quality.Flaw;
import org.portolan.model.unit.Spoken;

/// What was found in the rows of a database: each is a task before the first test migration, until somebody accepts it.
final class FlawSheet extends VBox {
  private static final int LISTED = 200;

  /// @param again  opens the form that counts once more
  /// @param accept asks who accepts a flaw, and why; empty where nothing may be changed
  FlawSheet(String source, List<Flaw> open, List<Flaw> accepted, Optional<Consumer<Flaw>> accept, Runnable again,
      Runnable close) {
    super(10);
    getStyleClass().addAll("over-window", "question", "profile");
    setMaxSize(760, USE_PREF_SIZE);
    var list = Boxes.column(0);
    open.stream().limit(LISTED)
        .forEach(flaw -> list.getChildren().add(row(flaw, accept.map(ask -> accept(flaw, ask)))));
    accepted.stream().limit(LISTED)
        .forEach(flaw -> list.getChildren().add(row(flaw, Optional.of(Labels.chip("accepted", "quiet")))));
    var pane = Boxes.scrolling(list);
    pane.setMaxHeight(460);
    getChildren().addAll(Labels.of("What is in the rows of " + source, "title"),
        Labels.wrapping(sentence(open, accepted), "quiet"), pane,
        Boxes.row(8, Buttons.plain("Count again", again), Boxes.grow(), Buttons.main("Close", close)));
  }

  private static String sentence(List<Flaw> open, List<Flaw> accepted) {
    var all = open.isEmpty() ? "Nothing is left to clean up."
        : Spoken.count(open.size(), "finding", "findings") + " to clean up before the first test migration"
            + (open.size() > LISTED ? "; the gravest " + LISTED + " are listed." : ".");
    return accepted.isEmpty() ? all : all + " " + Spoken.count(accepted.size()) + " accepted by name.";
  }

  private static Node accept(Flaw flaw, Consumer<Flaw> ask) {
    var button = Buttons.small("Accept…", () -> ask.accept(flaw));
    button.setAccessibleText("Accept " + flaw.summary());
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static Node row(Flaw flaw, Optional<Node> end) {
    var row = Boxes.row(10, new IconView(Signs.of(flaw.severity()), 14).styled(Signs.mood(flaw.severity())),
        Boxes.growing(Labels.wrapping(flaw.summary(), "note")));
    end.ifPresent(node -> row.getChildren().addAll(Boxes.grow(), node));
    return Boxes.styled(Boxes.padded(row, 6, 8, 6, 0), "ruled-below");
  }
}
