package org.portolan.importers.config;

import java.util.Locale;

/// What differs between the languages that configuration is written in.
///
/// @param hashes             `#` begins a comment
/// @param dashes             `--` begins a comment
/// @param slashes            `//` and `/*` begin a comment
/// @param tripleQuotes       a text may stand between three quotes
/// @param putsIntoAllTexts   single quotes are no different from double ones
/// @param endsTextsWithLines a text without its closing quote ends with its line
/// @param dotJoins           `.` joins texts; elsewhere a method follows it
record CodeStyle(boolean hashes, boolean dashes, boolean slashes, boolean tripleQuotes, boolean putsIntoAllTexts,
    boolean endsTextsWithLines, boolean dotJoins) {
  static CodeStyle of(String name) {
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "php", "inc" -> new CodeStyle(true, false, true, false, false, false, true);
      case "py" -> new CodeStyle(true, false, false, true, true, true, false);
      case "pl", "pm" -> new CodeStyle(true, false, false, false, false, false, true);
      case "lua" -> new CodeStyle(false, true, false, false, false, true, false);
      case "rb", "exs" -> new CodeStyle(true, false, false, false, false, false, false);
      case "json", "js", "ts", "cjs", "mjs", "json5", "jsonc" ->
          new CodeStyle(false, false, true, false, true, true, false);
      default -> new CodeStyle(true, false, !ending.equals("conf"), true, true, true, false);
    };
  }
}
