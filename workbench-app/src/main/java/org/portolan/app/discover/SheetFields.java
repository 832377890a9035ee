package org.portolan.app.discover;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;

/// Fields of the sheets of this place, each below its name.
final class SheetFields {
  private SheetFields() {}

  static Node labelled(String words, Control field) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll("note", "quiet");
    label.setLabelFor(field);
    field.setAccessibleText(words);
    return Boxes.column(4, label, field);
  }

  /// The foot of a sheet about a file: what to do where it was taken for the wrong thing, and the buttons.
  static Node foot(Runnable otherwise, Runnable cancel, Button main) {
    main.setDefaultButton(true);
    return Boxes.row(8, Buttons.link("Read it as something else", otherwise), Boxes.grow(),
        Buttons.plain("Cancel", cancel), main);
  }

  /// The foot of any other sheet.
  static Node foot(Runnable cancel, Button main) {
    main.setDefaultButton(true);
    return Boxes.row(8, Boxes.grow(), Buttons.plain("Cancel", cancel), main);
  }
}
