package org.portolan.app.document.ics;

import java.nio.charset.StandardCharsets;

/// Long lines of a calendar go on in the next line, after a blank (RFC 5545, 3.1): none is longer than 75 bytes, and no
/// letter is cut in two.
final class Folding {
  private static final int LONGEST = 75;
  private static final String LINE_END = "\r\n";

  private Folding() {}

  static String fold(String calendar) {
    var folded = new StringBuilder();
    calendar.lines().forEach(line -> fold(line, folded));
    return folded.toString();
  }

  private static void fold(String line, StringBuilder folded) {
    int bytes = 0;
    for (int letter : line.codePoints().toArray()) {
      var one = Character.toString(letter);
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + length > LONGEST) {
        folded.append(LINE_END).append(' ');
        bytes = 1;
      }
      folded.append(one);
      bytes += length;
    }
    folded.append(LINE_END);
  }
}
