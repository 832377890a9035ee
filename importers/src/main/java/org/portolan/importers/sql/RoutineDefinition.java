package org.portolan.importers.sql;

import java.util.Optional;
import java.util.regex.Pattern;

/// A function or procedure as a file with SQL defines it, and what its body touches.
///
/// @param schema empty where the definition leaves it to the search path
/// @param line   where the definition begins, counted from 1 within the file; the reading's lines count from it
public record RoutineDefinition(String schema, String name, int line, Reading body) {
  private static final Pattern HEAD =
      Pattern.compile("(?is)^\\s*create\\s+(?:or\\s+(?:replace|alter)\\s+)?(?:definer\\s*=\\s*\\S+\\s+)?"
          + "(?:function|procedure|proc)\\s+(?:if\\s+not\\s+exists\\s+)?((?:[\\w$]+|\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\])"
          + "(?:\\s*\\.\\s*(?:[\\w$]+|\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\]))?)\\s*(?:\\(|as\\b|@|begin\\b)");
  private static final int HEAD_LENGTH = 2_000;

  /// Empty for a statement that defines no routine, or one in a language other than SQL.
  public static Optional<RoutineDefinition> of(Statement statement) {
    var text = statement.text();
    var head = HEAD.matcher(text.length() > HEAD_LENGTH ? text.substring(0, HEAD_LENGTH) : text);
    if (statement.kind() != Statement.Kind.SQL || !head.find()) {
      return Optional.empty();
    }
    var full = head.group(1).replaceAll("[\"`\\[\\]\\s]", "");
    int dot = full.lastIndexOf('.');
    return Optional.of(new RoutineDefinition(dot < 0 ? "" : full.substring(0, dot), full.substring(dot + 1),
        statement.line(), body(text, head.end())));
  }

  /// PostgreSQL's body is a string, everybody else's the rest of the statement.
  private static Reading body(String text, int from) {
    for (var token : Tokens.of(text)) {
      if (token.kind() == Token.Kind.STRING && token.text().length() > 12
          && token.text().matches("(?is).*\\b(?:select|insert|update|delete|begin|perform|merge|truncate|call)\\b.*")) {
        int before = token.line() - 1;
        return shifted(SqlReader.readBody(token.text()), before);
      }
    }
    int before = (int) text.substring(0, Math.min(from, text.length())).chars().filter(c -> c == '\n').count();
    return shifted(SqlReader.readBody(text.substring(Math.min(from, text.length()))), before);
  }

  private static Reading shifted(Reading reading, int lines) {
    return new Reading(reading.accesses().stream().map(access -> access.at(access.line() + lines)).toList(),
        reading.doubts().stream().map(doubt -> doubt.at(doubt.line() + lines)).toList(), reading.parsed());
  }
}
