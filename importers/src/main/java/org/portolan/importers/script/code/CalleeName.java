package org.portolan.importers.script.code;

import java.util.Locale;
import java.util.regex.Pattern;

/// What the name of a function says that nobody could read: `get_query`, `dbQuery`, `fetch_rows` run statements.
public final class CalleeName {
  private static final Pattern RUNS = Pattern.compile(
      ".*\\b(?:sql|quer(?:y|ies)|exec|execute|do|select\\w*|insert|update|delete|fetch\\w*|iterator|rows?|prepare|statement|stmt|cursor|db|dbh|database|raw)\\b.*");
  private static final Pattern SHOWS =
      Pattern
          .compile(".*\\b(?:log|logger|debug|trace|print|warn|warning|error|quote|comment|message|title|explain)\\b.*");

  private CalleeName() {}

  /// Whether it says that what it is given as SQL is run.
  public static boolean runsStatements(String name) {
    var words = words(name);
    return RUNS.matcher(words).matches() && !SHOWS.matcher(words).matches();
  }

  /// Whether it says that a text is shown or quoted, and not run.
  public static boolean showsText(String name) {
    return SHOWS.matcher(words(name)).matches();
  }

  private static String words(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replaceAll("[^A-Za-z0-9]+", " ").toLowerCase(Locale.ROOT);
  }
}
