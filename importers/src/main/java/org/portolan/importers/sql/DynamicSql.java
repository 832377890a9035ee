package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.model.intake.UnreadKind;

/// `EXECUTE '…' || x` in a body: what its literal pieces and the variables with known texts say, the rest as unknown.
final class DynamicSql {
  private static final Pattern FORMAT = Pattern.compile("%(?:(\\d{1,3})\\$)?[-\\d]*[sIL]");
  private static final Set<String> KEEP = Set.of("QUOTE_IDENT", "QUOTE_LITERAL", "QUOTE_NULLABLE", "CONCAT", "INTO",
      "TEXT", "VARCHAR", "REGCLASS", "STRICT", "QUOTENAME", "ISNULL", "COALESCE", "LTRIM", "RTRIM");
  private static final int MOST = 40;

  private final List<Token> tokens;
  private final boolean body;
  private final BodyValues values;

  DynamicSql(List<Token> tokens, boolean body, BodyValues values) {
    this.tokens = tokens;
    this.body = body;
    this.values = values;
  }

  /// Reads the statement that the expression at `start` makes.
  void read(int start, List<Access> found, List<Doubt> doubts) {
    int line = tokens.get(start).line();
    var texts = texts(start);
    var chosen = CatalogLoop.choosing(tokens, start);
    if (texts.stream().allMatch(text -> text.isBlank() || text.chars().allMatch(c -> c == Hole.MARK))) {
      doubts.add(new Doubt(line, UnreadKind.DYNAMIC, "The statement is built at run time" + chosen));
      return;
    }
    for (var text : texts) {
      var reading = new Clauses(Tokens.of(text), body).read();
      reading.accesses().forEach(access -> found.add(access.at(line).withCertainty(access.certainty() * 0.9)));
      reading.doubts().forEach(doubt -> doubts.add(new Doubt(line, doubt.kind(), doubt.reason() + chosen)));
      if (Hole.in(text) && reading.accesses().isEmpty() && reading.doubts().isEmpty()) {
        doubts.add(
            new Doubt(line, UnreadKind.DYNAMIC, "The statement is built at run time: " + Hole.shown(text) + chosen));
      }
    }
  }

  /// What the expression that begins at `start` may give; a hole for what is no literal.
  List<String> texts(int start) {
    List<String> texts = new ArrayList<>(List.of(""));
    int depth = 0;
    for (int i = start; i < tokens.size() && !ends(tokens.get(i)); i++) {
      var token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth < 0 || depth == 0 && token.is(",")) {
        break;
      }
      if (token.is("FORMAT") && i + 2 < tokens.size() && tokens.get(i + 1).is("(")) {
        texts = joined(texts, formatted(i + 2));
        i = closing(i + 1);
      } else if (token.kind() == Token.Kind.STRING) {
        texts = joined(texts, List.of(token.text()));
      } else if (!isMark(i)
          && (token.kind() == Token.Kind.PARAMETER || token.isName() && !KEEP.contains(token.upper()))) {
        texts = joined(texts, known(i));
        i = isIndexed(i) ? i + 3 : i;
      }
    }
    return texts;
  }

  /// `tabs[i]`
  private boolean isIndexed(int at) {
    return at + 3 < tokens.size() && tokens.get(at + 1).is("[") && tokens.get(at + 3).is("]");
  }

  /// `N'…'` is a text, too.
  private boolean isMark(int at) {
    return tokens.get(at).is("N") && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.STRING;
  }

  private static boolean ends(Token token) {
    return token.is(";") || token.is("USING") || token.is("LOOP");
  }

  private List<String> known(int at) {
    var token = tokens.get(at);
    boolean called = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
    var texts = called ? List.<String>of()
        : values.of(isIndexed(at) ? token.text() + "[" + tokens.get(at + 2).text() + "]" : token.text());
    return texts.isEmpty() ? List.of(Hole.TEXT) : texts;
  }

  /// Beyond the most, one with a hole stands for the rest.
  private static List<String> joined(List<String> texts, List<String> more) {
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

  private static String behind(String text, String next) {
    return next.equals(Hole.TEXT) && text.endsWith(Hole.TEXT) ? text : text + next;
  }

  /// `format('… %I …', …)`, from its first argument on.
  private List<String> formatted(int first) {
    if (tokens.get(first).kind() != Token.Kind.STRING) {
      return List.of(Hole.TEXT);
    }
    List<String> texts = new ArrayList<>(List.of(""));
    var given = arguments(first + 1);
    var placeholder = FORMAT.matcher(tokens.get(first).text());
    int from = 0;
    int next = 0;
    while (placeholder.find()) {
      next = placeholder.group(1) == null ? next : Integer.parseInt(placeholder.group(1)) - 1;
      texts = joined(joined(texts, List.of(tokens.get(first).text().substring(from, placeholder.start()))),
          next >= 0 && next < given.size() ? given.get(next) : List.of(Hole.TEXT));
      from = placeholder.end();
      next++;
    }
    return joined(texts, List.of(tokens.get(first).text().substring(from)));
  }

  /// What `format` is given behind its first argument.
  private List<List<String>> arguments(int from) {
    var given = new ArrayList<List<String>>();
    int depth = 0;
    for (int i = from; i < tokens.size() && depth >= 0 && !tokens.get(i).is(";"); i++) {
      var token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.is(",") && i + 1 < tokens.size()) {
        given.add(argument(i + 1));
      }
    }
    return given;
  }

  private List<String> argument(int from) {
    List<String> texts = new ArrayList<>(List.of(""));
    int depth = 0;
    for (int i = from; i < tokens.size() && !tokens.get(i).is(";"); i++) {
      var token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth < 0 || depth == 0 && token.is(",")) {
        break;
      }
      if (token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.NUMBER) {
        texts = joined(texts, List.of(token.text()));
      } else if (token.kind() == Token.Kind.PARAMETER || token.isName() && !KEEP.contains(token.upper())) {
        texts = joined(texts, known(i));
        i = isIndexed(i) ? i + 3 : i;
      }
    }
    return texts;
  }

  /// What a routine is called with, behind its name; a hole for what is not known.
  List<String> callArguments(int open) {
    if (open + 1 >= tokens.size() || !tokens.get(open).is("(") || tokens.get(open + 1).is(")")) {
      return List.of();
    }
    var given = new ArrayList<List<String>>(List.of(argument(open + 1)));
    given.addAll(arguments(open + 1));
    return given.stream().map(texts -> texts.size() == 1 ? texts.getFirst() : Hole.TEXT).toList();
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }
}
