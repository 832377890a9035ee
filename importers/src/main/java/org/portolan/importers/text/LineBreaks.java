package org.portolan.importers.text;

/// Counts lines in a text that was not cut into them, such as the body of a routine.
public final class LineBreaks {
  private LineBreaks() {}

  /// How many lines end before a position.
  public static int before(CharSequence text, int at) {
    int breaks = 0;
    for (int i = 0; i < at; i++) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return breaks;
  }

  public static int in(CharSequence text) {
    return before(text, text.length());
  }
}
