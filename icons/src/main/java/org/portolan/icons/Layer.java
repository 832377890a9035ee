package org.portolan.icons;

import java.util.List;

/// One path of an icon on a grid of 24 by 24, drawn with round caps and joins.
///
/// @param path SVG path data
/// @param width of the stroke, in units of the grid
/// @param dashes lengths of dash and gap in units of the grid; empty for an unbroken line
public record Layer(String path, Ink ink, double width, List<Double> dashes) {

  /// What Feather draws its outlines with.
  public static final double USUAL_WIDTH = 2;

  public Layer {
    if (path.isBlank() || width < 0) {
      throw new IllegalArgumentException("A layer needs a path and a width that is not negative");
    }
    dashes = List.copyOf(dashes);
  }

  static Layer outline(String path) {
    return outline(path, USUAL_WIDTH);
  }

  static Layer outline(String path, double width, Double... dashes) {
    return new Layer(path, Ink.STROKE, width, List.of(dashes));
  }

  static Layer filled(String path) {
    return new Layer(path, Ink.FILL, 0, List.of());
  }

  static Layer solid(String path) {
    return new Layer(path, Ink.SOLID, USUAL_WIDTH, List.of());
  }

  static Layer knockout(String path, double width) {
    return new Layer(path, Ink.KNOCKOUT, width, List.of());
  }
}
