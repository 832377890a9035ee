package org.portolan.app.fx;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide names are, and how a long one is cut in its middle.
public final class Names {
  private Names() {}

  public static double width(String text, Font font) {
    var measured = new Text(text);
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }

  /// The whole text, or its beginning and end: `stock_sy…_v2`.
  public static String cut(String text, Font font, double room) {
    return cut(text, font, room, Names::shortened);
  }

  /// The whole text, or its beginning: for sentences, which tell most at their start.
  public static String cutAtEnd(String text, Font font, double room) {
    return cut(text, font, room, (whole, kept) -> whole.substring(0, kept).stripTrailing() + "…");
  }

  private interface Shortening {
    String of(String text, int kept);
  }

  private static String cut(String text, Font font, double room, Shortening shortening) {
    if (width(text, font) <= room) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(shortening.of(text, middle), font) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return shortening.of(text, low);
  }

  private static String shortened(String text, int kept) {
    int head = (kept + 1) / 2;
    return text.substring(0, head) + "…" + text.substring(text.length() - (kept - head));
  }
}
