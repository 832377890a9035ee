package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What a body's variables may hold when it puts a statement together: what its caller gives, and the texts that it
/// assigns to them. A variable that is filled from anywhere else has a [Hole] for a value.
public final class BodyValues {
  public static final BodyValues NONE = new BodyValues(Map.of());

  private static final int MOST = 8;
  private static final int LONGEST = 20_000;

  private final Map<String, List<String>> byName;

  private BodyValues(Map<String, List<String>> byName) {
    this.byName = byName;
  }

  /// @param given in lower case: parameters, or what a trigger knows (`tg_table_name`)
  public static BodyValues given(Map<String, String> given) {
    var values = new HashMap<String, List<String>>();
    given.forEach((name, value) -> values.put(name, List.of(value)));
    return new BodyValues(values);
  }

  /// Empty for a name that nothing is known of.
  List<String> of(String name) {
    return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /// With what a part of the body assigns, in the order of the text.
  ///
  /// @param from the first token of that part
  /// @param to   behind its last
  /// @param read what an expression may give, with the values known so far
  BodyValues assignedIn(List<Token> tokens, int from, int to, Function<BodyValues, Expressions> read) {
    var all = this;
    for (int i = Math.max(1, from); i + 1 < to; i++) {
      int value = tokens.get(i).isName() ? valueAt(tokens, i) : TransactSql.assigned(tokens, i);
      boolean assigns = value > 0 && value < to
          && (tokens.get(i).isName() || !TransactSql.isDefault(tokens, i) || all.of(tokens.get(i).text()).isEmpty());
      boolean loops = !assigns && tokens.get(i).is("FOREACH") && tokens.get(i + 1).isName();
      if ((assigns || loops) && all == this) {
        all = new BodyValues(new HashMap<>(byName));
      }
      if (assigns) {
        all.assign(tokens, i, value, read.apply(all));
      } else if (loops) {
        all.each(tokens, i + 1);
      }
    }
    return all;
  }

  /// Reads an expression from one token up to the end of its statement.
  interface Expressions {
    List<String> texts(int from);
  }

  /// Where the value begins that a variable is given at `i`; 0 where none is.
  private static int valueAt(List<Token> tokens, int i) {
    boolean begins = List.of(";", "BEGIN", "THEN", "ELSE", "LOOP", "DECLARE").contains(tokens.get(i - 1).upper());
    int at = i + 1;
    if (!begins) {
      return 0;
    }
    if (tokens.get(at).is("=")) {
      return at + 1;
    }
    // a declaration has a type of some words in between
    for (int far = 0; far < 8 && at + 1 < tokens.size() && !tokens.get(at).is(";"); far++, at++) {
      if (tokens.get(at).is(":") && tokens.get(at + 1).is("=")) {
        return at + 2;
      }
      if (tokens.get(at).is("DEFAULT")) {
        return at + 1;
      }
    }
    return 0;
  }

  private void assign(List<Token> tokens, int name, int from, Expressions read) {
    var key = tokens.get(name).text().toLowerCase(Locale.ROOT);
    var texts = read.texts(from);
    boolean goesOn = tokens.get(from).text().equalsIgnoreCase(key);
    var all = new LinkedHashSet<String>(goesOn ? List.<String>of() : byName.getOrDefault(key, List.of()));
    texts.stream().filter(text -> text.length() < LONGEST).forEach(all::add);
    byName.put(key, all.stream().limit(MOST).toList());
  }

  /// `FOREACH name IN ARRAY ARRAY['a', 'b']`
  private void each(List<Token> tokens, int name) {
    var texts = new ArrayList<String>();
    for (int i = name + 1; i < tokens.size() && i < name + 60 && !tokens.get(i).is("LOOP"); i++) {
      if (tokens.get(i).kind() == Token.Kind.STRING) {
        texts.add(tokens.get(i).text());
      } else if (!Set.of("IN", "ARRAY", "[", "]", ",").contains(tokens.get(i).upper())) {
        return;
      }
    }
    byName.put(tokens.get(name).text().toLowerCase(Locale.ROOT), texts.stream().limit(MOST).toList());
  }
}
