package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.text.LineBreaks;
import org.portolan.model.intake.UnreadKind;

/// A function or procedure as a file with SQL defines it, and what its body touches.
///
/// @param schema empty where the definition leaves it to the search path
/// @param parameters names of those that a caller gives, in lower case; empty for one without a name
/// @param line       where the definition begins, counted from 1 within the file; the reading's lines count from it
/// @param body       what it touches whoever calls it
/// @param text       of the body; empty for one in a language of its own
/// @param linesAbove the text, within the definition
public record RoutineDefinition(String schema, String name, List<String> parameters, int line, Reading body,
    String text, int linesAbove) {
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

  /// An argument that names its parameter, as SQL Server's may.
  private static final Pattern NAMED = Pattern.compile("(?s)(@\\w+)=(.*)");
  /// SQL Server's parameters have values of their own where a caller gives none.
  private static final Pattern RUNS_TEXT = Pattern.compile(
      "(?i)\\bsp_executesql\\b|\\bexec(?:ute)?\\s*\\(\\s*@|\\bexecute\\s+(?!function\\b|procedure\\b|on\\b)");
  private static final Set<String> MODES = Set.of("IN", "INOUT", "VARIADIC");

  /// What it touches when its caller gives these arguments, as far as that makes a difference.
  public Reading with(List<String> arguments) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < arguments.size(); i++) {
      var named = NAMED.matcher(arguments.get(i));
      if (named.matches() && !Hole.in(arguments.get(i))) {
        given.put(named.group(1), named.group(2));
      } else if (!Hole.in(arguments.get(i))) {
        given.put("$" + (i + 1), arguments.get(i));
        if (i < parameters.size()) {
          given.put(parameters.get(i), arguments.get(i));
        }
      }
    }
    return isDynamic() && !given.isEmpty() && !text.isEmpty()
        ? shifted(SqlReader.readBody(text, BodyValues.given(given), Set.of()), linesAbove) : body;
  }

  /// What it touches as the function of a trigger.
  public Reading firedBy(TriggerDefinition trigger) {
    var given = new HashMap<String, String>();
    for (var word : List.of("tg_table_name", "tg_relname")) {
      given.put(word, trigger.on().name());
    }
    if (!trigger.on().schema().isEmpty()) {
      given.put("tg_table_schema", trigger.on().schema());
    }
    for (int i = 0; i < trigger.arguments().size(); i++) {
      given.put("tg_argv[" + i + "]", trigger.arguments().get(i));
    }
    return text.isEmpty() ? body
        : shifted(SqlReader.readBody(text, BodyValues.given(given), trigger.fires()), linesAbove);
  }

  private boolean isDynamic() {
    return RUNS_TEXT.matcher(text).find()
        || body.doubts().stream().anyMatch(doubt -> doubt.kind() == UnreadKind.DYNAMIC);
  }

  /// Empty for a statement that defines no routine.
  public static Optional<RoutineDefinition> of(Statement statement) {
    var text = statement.text();
    var start = text.length() > HEAD_LENGTH ? text.substring(0, HEAD_LENGTH) : text;
    var head = Stream.of(HEAD, NEW_BODY).map(pattern -> pattern.matcher(start)).filter(Matcher::find).findFirst();
    if (statement.kind() != Statement.Kind.SQL || head.isEmpty()) {
      return Optional.empty();
    }
    var tokens = Tokens.of(text);
    var quoted = quoted(tokens);
    // PostgreSQL's body is a string, everybody else's the rest of the statement
    int from = head.get().end(1);
    var body = quoted.map(Token::text).orElse(text.substring(from));
    int above = quoted.map(token -> token.line() - 1)
        .orElseGet(() -> LineBreaks.before(text, from));
    boolean foreign = quoted.isPresent()
        && ForeignBody.isIn(text.substring(0, quoted.get().from()) + " " + text.substring(quoted.get().to()));
    var reading = foreign ? ForeignBody.read(body) : SqlReader.readBody(body);
    return Name.at(Tokens.of(head.get().group(1)), 0).map(name -> new RoutineDefinition(name.schema(), name.name(),
        parameters(tokens, head.get().end(1)), statement.line(), shifted(reading, above), foreign ? "" : body, above));
  }

  /// Between the first parentheses; SQL Server needs none.
  private static List<String> parameters(List<Token> tokens, int behindName) {
    int first = 0;
    while (first < tokens.size() && tokens.get(first).from() < behindName) {
      first++;
    }
    var own = TransactSql.parameters(tokens, first);
    if (!own.isEmpty()) {
      return own;
    }
    var names = new ArrayList<String>();
    int open = 0;
    while (open < tokens.size() && !tokens.get(open).is("(")) {
      open++;
    }
    int depth = 0;
    for (int i = open; i + 2 < tokens.size() && (depth > 0 || i == open); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 1 && (i == open || tokens.get(i).is(","))) {
        int at = MODES.contains(tokens.get(i + 1).upper()) ? i + 2 : i + 1;
        boolean named = at + 1 < tokens.size() && tokens.get(at).isName() && tokens.get(at + 1).isName();
        if (!tokens.get(i + 1).is("OUT") && !tokens.get(i + 1).is(")")) {
          names.add(named ? tokens.get(at).text().toLowerCase(Locale.ROOT) : "");
        }
      }
    }
    return List.copyOf(names);
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
