package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.model.intake.UnreadKind;

/// Reads what one statement, or the body of one routine, touches.
///
/// Two witnesses are heard: a scanner that takes a name only where the grammar demands a relation, and JSqlParser.
/// Where both say a name it is nearly certain; where one of them knows the statement and does not say it, it is not.
public final class SqlReader {
  private static final double BOTH = 0.95;
  private static final double ONE = 0.6;
  private static final int LONGEST_BODY = 1_000_000;
  private static final int LONGEST_SECOND_LOOK = 4_000;
  private static final Pattern HEAD = Pattern.compile("(?i)^[\\s(]*(?:--[^\\n]*+\\n\\s*+|/\\*.*?\\*/\\s*+)*+\\(*\\s*"
      + "(select|insert|update|delete|replace|merge|with|truncate|call|exec|execute|create|alter|drop|copy|load|lock"
      + "|refresh|do|set|begin|commit|vacuum|analy[zs]e|reindex|(?:optimize|repair)\\s+(?:local\\s+)?tables?|grant|revoke|rename|exchange|explain|show|use|perform|declare)\\b.*",
      Pattern.DOTALL);

  /// What no parser here knows, and nobody writes who does not mean it.
  private static final Pattern BEYOND_DOUBT = Pattern.compile("(?is)^\\s*(?:"
      + "copy\\s+(?:[\\w.\"]+\\s*(?:\\([^)]*\\))?|\\(.+\\))\\s*(?:from\\s+(?:stdin|program|'|%s)|to\\s+(?:stdout|program|'|%s)).*"
      + "|refresh\\s+materialized\\s+view\\s+(?:concurrently\\s+)?[\\w.\"]+"
      + "|truncate\\s+table\\s+(?:only\\s+)?[\\w.\",\\s]+?(?:\\s(?:restart|continue)\\s+identity)?(?:\\s+(?:cascade|restrict))?"
      + "|insert\\s+into\\s+[\\w.`\"]+\\s*\\([\\w\\s,`\"]+\\)\\s*values"
      + "|exchange\\s+tables\\s+[\\w.`\"]+\\s+and\\s+[\\w.`\"]+"
      + "|lock\\s+table\\s+.+\\s+mode)\\s*;?\\s*$");

  private SqlReader() {}

  /// Whether the text starts as a statement does. English may, too: ask [Reading#parsed] before believing it.
  public static boolean startsLikeSql(String text) {
    return HEAD.matcher(text.length() > 2_000 ? text.substring(0, 2_000) : text).matches();
  }

  /// Reads a single statement; lines count from 1 within `statement`.
  public static Reading read(String statement) {
    if (statement.length() > LONGEST_BODY) {
      return tooLong();
    }
    var tokens = Tokens.of(statement);
    if (Statements.isBlock(statement) && !TransactSql.speaks(tokens)) {
      return new Clauses(tokens, true).read();
    }
    var scanned = new Clauses(tokens, false).read();
    var second = SecondWitness.names(statement).or(() -> SecondWitness.names(quoted(statement, tokens, scanned)));
    if (second.isEmpty()) {
      return statement.length() < LONGEST_SECOND_LOOK && BEYOND_DOUBT.matcher(statement).matches()
          ? new Reading(scanned.accesses(), scanned.doubts(), true) : scanned;
    }
    return weighed(scanned, second.get());
  }

  /// A table may be called as the parser calls something else (`unknown`, `position`): with the names in quotes.
  private static String quoted(String statement, List<Token> tokens, Reading scanned) {
    var names = scanned.accesses().stream().map(access -> access.name().toLowerCase(Locale.ROOT)).toList();
    if (names.isEmpty() || statement.length() > LONGEST_SECOND_LOOK) {
      return "";
    }
    var text = new StringBuilder();
    int from = 0;
    for (var token : tokens) {
      if (token.kind() == Token.Kind.WORD && names.contains(token.text().toLowerCase(Locale.ROOT))) {
        text.append(statement, from, token.from()).append('"').append(token.text()).append('"');
        from = token.to();
      }
    }
    return text.append(statement, from, statement.length()).toString();
  }

  /// Reads a single statement with the scanner alone, for files of very many statements.
  static Reading scan(String statement) {
    return statement.length() > LONGEST_BODY ? tooLong() : new Clauses(Tokens.of(statement), false).read();
  }

  /// Reads a routine's body, of any number of statements in PL/pgSQL, PL/SQL, T-SQL or MySQL's language.
  public static Reading readBody(String body) {
    return body.length() > LONGEST_BODY ? tooLong() : new Clauses(Tokens.of(body), true).read();
  }

  /// Reads a body with what is known of its variables.
  ///
  /// @param changes what may have happened to rows, where it is a trigger's; none where it is not
  static Reading readBody(String body, BodyValues values, Set<Change> changes) {
    if (body.length() > LONGEST_BODY) {
      return tooLong();
    }
    var tokens = Tokens.of(body);
    return new Clauses(changes.isEmpty() ? tokens : TriggerBranches.of(tokens, changes), true, values).read();
  }

  private static Reading tooLong() {
    return new Reading(List.of(), List.of(
        new Doubt(1, UnreadKind.TOO_LARGE,
            "The statement is longer than a million characters")),
        false);
  }

  private static Reading weighed(Reading scanned, Set<String> names) {
    var accesses = new ArrayList<Access>();
    for (var access : scanned.accesses()) {
      boolean agreed = names.contains(access.name().toLowerCase(Locale.ROOT));
      accesses.add(access.kind() == Access.Kind.CALL ? access : access.withCertainty(agreed ? BOTH : ONE));
    }
    return new Reading(accesses, scanned.doubts(), true);
  }
}
