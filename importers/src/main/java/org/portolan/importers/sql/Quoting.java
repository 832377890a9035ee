package org.portolan.importers.sql;

/// Where quoted stretches of SQL text end. Each is linear in the stretch; an unclosed one ends with the text.
final class Quoting {
  private Quoting() {}

  /// @param start of the opening quote; doubled quotes and, in `'…'` and `"…"`, backslashes escape
  static int endOfString(String text, int start) {
    char quote = text.charAt(start);
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && quote != '`' && i + 1 < text.length() && escapes(text, i, quote)) {
        i += 2;
      } else if (c == quote) {
        if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
          i += 2;
        } else {
          return i + 1;
        }
      } else {
        i++;
      }
    }
    return text.length();
  }

  /// Standard SQL knows no backslash escapes: `'C:\'` ends at its second quote when what follows goes on as SQL.
  private static boolean escapes(String text, int backslash, char quote) {
    if (text.charAt(backslash + 1) != quote) {
      return true;
    }
    int i = backslash + 2;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && ",);|".indexOf(text.charAt(i)) < 0;
  }

  /// Block comments nest in PostgreSQL and SQL Server, and not in MySQL; an inner `/*` is rare enough to nest.
  static int endOfComment(String text, int start) {
    int depth = 0;
    for (int i = start; i + 1 < text.length(); i++) {
      if (text.charAt(i) == '/' && text.charAt(i + 1) == '*') {
        depth++;
        i++;
      } else if (text.charAt(i) == '*' && text.charAt(i + 1) == '/') {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return text.length();
  }

  /// `$$` or `$tag$` when one opens here, else empty.
  static String dollarTag(String text, int start) {
    if (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '_')) {
      return "";
    }
    for (int i = start + 1; i < text.length() && i - start < 64; i++) {
      char c = text.charAt(i);
      if (c == '$') {
        return text.substring(start, i + 1);
      }
      if (!Character.isLetter(c) && c != '_' && (i == start + 1 || !Character.isDigit(c))) {
        return "";
      }
    }
    return "";
  }
}
