package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads what one statement, or the body of one routine, touches.
///
/// Two witnesses are heard: a scanner that takes a name only where the grammar demands a relation, and JSqlParser.
/// Where both say a name it is nearly certain; where one of them knows the statement and does not say it, it is not.
public final class SqlReader {
  private static final double BOTH = 0.95;
  private static final double ONE = 0.6;
  private static final int LONGEST_BODY = 1_000_000;
  private static final Pattern HEAD = Pattern.compile("(?i)^[\\s(]*(?:--[^\\n]*\\n\\s*|/\\*.*?\\*/\\s*)*\\(*\\s*"
      + "(select|insert|update|delete|replace|merge|with|truncate|call|exec|execute|create|alter|drop|copy|load|lock"
      + "|refresh|do|set|begin|commit|vacuum|analyze|reindex|(?:optimize|repair)\\s+(?:local\\s+)?tables?|grant|revoke|rename|explain|show|use|perform|declare)\\b.*",
      Pattern.DOTALL);

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
    var scanned = new Clauses(Tokens.of(statement), false).read();
    var second = SecondWitness.names(statement);
    if (second.isEmpty()) {
      return scanned;
    }
    return weighed(scanned, second.get());
  }

  /// Reads a single statement with the scanner alone, for files of very many statements.
  static Reading scan(String statement) {
    return statement.length() > LONGEST_BODY ? tooLong() : new Clauses(Tokens.of(statement), false).read();
  }

  /// Reads a routine's body, of any number of statements in PL/pgSQL, PL/SQL, T-SQL or MySQL's language.
  public static Reading readBody(String body) {
    return body.length() > LONGEST_BODY ? tooLong() : new Clauses(Tokens.of(body), true).read();
  }

  private static Reading tooLong() {
    return new Reading(java.util.List.of(), java.util.List.of(
        new Doubt(1, org.portolan.model.intake.UnreadKind.TOO_LARGE,
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

  /// For tests and measurements: the names that only one of the witnesses says.
  static Map<String, Set<String>> disagreement(String statement) {
    var scanned = new TreeSet<String>();
    new Clauses(Tokens.of(statement), false).read().accesses().stream()
        .filter(access -> access.kind() != Access.Kind.CALL)
        .forEach(a -> scanned.add(a.name().toLowerCase(Locale.ROOT)));
    var differs = new HashMap<String, Set<String>>();
    SecondWitness.names(statement).ifPresent(names -> {
      var onlyScanner = new TreeSet<>(scanned);
      onlyScanner.removeAll(names);
      var onlyParser = new TreeSet<>(names);
      onlyParser.removeAll(scanned);
      if (!onlyScanner.isEmpty() || !onlyParser.isEmpty()) {
        differs.put("scanner", onlyScanner);
        differs.put("parser", onlyParser);
      }
    });
    return differs;
  }
}
