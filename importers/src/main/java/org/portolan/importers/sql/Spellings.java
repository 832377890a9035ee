package org.portolan.importers.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Statements that engines spell in a way of their own, as all others would: Teradata's short words (`SEL`, `DEL`), and
/// Db2's `IMPORT FROM file OF DEL INSERT INTO table` and `EXPORT TO file OF DEL SELECT …`.
final class Spellings {
  private static final Pattern SHORT = Pattern.compile("(?i)^\\s*(sel|ins|upd|del)(?=\\s)");
  private static final Map<String, String> LONG =
      Map.of("sel", "SELECT", "ins", "INSERT", "upd", "UPDATE", "del", "DELETE");
  private static final Pattern INNER =
      Pattern.compile("(?i)\\(\\s*sel(?=\\s+(?!(?:in|is|from|and|or|as|not|between|like)\\b)[\\w*\"(])");
  private static final Pattern INSERTED =
      Pattern.compile("(?is)^(\\s*insert\\s+into\\s+\\S++\\s*+(?:\\([^()]*+\\)\\s*+)?)sel(?=\\s)");
  private static final List<Pattern> FILES = List.of(
      Pattern.compile("(?is)^\\s*(?:import|load)\\s+(?:client\\s+)?from\\s+\\S+\\s+of\\s+\\w+\\b.{0,2000}?\\b"
          + "(?:insert|replace|insert_update|restart)\\s+into\\b"),
      Pattern.compile("(?is)^\\s*export\\s+to\\s+\\S+\\s+of\\s+\\w+\\b.{0,2000}?\\b(?=select\\b|with\\b)"));
  private static final List<String> INSTEAD = List.of("INSERT INTO", "");

  private Spellings() {}

  /// On as many lines as before.
  static String plain(String statement) {
    var text = SHORT.matcher(statement).replaceFirst(found -> LONG.get(found.group(1).toLowerCase(Locale.ROOT)));
    text = INSERTED.matcher(INNER.matcher(text).replaceAll("(SELECT")).replaceFirst("$1SELECT");
    for (int i = 0; i < FILES.size(); i++) {
      var instead = INSTEAD.get(i);
      text = FILES.get(i).matcher(text).replaceFirst(found -> Matcher.quoteReplacement(
          "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count()) + instead));
    }
    return text;
  }
}
