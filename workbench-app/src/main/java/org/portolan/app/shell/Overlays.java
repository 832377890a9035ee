package org.portolan.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.portolan.app.fx.Sheets;

/// What lies over the window for a moment: one sheet at a time over a scrim. Escape and a click beside it put it away,
/// and the focus goes back to where it was.
public final class Overlays extends StackPane implements Sheets {

  private static final double FROM_TOP = 96;

  private final Region scrim = new Region();
  private Optional<Node> focusedBefore = Optional.empty();

  public Overlays() {
    setVisible(false);
    scrim.getStyleClass().add("scrim");
    scrim.setOnMouseClicked(_ -> close());
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocus);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        event.consume();
        close();
      }
    });
  }

  /// Tab goes round within the sheet instead of into the window behind it.
  private void keepFocus(@Nullable Node owner) {
    if (isOpen() && owner != null && PaneFocus.indexHolding(List.of(this), owner) < 0) {
      PaneFocus.focusFirst(this);
    }
  }

  boolean isOpen() {
    return isVisible();
  }

  @Override
  public void show(Region sheet) {
    if (!isOpen()) {
      focusedBefore = Optional.ofNullable(getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
    }
    setAlignment(sheet, Pos.TOP_CENTER);
    var top = getHeight() > 0 && getHeight() < 760 ? 16 : FROM_TOP;
    setMargin(sheet, new Insets(top, 16, 16, 16));
    getChildren().setAll(scrim, sheet);
    setVisible(true);
    PaneFocus.focusFirst(sheet);
  }

  @Override
  public void close() {
    setVisible(false);
    getChildren().clear();
    focusedBefore.ifPresent(Node::requestFocus);
    focusedBefore = Optional.empty();
  }
}
