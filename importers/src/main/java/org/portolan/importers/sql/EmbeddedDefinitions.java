package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.text.LineBreaks;

/// Finds the functions and triggers that a program defines in a database, somewhere in its text: migrations written in
/// Python or Ruby, scripts with a here-document.
public final class EmbeddedDefinitions {
  private static final Pattern FUNCTION =
      Pattern.compile("(?i)\\bcreate\\s+(?:or\\s+replace\\s+)?(?:function|procedure)\\s+[\\w.\"]+\\s*\\(");
  private static final Pattern DOLLARS = Pattern.compile("\\\\?\\$(\\w*)\\\\?\\$");
  private static final Pattern TRIGGER = Pattern.compile("(?i)\\bcreate\\s+(?:or\\s+replace\\s+)?(?:constraint\\s+)?"
      + "trigger\\s+[^;]{1,800}?\\bexecute\\s+(?:function|procedure)\\s+[\\w.\"]+\\s*\\([^)]{0,200}\\)");
  private static final Pattern LANGUAGE = Pattern.compile("(?i)\\s*language\\s+['\"]?\\w+['\"]?");
  private static final int LONGEST_HEAD = 3_000;

  private EmbeddedDefinitions() {}

  /// As statements of their own, each with its line in `text`; only of PostgreSQL, whose bodies tell where they end.
  public static List<Statement> in(String text) {
    var found = new ArrayList<Statement>();
    var function = FUNCTION.matcher(text);
    while (function.find()) {
      var opens = DOLLARS.matcher(text).region(function.end(), Math.min(text.length(), function.end() + LONGEST_HEAD));
      int close = opens.find() ? text.indexOf(opens.group(), opens.end()) : -1;
      if (close > 0) {
        int end = close + opens.group().length();
        var language = LANGUAGE.matcher(text).region(end, Math.min(text.length(), end + 200));
        var body = text.substring(function.start(), language.lookingAt() ? language.end() : end);
        found.add(statement(text, function.start(), body.replace("\\$", "$")));
      }
    }
    TRIGGER.matcher(text).results().forEach(trigger -> found.add(statement(text, trigger.start(), trigger.group())));
    return found;
  }

  private static Statement statement(String text, int start, String statement) {
    int line = 1 + LineBreaks.before(text, start);
    return new Statement(Statement.Kind.SQL, line, statement);
  }
}
