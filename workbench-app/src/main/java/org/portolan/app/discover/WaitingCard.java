package org.portolan.app.discover;

import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// A source whose turn to be read again has not come.
final class WaitingCard extends VBox {
  WaitingCard(ImportQueue.Turn turn, Runnable leaveOut) {
    super(8);
    getStyleClass().addAll("card", "running");
    getChildren().addAll(Boxes.row(10, new IconView(Icon.REFRESH), Labels.heading(turn.name())),
        Labels.of("Waits for its turn", "quiet"), Boxes.grow(),
        Boxes.row(8, Boxes.grow(), Buttons.plain("Leave out", leaveOut)));
  }
}
