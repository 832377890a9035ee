package org.portolan.app.map;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.icons.Icon;

/// What is known of the selection, with the way to put it away.
final class InspectorPane extends StackPane {
  private static final double WIDTH = 380;

  private final ScrollPane pane = Boxes.scrolling(new VBox());

  InspectorPane(Runnable close) {
    getStyleClass().add("inspector-pane");
    setPrefWidth(WIDTH);
    setMinWidth(320);
    var button = Buttons.icon(Icon.CLOSE, "Close the inspector", close);
    setAlignment(button, Pos.TOP_RIGHT);
    setMargin(button, new Insets(9, 16, 0, 0));
    getChildren().addAll(pane, button);
  }

  void show(Node content) {
    pane.setContent(content);
    pane.setVvalue(0);
  }

  Node content() {
    return pane.getContent();
  }
}
