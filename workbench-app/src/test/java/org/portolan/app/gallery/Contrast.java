package org.portolan.app.gallery;

import javafx.scene.paint.Color;

/// How well one colour stands off from another (WCAG 2.2, contrast ratio): 1 for none, 21 for black on white.
public final class Contrast {

  private Contrast() {}

  public static double between(Color one, Color other) {
    var a = luminance(one);
    var b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
