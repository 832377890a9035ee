package org.portolan.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
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
      var first = VisibleFocus.targets(panes.get((at + step) % panes.size())).findFirst();
      if (first.isPresent()) {
        first.get().requestFocus();
        return;
      }
    }
  }

  /// Focuses the first node inside that takes the focus, or the last one.
  ///
  /// @param visibly with its ring
  static void focusEnd(Node pane, boolean last, boolean visibly) {
    VisibleFocus.targets(pane).reduce((one, other) -> last ? other : one)
        .ifPresent(node -> VisibleFocus.on(node, visibly));
  }
}
