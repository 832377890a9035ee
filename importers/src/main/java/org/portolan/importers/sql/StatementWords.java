package org.portolan.importers.sql;

import java.util.List;

/// Whether words stand in the same statement, before or behind a place in it.
final class StatementWords {
  private static final int FARTHEST = 4_000;

  private StatementWords() {}

  /// Whether one of the words comes before the statement ends.
  static boolean follow(List<Token> tokens, int at, String... words) {
    var wanted = List.of(words);
    for (int i = at; i < tokens.size() && i < at + FARTHEST && !tokens.get(i).is(";"); i++) {
      if (wanted.contains(tokens.get(i).upper())) {
        return true;
      }
    }
    return false;
  }

  /// Whether one of the words has come since the statement began.
  static boolean precede(List<Token> tokens, int at, String one, String other) {
    for (int i = at - 1; i >= Math.max(0, at - FARTHEST) && !tokens.get(i).is(";"); i--) {
      if (tokens.get(i).is(one) || tokens.get(i).is(other)) {
        return true;
      }
    }
    return false;
  }
}
