package org.portolan.app.fx;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Lays its children out in columns of one width: as many as fit, at most a given number, in rows of equal height. The first of
/// each row has the pseudo-class `first-in-row`.
public final class Columns extends Pane {

  private static final PseudoClass FIRST_IN_ROW = PseudoClass.getPseudoClass("first-in-row");

  private static final double NARROWEST_OF_ALL = 160;

  private final double narrowest;
  private final int most;
  private final double gap;
  private final double rowGap;

  /// @param narrowest the width below which a column is not squeezed
  /// @param most      the largest number of columns
  public Columns(double narrowest, int most, double gap, double rowGap) {
    this.narrowest = narrowest;
    this.most = most;
    this.gap = gap;
    this.rowGap = rowGap;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    // In a window that is narrower still, one column takes what there is.
    return Math.min(narrowest, NARROWEST_OF_ALL);
  }

  @Override
  protected double computePrefWidth(double height) {
    return most * (narrowest + gap) - gap;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    var at = width < 0 ? prefWidth(-1) : width;
    var columns = columns(at);
    var rows = Math.ceilDiv(getManagedChildren().size(), columns);
    return rows * rowHeight(columnWidth(at, columns)) + Math.max(0, rows - 1) * rowGap;
  }

  @Override
  protected void layoutChildren() {
    var columns = columns(getWidth());
    var width = columnWidth(getWidth(), columns);
    var height = rowHeight(width);
    var index = 0;
    for (Node child : getManagedChildren()) {
      var x = index % columns * (width + gap);
      var row = index / columns;
      var y = row * (height + rowGap);
      child.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
      child.pseudoClassStateChanged(FIRST_IN_ROW, index % columns == 0);
      index++;
    }
  }

  /// Rows are filled evenly: six children where five columns fit stand three by three.
  private int columns(double width) {
    var children = Math.max(1, getManagedChildren().size());
    var fitting = Math.clamp((int) ((width + gap) / (narrowest + gap)), 1, Math.min(most, children));
    var rows = Math.ceilDiv(children, fitting);
    return Math.ceilDiv(children, rows);
  }

  private double columnWidth(double width, int columns) {
    return (width - (columns - 1) * gap) / columns;
  }

  private double rowHeight(double width) {
    return getManagedChildren().stream().mapToDouble(child -> child.prefHeight(width)).max().orElse(0);
  }
}
