package org.portolan.importers.sql;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.util.TablesNamesFinder;

/// JSqlParser's opinion on a single statement: whether it is SQL at all, and which relations it names.
final class SecondWitness {
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 24;

  /// `INTO orders (id, …)`: what stands for columns that nobody knows.
  private static final Pattern COLUMNS =
      Pattern.compile("(?i)\\binto\\s+[\\w.\"`]++\\s*+\\([\\w\\s.,\"`" + Hole.MARK + "]*+\\)");
  private static final Pattern ASSIGNMENTS = Pattern.compile("(?i)(\\bset\\s+)" + Hole.MARK + "(?=\\s|$)");

  private SecondWitness() {}

  /// The last parts of the names, in lower case; empty where the parser does not know the statement.
  static Optional<Set<String>> names(String statement) {
    if (statement.isEmpty()) {
      return Optional.empty();
    }
    var text = readable(statement);
    if (text.length() > LONGEST || tooDeep(text)) {
      return Optional.empty();
    }
    try {
      var parser = new CCJSqlParser(new StringProvider(text)).withAllowComplexParsing(false)
          .withBackslashEscapeCharacter(text.indexOf('\\') >= 0);
      var parsed = parser.Statement();
      return Optional.of(lastParts(parsed));
    } catch (ParseException | TokenMgrException _) {
      return Optional.empty();
    } catch (RuntimeException _) {
      // JSqlParser walks some statements that it has parsed into a NullPointerException or worse; a witness that
      // breaks down is one that was not heard.
      return Optional.empty();
    }
  }

  private static Set<String> lastParts(Statement parsed) {
    var names = new HashSet<String>();
    for (var name : new TablesNamesFinder<Void>().getTables(parsed)) {
      var last = name.substring(name.lastIndexOf('.') + 1);
      names.add(last.replaceAll("[\"`\\[\\]]", "").toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /// Placeholders of drivers and holes become a parameter or a word, which is all the grammar needs.
  private static String readable(String statement) {
    var text = statement.strip();
    while (text.endsWith(";")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    text = ASSIGNMENTS.matcher(COLUMNS.matcher(text).replaceAll(
        columns -> Matcher.quoteReplacement(columns.group().replace(Hole.MARK, 'x')))).replaceAll("$1x = 1");
    return text.replaceAll("%\\(\\w+\\)[sd]|%[sd]", "?")
        .replaceAll("(?<=\\w)" + Hole.MARK + "|" + Hole.MARK + "(?=\\w)",
            "x")
        .replaceAll("(['\"])" + Hole.MARK + "\\1", "'x'").replace(Hole.TEXT, " ? ");
  }

  private static boolean tooDeep(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth > DEEPEST) {
        return true;
      }
    }
    return false;
  }
}
