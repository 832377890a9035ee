package org.portolan.app.map;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// What the lines and signs of the map mean.
final class Legend extends VBox {
  private static final double SIGN = 34;

  Legend() {
    super(4);
    getStyleClass().add("legend");
    setMouseTransparent(true);
    getChildren().addAll(Labels.of("Legend", "strong", "note"), line("declared", 1.5),
        line("inferred, implied key", 1.5, 8.0, 5.0),
        line("observed or told", 1.5, 0.1, 5.5), line("bundle", 4),
        Boxes.row(8, slot(new IconView(Icon.SILENT, 14).styled("alert")), Labels.of("silent, open", "note", "alert")),
        Boxes.row(8, slot(new IconView(Icon.NOT_READ, 14).styled("unknown")),
            Labels.of("not found, not read", "note", "unknown")),
        Labels.wrapping("Arrows point to what is needed.", "note", "quiet"));
  }

  private static Node slot(Node sign) {
    var box = Boxes.row(0, sign);
    // However thick the sign is, so that all words begin below one another.
    box.setMinWidth(SIGN);
    box.setPrefWidth(SIGN);
    box.setMaxWidth(SIGN);
    return box;
  }

  private static Node line(String name, double width, Double... dashes) {
    var line = new Line(0, 0, SIGN, 0);
    line.getStyleClass().add("legend-line");
    line.setStrokeWidth(width);
    line.setStrokeLineCap(dashes.length > 0 && dashes[0] < 1 ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    line.getStrokeDashArray().setAll(dashes);
    return Boxes.row(8, slot(line), Labels.of(name, "note"));
  }
}
