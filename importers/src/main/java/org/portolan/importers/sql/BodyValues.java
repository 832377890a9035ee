package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a body's variables may hold when it puts a statement together: what its caller gives, and the texts that it
/// assigns to them. A variable that is filled from anywhere else has a [Hole] for a value.
public final class BodyValues {
  public static final BodyValues NONE = new BodyValues(Map.of(), Set.of());

  private static final int MOST = 40;
  /// Under a name with this the elements of an array are kept.
  private static final String ELEMENTS = "[]";
  private static final Set<String> NO_DECLARATION = Set.of(";", "LOOP", "THEN", "IN", "BEGIN");
  private static final int FARTHEST = 200;
  private static final int LONGEST = 20_000;

  private final Map<String, List<String>> byName;
  /// Variables that a loop fills: each loop anew.
  private final Set<String> loops;

  private BodyValues(Map<String, List<String>> byName, Set<String> loops) {
    this.byName = byName;
    this.loops = loops;
  }

  /// @param given in lower case: parameters, or what a trigger knows (`tg_table_name`)
  public static BodyValues given(Map<String, String> given) {
    var values = new HashMap<String, List<String>>();
    given.forEach((name, value) -> {
      values.put(name, List.of(value));
      var elements = elements(value);
      if (!elements.isEmpty()) {
        values.put(name + ELEMENTS, elements);
      }
    });
    return new BodyValues(values, Set.of());
  }

  /// Empty for a name that nothing is known of.
  List<String> of(String name) {
    var key = name.toLowerCase(Locale.ROOT);
    var known = byName.getOrDefault(key, List.of());
    int index = key.indexOf('[');
    return known.isEmpty() && index > 0 ? byName.getOrDefault(key.substring(0, index) + ELEMENTS, List.of()) : known;
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
      boolean loops = !assigns && tokens.get(i + 1).isName() && (tokens.get(i).is("FOREACH")
          || tokens.get(i).is("FOR") && i + 3 < to && tokens.get(i + 2).is("IN"));
      if ((assigns || loops) && all == this) {
        all = new BodyValues(new HashMap<>(byName), new HashSet<>(this.loops));
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
    if (tokens.get(i - 1).is("INTO") || tokens.get(i - 1).is("STRICT")) {
      return selected(tokens, i);
    }
    boolean begins = List.of(";", "BEGIN", "THEN", "ELSE", "LOOP", "DECLARE").contains(tokens.get(i - 1).upper());
    int at = i + 1;
    if (!begins) {
      return 0;
    }
    if (tokens.get(at).is("=")) {
      return at + 1;
    }
    // a declaration has a type of some words in between
    for (int far = 0; far < 8 && at + 1 < tokens.size() && !NO_DECLARATION.contains(tokens.get(at).upper());
        far++, at++) {
      if (tokens.get(at).is(":") && tokens.get(at + 1).is("=")) {
        return at + 2;
      }
      if (tokens.get(at).is("DEFAULT")) {
        return at + 1;
      }
    }
    return 0;
  }

  /// `SELECT 'DROP TABLE ' || name INTO statement FROM …`: where the one thing begins that is selected into a variable.
  private static int selected(List<Token> tokens, int name) {
    if (name + 1 < tokens.size() && tokens.get(name + 1).is(",")) {
      return 0;
    }
    for (int i = name - 1; i > 0 && name - i < FARTHEST && !tokens.get(i).is(";"); i--) {
      if (tokens.get(i).is("SELECT")) {
        return i + 1;
      }
    }
    return 0;
  }

  private void assign(List<Token> tokens, int name, int from, Expressions read) {
    var key = tokens.get(name).text().toLowerCase(Locale.ROOT);
    var elements = elements(tokens, from);
    if (!elements.isEmpty()) {
      byName.put(key + ELEMENTS, elements);
    }
    var texts = read.texts(from);
    boolean goesOn = tokens.get(from).text().equalsIgnoreCase(key);
    var all = new LinkedHashSet<String>(goesOn ? List.<String>of() : byName.getOrDefault(key, List.of()));
    texts.stream().map(text -> text.length() < LONGEST ? text : Hole.TEXT).forEach(all::add);
    byName.put(key, bounded(List.copyOf(all)));
  }

  /// `FOREACH name IN ARRAY ARRAY['a', 'b']`, `FOR name IN SELECT unnest(…)`, `FOR name IN VALUES ('a'), ('b')`
  private void each(List<Token> tokens, int name) {
    int at = name + 2;
    while (at < tokens.size() && Set.of("ARRAY", "SELECT", "UNNEST", "(", "SLICE").contains(tokens.get(at).upper())
        && !(tokens.get(at).is("ARRAY") && at + 1 < tokens.size() && tokens.get(at + 1).is("["))) {
      at++;
    }
    if (at >= tokens.size()) {
      return;
    }
    var numbers = numbers(tokens, at);
    var elements = !numbers.isEmpty() ? numbers
        : tokens.get(at).isName() && !tokens.get(at).is("ARRAY") && !tokens.get(at).is("VALUES")
            ? of(tokens.get(at).text() + ELEMENTS) : elements(tokens, at);
    if (!elements.isEmpty()) {
      var key = tokens.get(name).text().toLowerCase(Locale.ROOT);
      byName.put(key, elements);
      loops.add(key);
    }
  }

  /// `FOR part IN 0..7`, `FOR part IN REVERSE last..first`; none where an end is not known.
  private List<String> numbers(List<Token> tokens, int from) {
    boolean back = tokens.get(from).is("REVERSE");
    int at = back ? from + 1 : from;
    if (at + 3 >= tokens.size() || !tokens.get(at + 1).is(".") || !tokens.get(at + 2).is(".")) {
      return List.of();
    }
    var first = number(tokens.get(back ? at + 3 : at));
    var last = number(tokens.get(back ? at : at + 3));
    return first.isEmpty() || last.isEmpty() || first.getAsInt() > last.getAsInt() ? List.of()
        : bounded(IntStream.rangeClosed(first.getAsInt(), last.getAsInt()).limit(MOST + 1L).mapToObj(String::valueOf)
            .toList());
  }

  private OptionalInt number(Token token) {
    var said = token.kind() == Token.Kind.NUMBER ? token.text() : String.join(",", of(token.text()));
    return said.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(said)) : OptionalInt.empty();
  }

  /// With what the loops have filled up to a place further up.
  BodyValues within(BodyValues now) {
    if (now.loops.isEmpty()) {
      return this;
    }
    var all = new HashMap<>(byName);
    now.loops.forEach(name -> all.put(name, now.of(name)));
    return new BodyValues(all, loops);
  }

  /// The texts of `ARRAY['a', 'b']`, `'{a,b}'` and `VALUES ('a'), ('b')`; none where one is anything else.
  private static List<String> elements(List<Token> tokens, int from) {
    var first = tokens.get(from);
    if (first.kind() == Token.Kind.STRING) {
      return elements(first.text());
    }
    if (!first.is("ARRAY") && !first.is("VALUES")) {
      return List.of();
    }
    var texts = new ArrayList<String>();
    for (int i = from + 1; i < tokens.size() && !Set.of("]", "LOOP", ";").contains(tokens.get(i).upper()); i++) {
      if (tokens.get(i).kind() == Token.Kind.STRING) {
        texts.add(tokens.get(i).text());
      } else if (!Set.of("[", ",", "(", ")").contains(tokens.get(i).upper())) {
        return List.of();
      }
    }
    return bounded(texts);
  }

  private static List<String> elements(String array) {
    var text = array.strip();
    return text.matches("\\{[\\w.$,\" ]+\\}") ? bounded(Stream.of(text.substring(1, text.length() - 1).split(","))
        .map(one -> one.replace("\"", "").strip()).toList()) : List.of();
  }

  /// Beyond the most, a hole stands for the rest.
  private static List<String> bounded(List<String> texts) {
    return texts.size() <= MOST ? texts
        : Stream.concat(texts.stream().limit(MOST - 1), Stream.of(Hole.TEXT)).toList();
  }
}
