package org.portolan.importers.text;

import java.util.BitSet;
import java.util.List;

/// Many short words of ASCII that are looked for at once: a text is gone through once, and a word is only compared where
/// its first two letters stand.
final class Signs {
  private static final int LETTERS = 128;

  private final BitSet beginnings = new BitSet(LETTERS * LETTERS);
  private final List<String> signs;

  private Signs(List<String> signs) {
    this.signs = signs;
    signs.forEach(sign -> beginnings.set(beginning(sign, 0)));
  }

  /// @param signs each of two letters or more
  static Signs of(String... signs) {
    return new Signs(List.of(signs));
  }

  boolean anyIn(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) < LETTERS && text.charAt(i + 1) < LETTERS && beginnings.get(beginning(text, i))
          && anyAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyAt(String text, int place) {
    for (var sign : signs) {
      if (text.startsWith(sign, place)) {
        return true;
      }
    }
    return false;
  }

  private static int beginning(String text, int place) {
    return text.charAt(place) * LETTERS + text.charAt(place + 1);
  }
}
