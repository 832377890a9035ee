package org.portolan.importers.sql;

import java.util.List;

/// How many BEGIN, CASE, IF and LOOP blocks are still open at the end of a text.
final class BlockDepth {
  private BlockDepth() {}

  static int of(String text) {
    var tokens = Tokens.of(text);
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var word = tokens.get(i).upper();
      boolean closes = i > 0 && tokens.get(i - 1).is("END");
      if (!closes && List.of("BEGIN", "CASE", "LOOP").contains(word)) {
        depth++;
      } else if (word.equals("END")
          && !(i + 1 < tokens.size() && List.of("IF", "WHILE", "REPEAT", "FOR").contains(tokens.get(i + 1).upper()))) {
        depth--;
      }
    }
    return depth;
  }
}
