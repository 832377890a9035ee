package org.portolan.app.discover;

import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// Where a new source is dropped or chosen.
final class AddCard extends VBox {
  AddCard(Runnable database, Runnable files, Runnable archive, Runnable observed) {
    super(8);
    getStyleClass().addAll("card", "add");
    getChildren().addAll(Boxes.row(10, new IconView(Icon.ADD).styled("accented"), Labels.heading("Add a source")),
        Labels.wrapping("Drop a folder or an archive here, or choose:", "note", "quiet"), Boxes.grow(),
        Boxes.row(6, wide(Buttons.small("Database", database)), wide(Buttons.small("Server files", files))),
        Boxes.row(6, wide(Buttons.small("Archive", archive)), wide(Buttons.small("Repository", files))),
        Boxes.row(6, wide(Buttons.small("Log or session list", observed))));
  }

  private static javafx.scene.Node wide(javafx.scene.control.Button button) {
    button.setMaxWidth(Double.MAX_VALUE);
    return Boxes.growing(button);
  }
}
