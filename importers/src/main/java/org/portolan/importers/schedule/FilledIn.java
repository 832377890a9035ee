package org.portolan.importers.schedule;

import java.util.regex.Pattern;

/// Lines of a crontab that is a template (ERB, Jinja, mySociety's `!!(* … *)!!`): what is filled in when it is installed
/// becomes a variable that nothing sets, so that the rest of the line is still read.
final class FilledIn {
  private static final Pattern VALUE = Pattern.compile(
      "<%=([^%]*)%>|\\{\\{-?\\s*+([A-Za-z_][^{}|]*+)(?:\\|[^{}]*)?}}|!!\\(\\*=([^*]*)\\*\\)!!");
  private static final Pattern CONTROL = Pattern.compile("\\s*(?:<%(?!=).*%>|\\{%.*%}|!!\\(\\*(?!=).*\\*\\)!!)\\s*");
  private static final Pattern NO_NAME = Pattern.compile("\\W+");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+}");

  private FilledIn() {}

  static String line(String line) {
    if (line.indexOf('{') < 0 && line.indexOf('%') < 0 && line.indexOf('*') < 0) {
      return line;
    }
    return CONTROL.matcher(line).matches() ? ""
        : VALUE.matcher(line).replaceAll(found -> "\\${" + name(found.group(1), found.group(2), found.group(3)) + "}");
  }

  /// The whole word is filled in, and so nobody can tell it.
  static boolean isOpen(String word) {
    return VARIABLE.matcher(word).matches();
  }

  private static String name(String... said) {
    for (var one : said) {
      if (one != null) {
        var words = NO_NAME.matcher(one).replaceAll("_").replaceAll("^_+|_+$", "");
        return words.isEmpty() ? "_" : Character.isDigit(words.charAt(0)) ? "_" + words : words;
      }
    }
    return "_";
  }
}
