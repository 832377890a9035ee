package org.portolan.importers.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A function or procedure as a file with SQL defines it, and what its body touches.
///
/// @param schema empty where the definition leaves it to the search path
/// @param line   where the definition begins, counted from 1 within the file; the reading's lines count from it
public record RoutineDefinition(String schema, String name, int line, Reading body) {
  private static final String KIND = "(?:function|procedure|proc)\\s+(?:if\\s+not\\s+exists\\s+)?";
  private static final String PART = "(?:[\\w$]+|\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\])";
  private static final String NAME = "(" + PART + "(?:\\s*\\.\\s*" + PART + "){0,2})\\s*";
  private static final Pattern HEAD =
      Pattern.compile("(?is)^\\s*create\\s+(?:or\\s+(?:replace|alter)\\s+)?(?:definer\\s*=\\s*\\S+\\s+)?" + KIND + NAME
          + "(?:\\(|@|(?:as|is|with|begin|authid|return)\\b)");

  /// SQL Server gives the whole body anew; everybody else's ALTER leaves it as it is.
  private static final Pattern NEW_BODY =
      Pattern.compile("(?is)^\\s*alter\\s+" + KIND + NAME + "(?:\\(?\\s*@|(?:as|with)\\b)");

  /// Where a body begins that is no string.
  private static final Set<String> BEGINS =
      Set.of("BEGIN", "DECLARE", "SELECT", "INSERT", "UPDATE", "DELETE", "CALL", "IF");
  private static final int HEAD_LENGTH = 2_000;

  /// Empty for a statement that defines no routine, or one in a language other than SQL.
  public static Optional<RoutineDefinition> of(Statement statement) {
    var text = statement.text();
    var start = text.length() > HEAD_LENGTH ? text.substring(0, HEAD_LENGTH) : text;
    var head = Stream.of(HEAD, NEW_BODY).map(pattern -> pattern.matcher(start)).filter(Matcher::find).findFirst();
    if (statement.kind() != Statement.Kind.SQL || head.isEmpty()) {
      return Optional.empty();
    }
    return Name.at(Tokens.of(head.get().group(1)), 0).map(name -> new RoutineDefinition(name.schema(), name.name(),
        statement.line(), body(text, head.get().end(1))));
  }

  /// PostgreSQL's body is a string, everybody else's the rest of the statement.
  private static Reading body(String text, int from) {
    var quoted = quoted(Tokens.of(text));
    if (quoted.isPresent()) {
      return shifted(SqlReader.readBody(quoted.get().text()), quoted.get().line() - 1);
    }
    int before = (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
    return shifted(SqlReader.readBody(text.substring(from)), before);
  }

  /// The string behind the first AS outside parentheses.
  private static Optional<Token> quoted(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      var token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.is("AS") && tokens.get(i + 1).kind() == Token.Kind.STRING) {
        return Optional.of(tokens.get(i + 1));
      }
      if (depth == 0 && BEGINS.contains(token.upper())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Reading shifted(Reading reading, int lines) {
    return new Reading(reading.accesses().stream().map(access -> access.at(access.line() + lines)).toList(),
        reading.doubts().stream().map(doubt -> doubt.at(doubt.line() + lines)).toList(), reading.parsed());
  }
}
