package org.portolan.importers.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.portolan.importers.sql.Token;

/// Walks over the words of one statement; behind its end there is nothing, however often it is asked.
final class Cursor {
  private static final Token END = new Token(Token.Kind.SIGN, "", 0, 0, 0);

  private final String text;
  private final List<Token> tokens;
  private final Spelling spelling;
  private int at;

  Cursor(String text, List<Token> tokens, Spelling spelling) {
    this.text = text;
    this.tokens = tokens;
    this.spelling = spelling;
  }

  Spelling spelling() {
    return spelling;
  }

  boolean done() {
    return at >= tokens.size();
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
  }

  Token next() {
    var token = peek();
    at++;
    return token;
  }

  /// Whether exactly these words come next.
  boolean is(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isAny(String... words) {
    for (var word : words) {
      if (peek().is(word)) {
        return true;
      }
    }
    return false;
  }

  boolean take(String... words) {
    boolean there = is(words);
    at += there ? words.length : 0;
    return there;
  }

  /// Passes by any of these words, in any order.
  Cursor skip(String... words) {
    while (!done() && isAny(words)) {
      at++;
    }
    return this;
  }

  /// Passes by all tokens up to the one that is meant, groups in one step.
  Cursor skipTo(Predicate<Token> wanted) {
    while (!done() && !wanted.test(peek())) {
      if (is("(")) {
        group();
      } else {
        at++;
      }
    }
    return this;
  }

  Cursor skipTo(String... words) {
    return skipTo(token -> {
      for (var word : words) {
        if (token.is(word)) {
          return true;
        }
      }
      return false;
    });
  }

  /// A name of up to three parts; of `server.database.schema.name` the last two are kept.
  Optional<ObjectName> name() {
    if (!peek().isName()) {
      return Optional.empty();
    }
    var name = spelling.kept(next());
    var schema = "";
    while (is(".") && peek(1).isName()) {
      at++;
      schema = name;
      name = spelling.kept(next());
    }
    return Optional.of(new ObjectName(schema, name));
  }

  /// A name without parts; empty where none stands here.
  String word() {
    return peek().isName() ? spelling.kept(next()) : "";
  }

  /// What stands between this parenthesis and its partner, which are passed by; nothing where none opens here.
  Cursor group() {
    if (!is("(")) {
      return new Cursor(text, List.of(), spelling);
    }
    int depth = 0;
    int start = at + 1;
    while (!done()) {
      depth += is("(") ? 1 : is(")") ? -1 : 0;
      at++;
      if (depth == 0) {
        return new Cursor(text, tokens.subList(start, at - 1), spelling);
      }
    }
    return new Cursor(text, tokens.subList(Math.min(start, tokens.size()), tokens.size()), spelling);
  }

  /// The rest, cut at commas outside of parentheses.
  List<Cursor> items() {
    var items = new ArrayList<Cursor>();
    int depth = 0;
    int start = at;
    for (; at < tokens.size(); at++) {
      depth += is("(") ? 1 : is(")") ? -1 : 0;
      if (depth == 0 && is(",")) {
        items.add(new Cursor(text, tokens.subList(start, at), spelling));
        start = at + 1;
      }
    }
    if (start < tokens.size()) {
      items.add(new Cursor(text, tokens.subList(start, tokens.size()), spelling));
    }
    return items;
  }

  /// The names at the head of each item: `(region, id DESC, name(10))`.
  List<String> columns() {
    return items().stream().map(Cursor::word).filter(name -> !name.isEmpty()).toList();
  }

  int mark() {
    return at;
  }

  void back(int mark) {
    at = mark;
  }

  /// The text from a mark up to here.
  String textFrom(int mark) {
    return mark >= tokens.size() || mark >= at ? ""
        : text.substring(tokens.get(mark).from(), tokens.get(Math.min(at, tokens.size()) - 1).to());
  }

  /// The text from here to the end.
  String rest() {
    return done() ? "" : text.substring(tokens.get(at).from(), tokens.getLast().to());
  }

  /// The line of the next token, counted from 1 within the statement.
  int line() {
    return done() ? tokens.isEmpty() ? 1 : tokens.getLast().line() : peek().line();
  }
}
