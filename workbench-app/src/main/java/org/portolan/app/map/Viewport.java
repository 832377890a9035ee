package org.portolan.app.map;

import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.layout.Drawing.Point;

/// Which part of the picture is in sight: a point of the picture lies at `scale * p + offset` on the screen.
record Viewport(double scale, double x, double y) {
  static final double SMALLEST = 0.08;
  static final double LARGEST = 3;
  private static final double MARGIN = 16;
  /// How far signs stand out of their box, px.
  private static final double SIGNS = 12;

  Point onScreen(double px, double py) {
    return new Point(px * scale + x, py * scale + y);
  }

  Point inPicture(double sx, double sy) {
    return new Point((sx - x) / scale, (sy - y) / scale);
  }

  Viewport moved(double dx, double dy) {
    return new Viewport(scale, x + dx, y + dy);
  }

  /// Larger or smaller around a point of the screen, which stays where it is.
  Viewport zoomed(double factor, double sx, double sy) {
    double next = Math.clamp(scale * factor, SMALLEST, LARGEST);
    return new Viewport(next, sx - (sx - x) * next / scale, sy - (sy - y) * next / scale);
  }

  /// All of a picture in the middle of the screen, never larger than life.
  static Viewport fitting(double width, double height, double screenWidth, double screenHeight) {
    double scale = Math.clamp(Math.min((screenWidth - 2 * MARGIN) / Math.max(1, width),
        (screenHeight - 2 * MARGIN) / Math.max(1, height)), SMALLEST, 1);
    return new Viewport(scale, Math.max(MARGIN, (screenWidth - width * scale) / 2),
        Math.max(MARGIN, (screenHeight - height * scale) / 2));
  }

  /// So that a box is in sight, moving no more than needed.
  ///
  /// @param left what lies over the picture there, px
  Viewport showing(Box box, double left, double screenWidth, double screenHeight) {
    var upperLeft = onScreen(box.x(), box.y());
    var lowerRight = onScreen(box.right(), box.bottom());
    return moved(shift(upperLeft.x() - left, lowerRight.x() - left, screenWidth - left),
        shift(upperLeft.y(), lowerRight.y(), screenHeight));
  }

  /// So that a box lies at the left, half-way down.
  ///
  /// @param left what lies over the picture there, px
  Viewport beginningWith(Box box, double left, double screenHeight) {
    return new Viewport(scale, left + 2 * MARGIN - box.x() * scale, screenHeight / 2 - box.centreY() * scale);
  }

  /// Whether a part of a box is in sight, or of the signs at its corners.
  boolean shows(Box box, double screenWidth, double screenHeight) {
    var from = onScreen(box.x(), box.y());
    var to = onScreen(box.right(), box.bottom());
    return to.x() >= -SIGNS && to.y() >= -SIGNS && from.x() <= screenWidth + SIGNS
        && from.y() <= screenHeight + SIGNS;
  }

  private static double shift(double from, double to, double room) {
    if (from < MARGIN) {
      return MARGIN - from;
    }
    return to > room - MARGIN ? Math.max(room - MARGIN - to, MARGIN - from) : 0;
  }
}
