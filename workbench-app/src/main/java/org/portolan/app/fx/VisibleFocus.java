package org.portolan.app.fx;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Moves the focus so that somebody who works with keys sees where it is. The toolkit draws its ring only where Tab has
/// led.
public final class VisibleFocus {
  /// The style class of what gets the focus when somebody goes to a place; without one, its first control does.
  public static final String FIRST = "first-focus";

  private VisibleFocus() {}

  /// Whether the focus is in sight now: the last step was made with a key.
  public static boolean isIn(Node inScene) {
    return Optional.ofNullable(inScene.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
        .filter(Node::isFocusVisible).isPresent();
  }

  /// A node and all inside it that take the focus, in their order.
  public static Stream<Node> targets(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    var self = node.isFocusTraversable() ? Stream.of(node) : Stream.<Node>empty();
    return node instanceof Parent parent
        ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(VisibleFocus::targets))
        : self;
  }

  /// Gives the focus to a node.
  ///
  /// @param visibly with its ring
  public static void on(Node node, boolean visibly) {
    node.requestFocus();
    if (visibly && node.requestFocusTraversal(TraversalDirection.NEXT)) {
      var next = Optional.ofNullable(node.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
      next.ifPresent(there -> there.requestFocusTraversal(TraversalDirection.PREVIOUS));
      if (!node.isFocused()) {
        node.requestFocus();
      }
    }
  }

  /// Tab leads out of a field of several lines, too, instead of into its text.
  public static TextArea letTabOut(TextArea area) {
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
        event.consume();
        area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      }
    });
    return area;
  }
}
