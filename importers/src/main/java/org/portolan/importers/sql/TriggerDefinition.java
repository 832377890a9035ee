package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A trigger, or a rule of PostgreSQL, as a file with SQL defines it: when rows of which relation change, and what the
/// database does then.
///
/// @param on      the relation; its schema is empty where the definition leaves it to the search path
/// @param routine   what it calls; empty where what it does stands in it
/// @param arguments that the routine is given
/// @param line    where the definition begins, counted from 1 within the file; the reading's lines count from it
public record TriggerDefinition(String name, Relation on, Set<Change> fires, Optional<Relation> routine,
    List<String> arguments, int line, Reading body) {

  /// A name with its schema.
  public record Relation(String schema, String name) {
    private static Optional<Relation> at(List<Token> tokens, int index) {
      return Name.at(tokens, index).map(name -> new Relation(name.schema(), name.name()));
    }
  }

  private static final int FARTHEST = 400;

  /// Empty for a statement that defines none.
  public static Optional<TriggerDefinition> of(Statement statement) {
    var text = statement.text();
    if (statement.kind() != Statement.Kind.SQL || !text.regionMatches(true, 0, "create", 0, 6)) {
      return Optional.empty();
    }
    var tokens = Tokens.of(text);
    int word = 1;
    while (word < tokens.size() && word < 8 && !tokens.get(word).is("TRIGGER") && !tokens.get(word).is("RULE")) {
      word++;
    }
    return word >= Math.min(8, tokens.size()) ? Optional.empty() : new Head(text, tokens, word).read(statement.line());
  }

  /// Reads from the word TRIGGER or RULE on.
  private static final class Head {
    private final String text;
    private final List<Token> tokens;
    private final boolean rule;
    private final Set<Change> fires = EnumSet.noneOf(Change.class);
    private int at;

    Head(String text, List<Token> tokens, int word) {
      this.text = text;
      this.tokens = tokens;
      this.rule = tokens.get(word).is("RULE");
      at = word + 1;
    }

    Optional<TriggerDefinition> read(int line) {
      skip("IF", "NOT", "EXISTS");
      var name = Name.at(tokens, at);
      at = name.map(Name::end).orElse(at);
      var on = rule ? ofRule() : ofTrigger();
      if (name.isEmpty() || on.isEmpty() || fires.isEmpty()) {
        return Optional.empty();
      }
      int behind = at;
      while (!rule && at + 1 < tokens.size() && !(tokens.get(at).is("EXECUTE")
          && (tokens.get(at + 1).is("FUNCTION") || tokens.get(at + 1).is("PROCEDURE")))) {
        at++;
      }
      var called = !rule && at + 2 < tokens.size() ? Relation.at(tokens, at + 2) : Optional.<Relation>empty();
      var arguments = called.isEmpty() ? List.<String>of()
          : new DynamicSql(tokens, false, BodyValues.NONE)
              .callArguments(Name.at(tokens, at + 2).map(Name::end).orElse(tokens.size()));
      return Optional.of(new TriggerDefinition(name.get().name().toLowerCase(Locale.ROOT), on.get(), Set.copyOf(fires),
          called, arguments, line, called.isPresent() ? Reading.NOTHING : body(behind)));
    }

    /// `ON INSERT TO table [WHERE …] DO [ALSO | INSTEAD] …`
    private Optional<Relation> ofRule() {
      until("TO");
      var on = Relation.at(tokens, at + 1);
      while (at < tokens.size() && !tokens.get(at).is("DO")) {
        at++;
      }
      at++;
      skip("ALSO", "INSTEAD");
      return on;
    }

    /// `AFTER INSERT OR UPDATE ON table`; SQL Server has the table first.
    private Optional<Relation> ofTrigger() {
      boolean tableFirst = at < tokens.size() && tokens.get(at).is("ON");
      if (!tableFirst) {
        until("ON");
      }
      var on = Relation.at(tokens, at + 1);
      at = Name.at(tokens, at + 1).map(Name::end).orElse(tokens.size());
      if (tableFirst) {
        until("AS");
        at++;
      }
      return on;
    }

    private void until(String end) {
      for (int far = 0; at < tokens.size() && far < FARTHEST && !tokens.get(at).is(end); far++) {
        switch (tokens.get(at).upper()) {
          case "INSERT" -> fires.add(Change.INSERT);
          case "UPDATE" -> fires.add(Change.UPDATE);
          case "DELETE" -> fires.add(Change.DELETE);
          case "TRUNCATE" -> fires.add(Change.TRUNCATE);
          default -> {
            // BEFORE, AFTER, OR, OF and the columns behind it
          }
        }
        at++;
      }
    }

    private Reading body(int from) {
      at = from;
      skip("FOR", "EACH", "ROW", "STATEMENT");
      if (at >= tokens.size()) {
        return Reading.NOTHING;
      }
      int lines = tokens.get(at).line() - 1;
      var reading = SqlReader.readBody(text.substring(tokens.get(at).from()));
      var accesses = new ArrayList<Access>();
      reading.accesses().forEach(access -> accesses.add(access.at(access.line() + lines)));
      return new Reading(accesses,
          reading.doubts().stream().map(doubt -> doubt.at(doubt.line() + lines)).toList(), reading.parsed());
    }

    private void skip(String... words) {
      while (at < tokens.size() && List.of(words).contains(tokens.get(at).upper())) {
        at++;
      }
    }
  }
}
