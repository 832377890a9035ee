package org.portolan.app.discover;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What was known of something that is not there any more: what it was, where it stood, what needed it.
final class GoneSheet extends VBox {
  private static final int ROOM = 12;

  /// @param earlier the survey of the snapshot in which it still was
  GoneSheet(Asset asset, Survey earlier, Runnable close) {
    super(8);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(640, USE_PREF_SIZE);
    var place = Labels.wrapping(asset.id().value(), "code-small", "quiet");
    getChildren().addAll(Labels.wrapping(asset.name() + " is gone", "title"), place,
        Labels.wrapping(what(asset, earlier), "quiet"));
    var content = Boxes.column(8);
    where(content, asset);
    var arrows = earlier.inventory().dependencies();
    arrows(content, "It needed", arrows.stream().filter(one -> one.from().equals(asset.id())).toList(), true);
    arrows(content, "It was needed by", arrows.stream().filter(one -> one.to().equals(asset.id())).toList(), false);
    var pane = Boxes.scrolling(content);
    pane.setMaxHeight(420);
    var done = Buttons.main("Close", close);
    done.setDefaultButton(true);
    getChildren().addAll(pane, Boxes.row(8, Boxes.grow(), done));
  }

  private static String what(Asset asset, Survey earlier) {
    var host = asset.host().isEmpty() ? "" : " on " + asset.host();
    var schedule = asset.attribute(Attribute.SCHEDULE).map(one -> ", " + one).orElse("");
    var item = earlier.coverage().itemOf(asset.id())
        .map(one -> " Item " + one.id() + " covers it: " + one.disposition().verb().toLowerCase(Locale.ROOT)
            + ".")
        .orElse(" No item covers it.");
    return "A " + asset.kind().spoken() + host + schedule + "." + item;
  }

  private static void where(VBox content, Asset asset) {
    if (!asset.seenAt().isEmpty()) {
      content.getChildren().add(Labels.heading("It stood in"));
      asset.seenAt().stream().limit(ROOM).forEach(
          place -> content.getChildren().add(Labels.wrapping(place.toString(), "code-small")));
    }
  }

  private static void arrows(VBox content, String title, List<Dependency> arrows, boolean forwards) {
    content.getChildren().add(Labels.heading(title));
    if (arrows.isEmpty()) {
      content.getChildren().add(Labels.of("Nothing that we knew.", "quiet"));
    }
    arrows.stream().limit(ROOM).forEach(arrow -> content.getChildren().add(arrow(arrow, forwards)));
    if (arrows.size() > ROOM) {
      content.getChildren().add(Labels.note("and " + Spoken.count(arrows.size() - ROOM) + " more"));
    }
  }

  private static Node arrow(Dependency arrow, boolean forwards) {
    var verb = arrow.kind().word().replace('-', ' ');
    var box = Boxes.column(1, Labels.wrapping(forwards ? verb + " " + arrow.to() : arrow.from() + " " + verb, "code"));
    arrow.evidence().stream().findFirst().ifPresent(proof -> box.getChildren().add(Labels.wrapping(
        proof.place() + (proof.text().isBlank() ? "" : "  " + proof.text().strip()), "code-small", "quiet")));
    return box;
  }
}
