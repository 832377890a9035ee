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
import org.portolan.app.fx.VisibleFocus;

/// What lies over the window for a moment: one sheet at a time over a scrim. Escape and a click beside it put it away,
/// and the focus goes back to where it was.
public final class Overlays extends StackPane implements Sheets {

  private static final double FROM_TOP = 96;

  private final Region scrim = new Region();
  private Optional<Node> focusedBefore = Optional.empty();
  private boolean visiblyBefore;
  private boolean backwards;
  private boolean moving;

  public Overlays() {
    setVisible(false);
    scrim.getStyleClass().add("scrim");
    scrim.setOnMouseClicked(_ -> close());
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocus);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> backwards = event.isShiftDown());
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        event.consume();
        close();
      }
    });
  }

  /// Tab goes round within the sheet instead of into the window behind it.
  private void keepFocus(@Nullable Node owner) {
    if (isOpen() && !moving && owner != null && PaneFocus.indexHolding(List.of(this), owner) < 0) {
      move(() -> PaneFocus.focusEnd(this, backwards, owner.isFocusVisible()));
    }
  }

  /// Going to a node with its ring takes a step aside, which is not to be called back.
  private void move(Runnable step) {
    moving = true;
    step.run();
    moving = false;
  }

  public boolean isOpen() {
    return isVisible();
  }

  @Override
  public void show(Region sheet) {
    if (!isOpen()) {
      focusedBefore = Optional.ofNullable(getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
      visiblyBefore = VisibleFocus.isIn(this);
    }
    setAlignment(sheet, Pos.TOP_CENTER);
    var top = getHeight() > 0 && getHeight() < 760 ? 16 : FROM_TOP;
    setMargin(sheet, new Insets(top, 16, 16, 16));
    getChildren().setAll(scrim, sheet);
    setVisible(true);
    move(() -> PaneFocus.focusEnd(sheet, false, visiblyBefore));
  }

  @Override
  public void close() {
    setVisible(false);
    getChildren().clear();
    focusedBefore.ifPresent(node -> VisibleFocus.on(node, visiblyBefore));
    focusedBefore = Optional.empty();
  }
}
