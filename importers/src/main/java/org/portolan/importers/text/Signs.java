package org.portolan.importers.text;

import java.util.Arrays;

/// Many short words of ASCII that are looked for at once: a text is gone through once, and a word is only compared where
/// its first two letters stand.
public final class Signs {
  private static final int LETTERS = 128;
  private static final String[] NONE = {};

  /// The words that begin with two letters, at the place that the two make together.
  private final String[][] byBeginning = new String[LETTERS * LETTERS][];

  private Signs(String... signs) {
    Arrays.fill(byBeginning, NONE);
    for (var sign : signs) {
      int place = sign.charAt(0) * LETTERS + sign.charAt(1);
      var all = Arrays.copyOf(byBeginning[place], byBeginning[place].length + 1);
      all[all.length - 1] = sign;
      byBeginning[place] = all;
    }
  }

  /// @param signs each of two letters or more
  public static Signs of(String... signs) {
    return new Signs(signs);
  }

  public boolean anyIn(String text) {
    int before = LETTERS;
    for (int i = 0; i < text.length(); i++) {
      int letter = text.charAt(i);
      if (letter < LETTERS && before < LETTERS && anyAt(text, i - 1, byBeginning[before * LETTERS + letter])) {
        return true;
      }
      before = letter;
    }
    return false;
  }

  private static boolean anyAt(String text, int place, String... signs) {
    for (var sign : signs) {
      if (text.startsWith(sign, place)) {
        return true;
      }
    }
    return false;
  }
}
