package org.portolan.importers.script.python;

/// Where a field of an f-string ends: since Python 3.12 it may hold the very quotes that enclose the string (PEP 701).
final class PythonFields {
  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 4;

  private PythonFields() {}

  /// Behind the brace that closes the one at `from`; -1 where that opens no field, or one that does not end.
  ///
  /// @param lines whether it may go over several lines
  static int end(String text, int from, boolean lines) {
    return end(text, from, lines, 0);
  }

  private static int end(String text, int from, boolean lines, int level) {
    if (text.startsWith("{{", from)) {
      return from + 2;
    }
    int depth = 0;
    int at = from;
    while (at < text.length() && at < from + LONGEST) {
      char c = text.charAt(at);
      if (c == '\n' && !lines) {
        return -1;
      }
      if (c == '"' || c == '\'') {
        at = string(text, at, level);
        if (at < 0) {
          return -1;
        }
        continue;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      at++;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  /// Behind the string that begins there; -1 where it does not end in its line.
  private static int string(String text, int from, int level) {
    char quote = text.charAt(from);
    boolean filled = from > 0 && "fF".indexOf(text.charAt(from - 1)) >= 0;
    for (int at = from + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      if (filled && c == '{') {
        int field = level < DEEPEST ? end(text, at, false, level + 1) : -1;
        if (field < 0) {
          return -1;
        }
        at = field - 1;
      } else if (c == '\\') {
        at++;
      }
    }
    return -1;
  }
}
