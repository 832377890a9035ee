package org.portolan.app.map;

/// Which part of the picture somebody looks at, however large the window is: the point in its middle, and how large.
record Sight(double scale, double x, double y) {

  static Sight of(Viewport viewport, double width, double height) {
    var middle = viewport.inPicture(width / 2, height / 2);
    return new Sight(viewport.scale(), middle.x(), middle.y());
  }

  Viewport in(double width, double height) {
    return new Viewport(Math.clamp(scale, Viewport.SMALLEST, Viewport.LARGEST), width / 2 - x * scale,
        height / 2 - y * scale);
  }
}
