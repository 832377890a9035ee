package org.portolan.app.discover;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.portolan.app.fx.Boxes;

/// Fields of the sheets of this place, each below its name.
final class SheetFields {
  private SheetFields() {}

  static Node labelled(String words, TextInputControl field) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll("note", "quiet");
    label.setLabelFor(field);
    field.setAccessibleText(words);
    return Boxes.column(2, label, field);
  }
}
