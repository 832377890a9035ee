package org.portolan.model.yaml;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Turns the parser's marks, which count code points, into offsets of the text.
final class Offsets {
  private final int start;
  /// How many code points stand before each one that takes two units, ascending.
  private final int[] wide;

  /// @param start where the parsed part of the text begins: 1 behind a byte order mark
  Offsets(String text, int start) {
    this.start = start;
    this.wide =
        text.chars().anyMatch(unit -> Character.isHighSurrogate((char) unit)) ? wideIn(text, start) : new int[0];
  }

  private static int[] wideIn(String text, int start) {
    var points = text.substring(start).codePoints().toArray();
    return IntStream.range(0, points.length)
        .filter(at -> Character.isSupplementaryCodePoint(points[at])).toArray();
  }

  int of(int codePoint) {
    int before = Arrays.binarySearch(wide, codePoint);
    return start + codePoint + (before < 0 ? -before - 1 : before);
  }

  Span span(Mark from, Mark to) {
    return new Span(of(from.getIndex()), of(to.getIndex()), from.getLine() + 1, from.getColumn() + 1);
  }
}
