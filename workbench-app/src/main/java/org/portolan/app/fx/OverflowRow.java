package org.portolan.app.fx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Controls in one line. Where they do not all fit, the least needed are left out, and a last one shows in their place
/// that leads to them.
public final class OverflowRow extends Pane {
  private final double gap;
  private final List<Item> items;
  private final Node more;
  private List<Node> leftOut = List.of();
  private Runnable changed = () -> {};

  /// @param need the higher, the longer it stays
  public record Item(Node node, int need) {}

  /// @param items in the order of the line
  /// @param more  stands at the end while some are left out
  public OverflowRow(double gap, List<Item> items, Node more) {
    this.gap = gap;
    this.items = List.copyOf(items);
    this.more = more;
    this.items.forEach(item -> getChildren().add(item.node()));
    getChildren().add(more);
  }

  /// What does not fit now, in the order of the line.
  public List<Node> leftOut() {
    return leftOut;
  }

  /// @param hears that other controls are left out than before
  public void onChanged(Runnable hears) {
    changed = hears;
  }

  @Override
  protected double computeMinWidth(double height) {
    return sides();
  }

  @Override
  protected double computePrefWidth(double height) {
    return sides() + width(wanted());
  }

  @Override
  protected double computePrefHeight(double width) {
    return getChildren().stream().filter(Node::isManaged).mapToDouble(node -> node.prefHeight(-1)).max().orElse(0)
        + getInsets().getTop() + getInsets().getBottom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var shown = shown(getWidth() - sides());
    var out = wanted().stream().filter(node -> !shown.contains(node)).toList();
    items.forEach(item -> item.node().setVisible(shown.contains(item.node())));
    more.setVisible(!out.isEmpty());
    double x = getInsets().getLeft();
    double high = getHeight() - getInsets().getTop() - getInsets().getBottom();
    var line = new ArrayList<>(shown);
    if (more.isVisible()) {
      line.add(more);
    }
    for (var node : line) {
      double own = node.prefHeight(-1);
      node.resizeRelocate(snapPositionX(x), snapPositionY(getInsets().getTop() + (high - own) / 2),
          snapSizeX(node.prefWidth(-1)), snapSizeY(own));
      x += node.prefWidth(-1) + gap;
    }
    if (!out.equals(leftOut)) {
      leftOut = out;
      changed.run();
    }
  }

  private List<Node> wanted() {
    return items.stream().map(Item::node).filter(Node::isManaged).toList();
  }

  private List<Node> shown(double room) {
    var shown = new ArrayList<>(wanted());
    if (width(shown) <= room) {
      return shown;
    }
    var byNeed = items.stream().sorted(Comparator.comparingInt(Item::need)).map(Item::node).toList();
    for (var node : byNeed) {
      if (width(shown) + gap + more.prefWidth(-1) <= room) {
        break;
      }
      shown.remove(node);
    }
    return shown;
  }

  private double width(List<Node> line) {
    return line.stream().mapToDouble(node -> node.prefWidth(-1)).sum() + Math.max(0, line.size() - 1) * gap;
  }

  private double sides() {
    return getInsets().getLeft() + getInsets().getRight();
  }
}
