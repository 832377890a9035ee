package org.portolan.app.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// A title at the left and controls at the right end. Where they do not fit into one line, the controls go below it, in
/// as many lines as they need.
public final class HeadRow extends Pane {
  private final double gap;
  private final Node title;
  private final List<Node> controls;

  /// @param title takes what the controls leave; as narrow as it may be, it decides whether one line is enough
  public HeadRow(double gap, Node title, Node... controls) {
    this.gap = gap;
    this.title = title;
    this.controls = List.of(controls);
    getChildren().add(title);
    getChildren().addAll(this.controls);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return shown().stream().mapToDouble(HeadRow::width).reduce(title.minWidth(-1), Math::max) + sides();
  }

  @Override
  protected double computePrefWidth(double height) {
    return title.prefWidth(-1) + gap + width(shown()) + sides();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? Double.MAX_VALUE : width - sides();
    var lines = lines(inner);
    return lines.stream().mapToDouble(HeadRow::height).sum() + (lines.size() - 1) * gap + getInsets().getTop()
        + getInsets().getBottom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double left = getInsets().getLeft();
    double inner = getWidth() - sides();
    double y = getInsets().getTop();
    boolean one = isOneLine(inner);
    for (var line : lines(inner)) {
      double height = height(line);
      double x = left;
      for (var node : line) {
        double width = node.equals(title) ? one ? inner - gap - width(shown()) : inner : width(node);
        double own = Math.min(height, node.prefHeight(width));
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + (height - own) / 2), snapSizeX(width), snapSizeY(own));
        x += width + gap;
      }
      y += height + gap;
    }
  }

  /// What is put away takes no room.
  private List<Node> shown() {
    return controls.stream().filter(Node::isManaged).toList();
  }

  private List<List<Node>> lines(double inner) {
    var lines = new ArrayList<List<Node>>();
    lines.add(new ArrayList<>(List.of(title)));
    boolean one = isOneLine(inner);
    double left = 0;
    for (var control : shown()) {
      if (!one && (lines.size() == 1 || width(control) > left)) {
        lines.add(new ArrayList<>());
        left = inner;
      }
      lines.getLast().add(control);
      left -= width(control) + gap;
    }
    return lines;
  }

  private boolean isOneLine(double inner) {
    return title.minWidth(-1) + gap + width(shown()) <= inner;
  }

  private double sides() {
    return getInsets().getLeft() + getInsets().getRight();
  }

  private double width(List<Node> line) {
    return line.stream().mapToDouble(HeadRow::width).sum() + Math.max(0, line.size() - 1) * gap;
  }

  private static double width(Node node) {
    return node.prefWidth(-1);
  }

  private static double height(List<Node> line) {
    return line.stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
  }
}
