package org.portolan.importers.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts that an expression of SQL puts together: what its literals, the variables with known texts and the database's
/// own functions on text say, and a [Hole] for the rest.
final class TextExpression {
  private static final Pattern FORMAT = Pattern.compile("%(?:(\\d{1,3})\\$)?[-\\d]*[sIL]");
  /// They give their first argument, as far as a name in a statement goes.
  private static final Set<String> SAME = Set.of("QUOTE_IDENT", "QUOTE_LITERAL", "QUOTE_NULLABLE", "QUOTENAME", "TEXT",
      "VARCHAR", "REGCLASS", "TO_REGCLASS", "TRIM", "LTRIM", "RTRIM", "BTRIM", "CAST");
  private static final Set<String> FIRST_THAT_IS = Set.of("COALESCE", "ISNULL", "IFNULL", "NVL");
  private static final Set<String> ENDS =
      Set.of(";", "USING", "LOOP", "INTO", "WHEN", "THEN", "ELSE", "END", "AS", "FROM");
  private static final int MOST = 40;
  private static final int DEEPEST = 10;
  /// What is longer is not known from there on.
  private static final int MOST_TOKENS = 800;

  private final List<Token> tokens;
  private final BodyValues values;
  /// By the place of what opens it.
  private final Map<Integer, Integer> ends = new HashMap<>();
  private boolean sought;
  private int limit;
  private int at;
  private int depth;

  TextExpression(List<Token> tokens, BodyValues values) {
    this.tokens = tokens;
    this.values = values;
  }

  /// What the expression that begins at `start` may give.
  List<String> texts(int start) {
    begin(start);
    return expression();
  }

  /// What a routine is called with, whose parenthesis stands at `open`; an array of known texts as `{a,b}`.
  List<List<String>> arguments(int open) {
    begin(open);
    return at < tokens.size() && tokens.get(at).is("(") ? arguments() : List.of();
  }

  private void begin(int start) {
    at = start;
    ends.clear();
    sought = false;
    limit = Math.min(tokens.size(), start + MOST_TOKENS);
  }

  private List<String> expression() {
    List<String> texts = new ArrayList<>(List.of(""));
    depth++;
    while (at < limit && !tokens.get(at).is(")") && !tokens.get(at).is(",") && !ends(tokens.get(at))) {
      texts = joined(texts, depth > DEEPEST ? skipped() : part());
    }
    depth--;
    return at >= limit && limit < tokens.size() ? joined(texts, List.of(Hole.TEXT)) : texts;
  }

  private static boolean ends(Token token) {
    return token.kind() != Token.Kind.STRING && token.kind() != Token.Kind.QUOTED && ENDS.contains(token.upper());
  }

  private List<String> skipped() {
    at = tokens.get(at).is("(") ? closing(at) + 1 : at + 1;
    return List.of(Hole.TEXT);
  }

  private List<String> part() {
    var token = tokens.get(at);
    if (token.is("(")) {
      int end = closing(at);
      at++;
      var inner = expression();
      at = end + 1;
      return inner;
    }
    if (token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.NUMBER) {
      at++;
      return List.of(token.text());
    }
    if (token.is(":") && is(at + 1, ":")) {
      cast();
      return List.of("");
    }
    if (token.is("NULL")) {
      at++;
      return List.of("");
    }
    if (token.is("CASE")) {
      return chosen();
    }
    if (token.is("ARRAY") && is(at + 1, "[")) {
      return array();
    }
    boolean mark = token.is("N") && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.STRING;
    if (!mark && (token.kind() == Token.Kind.PARAMETER || token.kind() == Token.Kind.DYNAMIC || token.isName())) {
      return named(token);
    }
    at++;
    return List.of("");
  }

  private boolean is(int i, String sign) {
    return i < tokens.size() && tokens.get(i).is(sign);
  }

  /// `::numeric(10, 2)[]`
  private void cast() {
    at += 3;
    if (is(at, "(")) {
      at = closing(at) + 1;
    }
  }

  /// A variable, an element of one, a column of a row, or a function.
  private List<String> named(Token token) {
    boolean qualified = false;
    while (is(at + 1, ".") && at + 2 < tokens.size() && tokens.get(at + 2).isName()) {
      at += 2;
      qualified = true;
    }
    if (is(at + 1, "(")) {
      return called(tokens.get(at).upper());
    }
    if (is(at + 1, "[") && is(at + 3, "]")) {
      var element = values.of(token.text() + "[" + tokens.get(at + 2).text() + "]");
      at += 4;
      return element.isEmpty() ? List.of(Hole.TEXT) : element;
    }
    at++;
    var known = qualified ? List.<String>of() : values.of(token.text());
    return known.isEmpty() ? List.of(Hole.TEXT) : known;
  }

  private List<String> called(String function) {
    at++;
    var given = arguments();
    if (SAME.contains(function)) {
      return given.isEmpty() ? List.of(Hole.TEXT) : given.getFirst();
    }
    if (FIRST_THAT_IS.contains(function)) {
      return given.stream().filter(texts -> texts.stream().noneMatch(Hole::in)).findFirst()
          .map(known -> together(given.getFirst(), known)).orElse(List.of(Hole.TEXT));
    }
    return switch (function) {
      case "FORMAT" -> given.isEmpty() ? List.of(Hole.TEXT) : formatted(given);
      case "CONCAT" -> given.stream().reduce(List.of(""), TextExpression::joined);
      case "CONCAT_WS" -> given.isEmpty() ? List.of(Hole.TEXT) : given.stream().skip(2).reduce(
          given.size() > 1 ? given.get(1) : List.of(""), (all, next) -> joined(joined(all, given.getFirst()), next));
      case "LOWER", "UPPER" -> given.isEmpty() ? List.of(Hole.TEXT) : given.getFirst().stream()
          .map(text -> function.equals("LOWER") ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT))
          .toList();
      case "REPLACE" -> replaced(given);
      default -> List.of(Hole.TEXT);
    };
  }

  /// Of `coalesce(given, 'orders')` it is either.
  private static List<String> together(List<String> first, List<String> other) {
    var all = new LinkedHashSet<>(first);
    all.addAll(other);
    all.remove(Hole.TEXT);
    return List.copyOf(all);
  }

  private static List<String> replaced(List<List<String>> given) {
    return given.size() == 3 && given.stream().allMatch(texts -> texts.size() == 1 && !Hole.in(texts.getFirst()))
        ? List.of(given.get(0).getFirst().replace(given.get(1).getFirst(), given.get(2).getFirst()))
        : List.of(Hole.TEXT);
  }

  /// From the opening parenthesis to behind the closing one.
  private List<List<String>> arguments() {
    int end = closing(at);
    var given = new ArrayList<List<String>>();
    at++;
    while (at < end) {
      given.add(expression());
      while (at < end && !tokens.get(at).is(",")) {
        at = tokens.get(at).is("(") ? closing(at) + 1 : at + 1;
      }
      at++;
    }
    at = end + 1;
    return given;
  }

  /// `format('… %I …', …)`
  private static List<String> formatted(List<List<String>> given) {
    var pattern = given.getFirst().size() == 1 ? given.getFirst().getFirst() : Hole.TEXT;
    List<String> texts = new ArrayList<>(List.of(""));
    var placeholder = FORMAT.matcher(pattern);
    int from = 0;
    int next = 1;
    while (placeholder.find()) {
      next = placeholder.group(1) == null ? next : Integer.parseInt(placeholder.group(1));
      texts = joined(joined(texts, List.of(pattern.substring(from, placeholder.start()))),
          next >= 1 && next < given.size() ? given.get(next) : List.of(Hole.TEXT));
      from = placeholder.end();
      next++;
    }
    return joined(texts, List.of(pattern.substring(from)));
  }

  /// `CASE kind WHEN 'a' THEN … ELSE … END`: what each branch gives, or the one that is known to be taken.
  private List<String> chosen() {
    int end = closing(at);
    at++;
    var asked = is(at, "WHEN") ? List.<String>of() : expression();
    var all = new LinkedHashSet<String>();
    boolean taken = false;
    while (at < end && !taken) {
      boolean when = is(at, "WHEN");
      at++;
      var sign = Answer.YES;
      if (when) {
        sign = asked.isEmpty() ? skipTo("THEN", end) : Answer.of(asked, expression());
        skipTo("THEN", end);
        at++;
      }
      var branch = expression();
      if (sign != Answer.NO) {
        all.addAll(branch);
      }
      taken = when && sign == Answer.YES;
      while (at < end && !is(at, "WHEN") && !is(at, "ELSE")) {
        at++;
      }
    }
    at = end + 1;
    return all.isEmpty() ? List.of(Hole.TEXT) : bounded(List.copyOf(all));
  }

  private enum Answer {
    YES,
    NO,
    OPEN;

    static Answer of(List<String> asked, List<String> with) {
      boolean known = asked.size() == 1 && with.size() == 1 && !Hole.in(asked.getFirst()) && !Hole.in(with.getFirst());
      return !known ? OPEN : asked.equals(with) ? YES : NO;
    }
  }

  private Answer skipTo(String word, int end) {
    while (at < end && !is(at, word)) {
      at++;
    }
    return Answer.OPEN;
  }

  private List<String> array() {
    at += 2;
    var elements = new ArrayList<String>();
    boolean known = true;
    while (at < tokens.size() && !is(at, "]") && !is(at, ";")) {
      var token = tokens.get(at++);
      known &= token.is(",") || token.kind() == Token.Kind.STRING && token.text().matches("[\\w.$ ]+");
      if (token.kind() == Token.Kind.STRING) {
        elements.add(token.text());
      }
    }
    at++;
    return List.of(known ? "{" + String.join(",", elements) + "}" : Hole.TEXT);
  }

  private int closing(int open) {
    return ends().getOrDefault(open, limit);
  }

  /// Where what is opened ends: parentheses, and each CASE.
  private Map<Integer, Integer> ends() {
    if (!sought) {
      sought = true;
      var open = new ArrayDeque<Integer>();
      for (int i = at; i < limit && !tokens.get(i).is(";"); i++) {
        if (is(i, "(") || is(i, "CASE")) {
          open.push(i);
        } else if ((is(i, ")") || is(i, "END")) && !open.isEmpty()) {
          ends.put(open.pop(), i);
        }
      }
    }
    return ends;
  }

  /// Beyond the most, one with a hole stands for the rest.
  private static List<String> joined(List<String> texts, List<String> more) {
    boolean adds = more.size() > 1 || !more.getFirst().isEmpty()
        && !(more.getFirst().equals(Hole.TEXT) && texts.size() == 1 && texts.getFirst().endsWith(Hole.TEXT));
    if (!adds) {
      return texts;
    }
    var all = new ArrayList<String>();
    boolean cut = texts.size() * more.size() > MOST;
    for (var text : texts) {
      for (var next : more) {
        if (all.size() < MOST - (cut ? 1 : 0)) {
          all.add(behind(text, next));
        }
      }
    }
    if (cut) {
      all.add(behind(texts.getLast(), Hole.TEXT));
    }
    return all;
  }

  private static List<String> bounded(List<String> texts) {
    return texts.size() <= MOST ? texts
        : Stream.concat(texts.stream().limit(MOST - 1), Stream.of(Hole.TEXT)).toList();
  }

  private static String behind(String text, String next) {
    return next.equals(Hole.TEXT) && text.endsWith(Hole.TEXT) ? text : text + next;
  }
}
