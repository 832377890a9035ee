package org.portolan.app.overview;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// A large number with its label above and its note below.
final class FigureBox extends VBox {

  FigureBox(Figure figure) {
    getStyleClass().add("figure");
    setAccessibleText(figure.label() + ": " + figure.value() + " " + figure.unit() + ". " + figure.note());
    var value = Labels.of(figure.value(), "key-figure");
    var row = new HBox(7);
    row.setAlignment(Pos.BASELINE_LEFT);
    switch (figure.mood()) {
      case CALM -> row.getChildren().add(value);
      case SILENT -> row.getChildren().add(marked(value, Icon.SILENT, "alert"));
      case NOT_READ -> row.getChildren().add(marked(value, Icon.NOT_READ, "unknown"));
    }
    if (!figure.unit().isEmpty()) {
      row.getChildren().add(Labels.of(figure.unit(), "unit"));
    }
    getChildren().addAll(Labels.note(figure.label()), row, Labels.note(figure.note()));
  }

  private static Label marked(Label value, Icon icon, String mood) {
    value.setGraphic(new IconView(icon, 24));
    value.setGraphicTextGap(7);
    return Boxes.styled(value, mood);
  }
}
