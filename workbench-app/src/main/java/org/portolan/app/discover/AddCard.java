package org.portolan.app.discover;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// Where a new source is dropped or chosen.
final class AddCard extends VBox {
  private static final double WIDEST = 420;

  AddCard(SourceForms forms) {
    super(6);
    getStyleClass().addAll("card", "add");
    getChildren().addAll(Boxes.row(10, new IconView(Icon.ADD).styled("accented"), Labels.heading("Add a source")),
        Labels.wrapping("Drop anything into this window: a folder, an archive, a list, a dump, a log. Or choose:",
            "note", "quiet"),
        Boxes.grow(), pair("Database", forms::database, "Schema dump", forms::schema),
        pair("Server files", forms::folder, "Archive", forms::archive),
        pair("Spreadsheet", forms::table, "Log, session list", forms::observed));
  }

  private static Node pair(String one, Runnable first, String other, Runnable second) {
    var row = Boxes.row(6, wide(Buttons.small(one, first)), wide(Buttons.small(other, second)));
    // Alone on a wide page, they would be as long as lines of text.
    row.setMaxWidth(WIDEST);
    return row;
  }

  private static Node wide(Button button) {
    // Of the same width, whatever they say.
    button.setPrefWidth(110);
    button.setMaxWidth(Double.MAX_VALUE);
    return Boxes.growing(button);
  }
}
