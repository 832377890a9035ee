package org.portolan.importers.observed;

import java.util.Locale;
import java.util.Set;
import org.portolan.model.intake.Engine;

/// Takes the values out of a statement: what stands in quotes and every number becomes `?`, because these are
/// somebody's data. Lists of values become one, comments go, and so the same statement is always the same text.
final class StatementMask {
  private static final int LONGEST = 8_000;
  private static final Set<String> TOUCHING = Set.of("select", "with", "insert", "update", "delete", "merge", "replace",
      "copy", "call", "truncate", "refresh", "do", "exec", "execute", "lock", "load", "create", "alter", "drop",
      "declare", "table", "perform");

  private final String text;
  private final boolean doubleQuotesAreStrings;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private StatementMask(String text, Engine engine) {
    this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    doubleQuotesAreStrings = engine == Engine.MARIADB;
  }

  static String of(String statement, Engine engine) {
    return new StatementMask(statement, engine).masked();
  }

  /// Whether a masked statement begins as one that reads or writes something.
  static boolean touchesData(String masked) {
    int start = 0;
    while (start < masked.length() && (masked.charAt(start) == '(' || masked.charAt(start) == ' ')) {
      start++;
    }
    int end = start;
    while (end < masked.length() && end - start < 12 && Character.isLetter(masked.charAt(end))) {
      end++;
    }
    return TOUCHING.contains(masked.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private String masked() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"' && doubleQuotesAreStrings) {
        at = endOfQuote(c);
        value();
      } else if (c == '"' || c == '`') {
        int end = endOfQuote(c);
        out.append(text, at, end);
        at = end;
      } else if (Character.isWhitespace(c)) {
        space();
      } else if (c == '-' && text.startsWith("--", at)) {
        at = end("\n", at);
      } else if (c == '/' && text.startsWith("/*", at)) {
        at = end("*/", at + 2);
        blank();
      } else if (c == '$') {
        dollar();
      } else if (Character.isDigit(c) && !afterName()) {
        number();
      } else if (c == '?') {
        at++;
        value();
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString().strip().replace("(?), (?)", "(?)").replace("(?),(?)", "(?)");
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    blank();
  }

  private void blank() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  /// The prefix of a string (`E'…'`, `N'…'`, `x'…'`) and a comma between two values go with the value.
  private void value() {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    boolean list = end > 1 && out.charAt(end - 1) == ',';
    int before = end - 1;
    while (list && before > 0 && out.charAt(before - 1) == ' ') {
      before--;
    }
    if (list && before > 0 && out.charAt(before - 1) == '?') {
      out.setLength(before);
    } else {
      if (end == out.length() && end > 0 && "EeNnXxBb".indexOf(out.charAt(end - 1)) >= 0
          && (end == 1 || !Character.isLetterOrDigit(out.charAt(end - 2)) && out.charAt(end - 2) != '_')) {
        out.setLength(end - 1);
      }
      out.append('?');
    }
    while (text.startsWith(", ...", at)) {
      at += ", ...".length();
    }
  }

  private void dollar() {
    int end = at + 1;
    while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '$' && !Character.isDigit(text.charAt(at + 1))) {
      var tag = text.substring(at, end + 1);
      at = end(tag, end + 1);
      value();
    } else if (end > at + 1 && Character.isDigit(text.charAt(at + 1))) {
      at = end;
      value();
    } else {
      out.append('$');
      at++;
    }
  }

  private boolean afterName() {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return Character.isLetterOrDigit(before) || before == '_' || before == '$' || before == '#' || before == '@';
  }

  private void number() {
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    value();
  }

  private int endOfQuote(char quote) {
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && (doubleQuotesAreStrings || isEscapeString())) {
        i += 2;
      } else if (c == quote && i + 1 < text.length() && text.charAt(i + 1) == quote) {
        i += 2;
      } else if (c == quote) {
        return i + 1;
      } else {
        i++;
      }
    }
    return text.length();
  }

  private boolean isEscapeString() {
    return at > 0 && (text.charAt(at - 1) == 'E' || text.charAt(at - 1) == 'e');
  }

  private int end(String of, int from) {
    int end = text.indexOf(of, from);
    return end < 0 ? text.length() : end + of.length();
  }
}
