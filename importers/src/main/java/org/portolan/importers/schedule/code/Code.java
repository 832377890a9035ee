package org.portolan.importers.schedule.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.portolan.importers.schedule.code.Token.Kind;
import org.portolan.importers.text.TextFile;

/// A program as tokens with matched brackets: enough to see calls, their arguments, and values that are written down.
final class Code {
  private static final Set<String> OPENING = Set.of("(", "[", "{");
  private static final Set<String> CLOSING = Set.of(")", "]", "}");
  private static final Set<String> NAMING = Set.of("=", ":", "=>", ":=");

  private static final int LONGEST_VALUE = 60;

  private final TextFile file;
  private final List<Token> tokens;
  private final int[] partner;
  private final Map<String, Span> constants = new HashMap<>();
  private final Set<String> words = new HashSet<>();

  private Code(TextFile file, List<Token> tokens) {
    this.file = file;
    this.tokens = tokens;
    partner = partners(tokens);
    tokens.stream().filter(token -> !token.isText()).forEach(token -> words.add(token.text()));
    int deep = 0;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      deep += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      // What stands in a call is an argument's name.
      if (deep <= 0 && tokens.get(i).isWord() && tokens.get(i + 1).is("=") && !tokens.get(i + 2).is("=")) {
        constants.putIfAbsent(tokens.get(i).text(), new Span(i + 2, valueEnd(i + 2)));
      }
    }
  }

  static Code of(TextFile file, Flavour flavour) {
    return new Code(file, Lexer.tokens(file, flavour));
  }

  TextFile file() {
    return file;
  }

  int size() {
    return tokens.size();
  }

  /// Whether the program goes on behind the last token.
  boolean isCut() {
    return tokens.size() >= Lexer.MOST;
  }

  /// A sign that is nothing beyond either end.
  Token token(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : new Token(Kind.SIGN, "", file.lines().size());
  }

  int line(int index) {
    return token(index).line();
  }

  /// The bracket that belongs to this one, or itself for any other token.
  int partner(int index) {
    return index >= 0 && index < partner.length ? partner[index] : index;
  }

  List<Call> calls() {
    return calls(new Span(0, tokens.size()));
  }

  /// Those that begin within a span.
  List<Call> calls(Span span) {
    var calls = new ArrayList<Call>();
    for (int i = span.from(); i < span.to() && i + 1 < tokens.size(); i++) {
      if (tokens.get(i).isWord() && tokens.get(i + 1).is("(") && partner[i + 1] > i + 1) {
        calls.add(new Call(dotted(i), i, partner[i + 1], tokens.get(i).line(), arguments(i + 1)));
      } else if (tokens.get(i).isWord() && tokens.get(i + 1).is("<") && token(i + 3).is(">") && token(i + 4).is("(")
          && partner[i + 4] > i + 4) {
        // `AddOrUpdate<Closing>(…)`
        calls.add(new Call(dotted(i), i, partner[i + 4], tokens.get(i).line(), arguments(i + 4)));
      }
    }
    return calls;
  }

  /// `app.conf.update`, ending with the word at `index`.
  String dotted(int index) {
    var name = new StringBuilder(tokens.get(index).text());
    for (int i = index - 1; i > 0 && Set.of(".", "->", "::", "?.").contains(token(i).text()) && token(i - 1).isWord();
        i -= 2) {
      name.insert(0, token(i - 1).text() + ".");
    }
    return name.toString();
  }

  /// What stands between a bracket and its partner, cut at the commas.
  List<Argument> arguments(int open) {
    return list(new Span(open + 1, Math.max(open + 1, partner[open])));
  }

  /// Cut at the commas that stand in no further brackets.
  List<Argument> list(Span span) {
    var arguments = new ArrayList<Argument>();
    int start = span.from();
    for (int i = span.from(); i <= span.to(); i++) {
      if (i == span.to() || tokens.get(i).is(",")) {
        if (i > start) {
          arguments.add(argument(new Span(start, i)));
        }
        start = i + 1;
      } else if (OPENING.contains(tokens.get(i).text()) && !tokens.get(i).isText()) {
        i = Math.max(i, Math.min(partner[i], span.to() - 1));
      }
    }
    return arguments;
  }

  /// The entries of `{ … }`, `[ … ]` or `dict( … )`; of what a constant means, too.
  List<Argument> entries(Span value) {
    for (int i = value.from(); i < value.to() && i < value.from() + 4; i++) {
      if (OPENING.contains(token(i).text()) && !token(i).isText()) {
        return arguments(i);
      }
    }
    return value.to() - value.from() == 1 ? Optional.ofNullable(constants.get(token(value.from()).text()))
        .filter(span -> !span.equals(value) && OPENING.contains(token(span.from()).text())).map(this::entries)
        .orElse(List.of()) : List.of();
  }

  /// `name=value`, `name: value`, `'name' => value`, `:name => value`.
  private Argument argument(Span span) {
    int name = token(span.from()).is(":") ? span.from() + 1 : span.from();
    boolean named = name + 1 < span.to() && (token(name).isWord() || token(name).isText())
        && NAMING.contains(token(name + 1).text()) && !token(name + 1).isText();
    return named ? new Argument(token(name).text(), new Span(name + 2, span.to())) : new Argument("", span);
  }

  /// The text a value is, as far as it is written down: quoted, joined of such, a number, or a name for one of these.
  Optional<String> text(Span value) {
    return text(value, 4);
  }

  private Optional<String> text(Span value, int deep) {
    var span = bare(value);
    var assumed = assumed(span, deep);
    if (assumed.isPresent()) {
      return assumed;
    }
    var text = new StringBuilder();
    for (int i = span.from(); i < span.to(); i++) {
      var token = token(i);
      if (token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER && span.to() - span.from() == 1) {
        text.append(token.text());
      } else if (token.isWord() && deep > 0) {
        int last = i;
        while (last + 2 < span.to() && Set.of(".", "::").contains(token(last + 1).text())) {
          last += 2;
        }
        var constant = Optional.ofNullable(constants.get(token(last).text())).filter(found -> !found.equals(value))
            .flatMap(found -> text(found, deep - 1));
        if (constant.isEmpty()) {
          return Optional.empty();
        }
        text.append(constant.get());
        i = last;
      } else if (!(token.is("+") || token.is(".")) || i == span.from()) {
        return Optional.empty();
      }
    }
    return span.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }

  /// What holds where the environment says nothing: `process.env.CRON || '0 3 * * *'`, `os.getenv("HOUR", "4")`.
  private Optional<String> assumed(Span span, int deep) {
    if (deep == 0 || span.isEmpty() || token(span.from()).isText()) {
      return Optional.empty();
    }
    // A function that is handed over is no value, and may be of any length.
    for (int i = span.from(); i + 1 < Math.min(span.to(), span.from() + LONGEST_VALUE); i++) {
      boolean otherwise = token(i).is("|") && token(i + 1).is("|") || token(i).is("?") && token(i + 1).is("?");
      if (otherwise && i > span.from()) {
        return text(new Span(i + 2, span.to()), deep - 1);
      }
    }
    var asked = token(span.from()).isWord() && token(span.to() - 1).is(")")
        ? partner(span.to() - 1) : span.from();
    boolean environment = asked > span.from()
        && dotted(asked - 1)
            .matches("(?i)(?:.*\\.)?(?:getenv|environ\\.get|env(?:\\.\\w+)?|config|env\\.fetch|get_env)");
    var arguments = environment ? arguments(asked) : List.<Argument>of();
    return arguments.size() < 2 ? Optional.empty() : text(arguments.getLast().value(), deep - 1);
  }

  /// Without brackets around the whole.
  private Span bare(Span span) {
    return !span.isEmpty() && token(span.from()).is("(") && partner(span.from()) == span.to() - 1
        ? new Span(span.from() + 1, span.to() - 1)
        : span;
  }

  Optional<String> text(Optional<Span> value) {
    return value.flatMap(this::text);
  }

  /// `5 * 60 * 1000L`, also behind a name.
  OptionalLong number(Span value) {
    return number(value, 4);
  }

  private OptionalLong number(Span value, int deep) {
    var span = bare(value);
    long product = 1;
    for (int i = span.from(); i < span.to(); i += 2) {
      var factor = factor(token(i), deep);
      if (factor.isEmpty() || i + 1 < span.to() && !token(i + 1).is("*")) {
        return OptionalLong.empty();
      }
      product *= factor.getAsLong();
    }
    return span.isEmpty() ? OptionalLong.empty() : OptionalLong.of(product);
  }

  private OptionalLong factor(Token token, int deep) {
    if (token.kind() == Kind.NUMBER) {
      var digits = token.text().replaceAll("[_LlFfDd]", "").replaceFirst("\\.0+$", "");
      return digits.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
    var constant = token.isWord() && deep > 0 ? constants.get(token.text()) : null;
    return constant == null ? OptionalLong.empty() : number(constant, deep - 1);
  }

  /// What was assigned to a name, the first time.
  Optional<Span> constant(String name) {
    return Optional.ofNullable(constants.get(name));
  }

  /// The tokens as they were, near enough to be shown.
  String shown(Span span) {
    var shown = new StringBuilder();
    for (int i = span.from(); i < span.to() && shown.length() < 200; i++) {
      var token = token(i);
      boolean space = token.isWord() && i > span.from() && (token(i - 1).isWord() || token(i - 1).isText());
      shown.append(space ? " " : "").append(token.isText() ? "'" + token.text() + "'" : token.text())
          .append(token.is(",") ? " " : "");
    }
    return shown.toString();
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /// Up to the end of the statement: a semicolon, a bracket that closes, or a new line outside of brackets.
  private int valueEnd(int from) {
    for (int i = from; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (!token.isText() && OPENING.contains(token.text())) {
        i = Math.max(i, partner[i]);
      } else if (!token.isText() && (CLOSING.contains(token.text()) || token.is(";") || token.is(","))) {
        return i;
      }
      boolean goesOn = i + 1 < tokens.size() && (Set.of("+", ".", "*", "->").contains(tokens.get(i + 1).text())
          || Set.of("+", ".", "*", "=").contains(tokens.get(i).text()));
      if (i + 1 < tokens.size() && tokens.get(i + 1).line() > tokens.get(Math.max(i, from)).line() && !goesOn) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private static int[] partners(List<Token> tokens) {
    var partner = new int[tokens.size()];
    var open = new ArrayDeque<Integer>();
    for (int i = 0; i < tokens.size(); i++) {
      partner[i] = i;
      var token = tokens.get(i);
      if (token.kind() == Kind.SIGN && OPENING.contains(token.text())) {
        open.push(i);
      } else if (token.kind() == Kind.SIGN && CLOSING.contains(token.text()) && !open.isEmpty()) {
        int start = open.pop();
        partner[start] = i;
        partner[i] = start;
      }
    }
    return partner;
  }
}
