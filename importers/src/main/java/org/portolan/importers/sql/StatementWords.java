package org.portolan.importers.sql;

import java.util.List;
import java.util.Set;

/// Where statements start, and whether words stand in the same one, before or behind a place in it.
final class StatementWords {
  private static final int FARTHEST = 4_000;
  private static final Set<String> BEFORE_STATEMENT = Set.of("AS", "BEGIN", "THEN", "ELSE", "LOOP", "DO", "EXPLAIN",
      "ANALYZE", "ANALYSE", "QUERY", "ROW", "STATEMENT", "VERBOSE", "CASCADED", "IN", "IMMEDIATE", "ATOMIC");
  /// Behind one of these a new line goes on with the same statement.
  private static final Set<String> GOES_ON =
      Set.of("FOR", "ON", "KEY", "OR", "BEFORE", "AFTER", "OF", "GRANT", "REVOKE", "NO", ",");

  private static final Set<String> BEFORE_TABLE =
      Set.of(";", "(", "AS", "UNION", "ALL", "EXCEPT", "INTERSECT", "QUERY", "IN");

  private StatementWords() {}

  /// Whether the JOIN that stands there is one of MySQL's `FORCE INDEX FOR JOIN (PRIMARY)`.
  static boolean isIndexHint(List<Token> tokens, int join) {
    return join >= 2 && tokens.get(join - 1).is("FOR")
        && (tokens.get(join - 2).is("INDEX") || tokens.get(join - 2).is("KEY"));
  }

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

  /// `FOR UPDATE`, `ON DELETE`, `DO UPDATE`, `THEN INSERT` and the like start no statement of their own.
  ///
  /// @param word where a word stands that may start one
  /// @param body whether these are a routine's, where a new line is mostly a new statement
  static boolean starts(List<Token> tokens, int word, boolean body) {
    if (word < 1) {
      return true;
    }
    var before = tokens.get(word - 1);
    boolean startsLine = before.line() < tokens.get(word).line() && body;
    return before.kind() != Token.Kind.WORD && !before.is(",") && !before.is(".") && !before.is("=")
        || BEFORE_STATEMENT.contains(before.upper())
            && !(before.is("THEN") && precede(tokens, word + 1, "MERGE", "MERGE"))
            && !(before.is("DO") && precede(tokens, word + 1, "CONFLICT", "CONFLICT"))
        || startsLine && !GOES_ON.contains(before.upper());
  }

  /// `TABLE orders` is short for a SELECT of all its rows, wherever one may stand.
  ///
  /// @param at behind the word TABLE
  static boolean wholeTable(List<Token> tokens, int at) {
    var before = at < 2 ? ";" : tokens.get(at - 2).upper();
    boolean inserted = at >= 2 && tokens.getFirst().is("INSERT") && (tokens.get(at - 2).isName() || before.equals(")"));
    return (BEFORE_TABLE.contains(before) || inserted) && at < tokens.size() && tokens.get(at).isName()
        && !tokens.get(at).is("OF");
  }

  /// Whether a name with arguments stands here: `PERFORM close_day()` calls, `PERFORM id FROM days` asks.
  static boolean calls(List<Token> tokens, int at) {
    return Name.at(tokens, at).filter(name -> name.end() < tokens.size() && tokens.get(name.end()).is("("))
        .isPresent();
  }
}
