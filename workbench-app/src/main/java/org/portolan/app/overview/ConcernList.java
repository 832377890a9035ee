package org.portolan.app.overview;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.sign.Signs;
import org.portolan.model.method.RuleId;
import org.portolan.model.unit.Spoken;

/// The worst concerns, each with the button that leads to its remedy. Three at first, then twenty more at a time.
final class ConcernList extends VBox {

  private static final int AT_FIRST = 3;
  private static final int MORE = 20;

  private final List<Concern> concerns;
  private final OverviewViewModel model;

  ConcernList(List<Concern> concerns, OverviewViewModel model) {
    this.concerns = concerns;
    this.model = model;
    show(AT_FIRST);
  }

  private void show(int most) {
    var shown = concerns.subList(0, Math.min(most, concerns.size()));
    getChildren().setAll(head(shown.size()));
    if (shown.isEmpty()) {
      getChildren().add(Boxes.padded(Labels.of("No finding is open.", "quiet"), 10, 0, 10, 0));
    }
    shown.forEach(concern -> getChildren().add(row(concern)));
  }

  private Node head(int shown) {
    var heading = Labels.heading("Worst first");
    if (shown == concerns.size()) {
      return Boxes.sectionHead(heading, Labels.note(shown == 0 ? "" : "all " + shown));
    }
    var next = Math.min(MORE, concerns.size() - shown);
    return Boxes.sectionHead(heading, Labels.note(Spoken.count(shown) + " of " + Spoken.count(concerns.size())),
        Buttons.link("Show " + next + " more", () -> show(shown + MORE)));
  }

  private Node row(Concern concern) {
    var icon = new IconView(Signs.of(concern.severity()), 20).styled(Signs.mood(concern.severity()));
    var sign = Boxes.padded(new VBox(icon), 1, 0, 0, 0);
    var text = Boxes.column(1, Labels.wrapping(concern.title(), "heading"), Labels.wrapping(concern.why(), "quiet"),
        facts(concern));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(100);
    var buttons = Boxes.row(8);
    concern.onMap()
        .flatMap(asset -> model.paths().showAsset().map(way -> Buttons.plain("Show on map", () -> way.accept(asset))))
        .ifPresent(button -> buttons.getChildren().add(named(button, concern)));
    model.mending(concern)
        .ifPresent(mend -> buttons.getChildren().add(named(Buttons.main(concern.verb(), mend), concern)));
    return Boxes.styled(Boxes.row(14, sign, text, buttons), "concern");
  }

  /// The same verb stands on many rows, so the name that is read out says which is meant.
  private static Button named(Button button, Concern concern) {
    button.setAccessibleText(button.getText() + ": " + concern.title());
    return button;
  }

  private static Node facts(Concern concern) {
    var severity = concern.severity().word();
    var word = severity.substring(0, 1).toUpperCase(Locale.ENGLISH) + severity.substring(1);
    var row = Boxes.row(12, Labels.of(word, "note", "strong", Signs.mood(concern.severity())));
    if (!concern.where().isEmpty()) {
      row.getChildren().add(Labels.of(concern.where(), "code", "quiet"));
    }
    row.getChildren()
        .add(Labels.of(concern.rules().stream().map(RuleId::toString).collect(Collectors.joining("  ")), "code",
            "quiet"));
    return Boxes.padded(row, 4, 0, 0, 0);
  }
}
