package org.portolan.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.portolan.app.fx.VisibleFocus;

/// Moves the focus from pane to pane.
final class PaneFocus {

  private PaneFocus() {}

  /// The number of the pane that holds a node; -1 when none does.
  static int indexHolding(List<? extends Node> panes, Node node) {
    for (var at = Optional.of(node); at.isPresent();
        at = at.flatMap(one -> Optional.<Node>ofNullable(one.getParent()))) {
      var index = panes.indexOf(at.get());
      if (index >= 0) {
        return index;
      }
    }
    return -1;
  }

  /// Focuses the first node that takes the focus, in the first pane after `at` that has one.
  static void focusAfter(List<? extends Node> panes, int at) {
    for (var step = 1; step <= panes.size(); step++) {
      var first = focusable(panes.get((at + step) % panes.size())).findFirst();
      if (first.isPresent()) {
        first.get().requestFocus();
        return;
      }
    }
  }

  /// Focuses the first node inside that takes the focus.
  static void focusFirst(Node pane) {
    focusable(pane).findFirst().ifPresent(Node::requestFocus);
  }

  /// Focuses the first node inside that takes the focus, or the last one.
  ///
  /// @param visibly with its ring
  static void focusEnd(Node pane, boolean last, boolean visibly) {
    focusable(pane).reduce((one, other) -> last ? other : one).ifPresent(node -> VisibleFocus.on(node, visibly));
  }

  private static Stream<Node> focusable(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    var self = node.isFocusTraversable() ? Stream.of(node) : Stream.<Node>empty();
    return node instanceof Parent parent
        ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(PaneFocus::focusable))
        : self;
  }
}
