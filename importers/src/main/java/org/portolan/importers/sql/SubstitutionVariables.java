package org.portolan.importers.sql;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What SQL*Plus puts in: `&name`, `&&name` and `&1` before anything else is read; a dot behind one ends its name.
final class SubstitutionVariables {
  private static final Pattern VARIABLE = Pattern.compile("(?<!&)&&?([A-Za-z]\\w*+|\\d)\\.?");
  private static final Pattern BEFORE_A_TABLE =
      Pattern.compile("(?is).*(?:\\b(?:from|join|into|update|table|exists|only)\\s+|\\w\\.|\\w_)$");
  private static final int LOOKED_BACK = 24;
  /// What is longer is no statement.
  private static final int LONGEST = 1_000_000;

  private SubstitutionVariables() {}

  /// One whose value nobody knows is a hole where a table's name stands, and stays elsewhere: there it may be anything.
  static String in(String text, Map<String, String> variables) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    var found = VARIABLE.matcher(text);
    var filled = new StringBuilder();
    while (filled.length() < LONGEST && found.find()) {
      var value = variables.get(found.group(1));
      boolean table = value == null && BEFORE_A_TABLE
          .matcher(text.substring(Math.max(0, found.start() - LOOKED_BACK), found.start())).matches();
      found.appendReplacement(filled,
          Matcher.quoteReplacement(value != null ? value : table ? Hole.TEXT : found.group()));
    }
    return found.appendTail(filled).toString();
  }
}
