package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.model.intake.UnreadKind;

/// `dblink('dbname=ledger', 'SELECT …')`: what a statement asks another database.
final class RemoteQuery {
  private static final Set<String> NAMES =
      Set.of("dblink", "dblink_exec", "dblink_open", "dblink_send_query");
  private static final Pattern DATABASE = Pattern.compile("(?:^|\\s)dbname\\s*=\\s*'?([^\\s']+)");
  private static final Pattern HOST = Pattern.compile("(?:^|\\s)host(?:addr)?\\s*=\\s*'?([^\\s']+)");
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

  private RemoteQuery() {}

  /// Reads the one whose name stands at `at`, if one does.
  static void read(List<Token> tokens, int at, List<Access> found, List<Doubt> doubts) {
    var name = tokens.get(at);
    if (!name.isName() || !NAMES.contains(name.text().toLowerCase(Locale.ROOT)) || at + 1 >= tokens.size()
        || !tokens.get(at + 1).is("(")) {
      return;
    }
    var texts = texts(tokens, at + 2);
    var statement = texts.stream().filter(text -> SqlReader.startsLikeSql(text.text())).findFirst();
    var database = texts.stream().map(text -> DATABASE.matcher(text.text())).filter(match -> match.find())
        .map(match -> match.group(1)).findFirst();
    boolean elsewhere = texts.stream().map(text -> HOST.matcher(text.text()))
        .anyMatch(match -> match.find() && !HERE.contains(match.group(1)) && !match.group(1).startsWith("/"));
    if (statement.isEmpty() || database.isEmpty() || Hole.in(database.get()) || elsewhere) {
      doubts.add(new Doubt(name.line(), UnreadKind.DYNAMIC, "What another database is asked through "
          + name.text().toLowerCase(Locale.ROOT) + " was not read"));
      return;
    }
    var reading = new Clauses(Tokens.of(statement.get().text()), false).read();
    int before = statement.get().line() - 1;
    reading.accesses().stream().filter(access -> access.database().isEmpty())
        .forEach(access -> found.add(access.in(database.get()).at(access.line() + before)));
    reading.doubts().forEach(doubt -> doubts.add(doubt.at(doubt.line() + before)));
  }

  /// The literals between the parentheses.
  static List<Token> texts(List<Token> tokens, int from) {
    var texts = new ArrayList<Token>();
    int depth = 1;
    for (int i = from; i < tokens.size() && depth > 0; i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (tokens.get(i).kind() == Token.Kind.STRING) {
        texts.add(tokens.get(i));
      }
    }
    return texts;
  }
}
