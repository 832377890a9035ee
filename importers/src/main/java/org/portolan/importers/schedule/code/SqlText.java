package org.portolan.importers.schedule.code;

import java.util.Optional;
import java.util.regex.Pattern;

/// A text in SQL: `'it''s'`, SQL Server's `N'…'`, PostgreSQL's `E'…'` and `$tag$…$tag$`, Oracle's `q'[…]'`.
///
/// @param end where it ends in what was read
record SqlText(String value, int end) {
  private static final Pattern DOLLARS = Pattern.compile("\\$(?:[A-Za-z_]\\w*)?\\$");
  private static final Pattern ORACLE = Pattern.compile("[qQ]'([\\[({<!|#])");
  private static final String OPENS = "[({<";
  private static final String CLOSES = "])}>";

  /// Empty where none begins there, or none that ends.
  static Optional<SqlText> at(String sql, int at) {
    if (at > 0 && Character.isLetterOrDigit(sql.charAt(at - 1))) {
      return Optional.empty();
    }
    return switch (sql.charAt(at)) {
      case '\'', 'n', 'N', 'e', 'E' -> quoted(sql, at);
      case '$' -> dollars(sql, at);
      case 'q', 'Q' -> oracle(sql, at);
      default -> Optional.empty();
    };
  }

  private static Optional<SqlText> quoted(String sql, int at) {
    int from = sql.charAt(at) == '\'' ? at + 1 : at + 2;
    if (from > sql.length() || sql.charAt(from - 1) != '\'') {
      return Optional.empty();
    }
    int close = sql.indexOf('\'', from);
    while (close >= 0 && close + 1 < sql.length() && sql.charAt(close + 1) == '\'') {
      close = sql.indexOf('\'', close + 2);
    }
    return close < 0 ? Optional.empty()
        : Optional.of(new SqlText(sql.substring(from, close).replace("''", "'"), close + 1));
  }

  private static Optional<SqlText> dollars(String sql, int at) {
    var opens = DOLLARS.matcher(sql).region(at, sql.length());
    return opens.lookingAt() ? until(sql, opens.end(), opens.group()) : Optional.empty();
  }

  private static Optional<SqlText> oracle(String sql, int at) {
    var opens = ORACLE.matcher(sql).region(at, sql.length());
    if (!opens.lookingAt()) {
      return Optional.empty();
    }
    int bracket = OPENS.indexOf(opens.group(1));
    return until(sql, opens.end(), (bracket < 0 ? opens.group(1) : CLOSES.charAt(bracket)) + "'");
  }

  private static Optional<SqlText> until(String sql, int from, String closes) {
    int close = sql.indexOf(closes, from);
    return close < 0 ? Optional.empty()
        : Optional.of(new SqlText(sql.substring(from, close), close + closes.length()));
  }
}
