package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.importers.schedule.code.Token.Kind;
import org.portolan.importers.text.TextFile;

/// Cuts a program into tokens, whatever language it is in; comments are left out. Never fails: what it does not know
/// is a sign of its own.
final class Lexer {
  private static final List<String> LONG_SIGNS = List.of("?->", "->", "=>", "::", "?.", "==", "!=", ":=");
  /// What single quotes hold is taken as it stands there.
  private static final List<Flavour> SINGLE = List.of(Flavour.PHP, Flavour.RUBY);
  static final int MOST = 400_000;

  private final Flavour flavour;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private Lexer(Flavour flavour, String text) {
    this.flavour = flavour;
    this.text = text;
  }

  static List<Token> tokens(TextFile file, Flavour flavour) {
    var lexer = new Lexer(flavour, file.text());
    lexer.run();
    return List.copyOf(lexer.tokens);
  }

  private void run() {
    while (at < text.length() && tokens.size() < MOST) {
      if (takenAsTextOfSql()) {
        continue;
      }
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        advance(1);
      } else if (isComment()) {
        int end = text.indexOf('\n', at);
        advance((end < 0 ? text.length() : end) - at);
      } else if (flavour.blocks() && text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        advance((end < 0 ? text.length() : end + 2) - at);
      } else if (flavour.quotes().indexOf(c) >= 0) {
        quoted("");
      } else if (Character.isDigit(c)) {
        number();
      } else if (Character.isLetter(c) || c == '_' || c == '$') {
        word();
      } else {
        sign();
      }
    }
  }

  private boolean takenAsTextOfSql() {
    var found = flavour.equals(Flavour.SQL) ? SqlText.at(text, at) : Optional.<SqlText>empty();
    found.ifPresent(it -> {
      tokens.add(new Token(Kind.TEXT, it.value(), line));
      advance(it.end() - at);
    });
    return found.isPresent();
  }

  /// `#[` starts an attribute in PHP.
  private boolean isComment() {
    return flavour.lineMarks().stream().anyMatch(mark -> text.startsWith(mark, at))
        && !(flavour.equals(Flavour.PHP) && text.startsWith("#[", at));
  }

  private void word() {
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "_$".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    var word = text.substring(at, end);
    boolean prefix = end < text.length() && flavour.quotes().indexOf(text.charAt(end)) >= 0 && word.length() <= 2
        && (word.equals("$") || flavour.equals(Flavour.PYTHON) && word.matches("(?i)[rbuf]{1,2}"));
    if (prefix) {
      advance(end - at);
      quoted(word);
    } else {
      add(Kind.WORD, word, end);
    }
  }

  private void number() {
    int end = at;
    while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_'
        || text.charAt(end) == '.' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)))) {
      end++;
    }
    add(Kind.NUMBER, text.substring(at, end), end);
  }

  private void sign() {
    for (var sign : LONG_SIGNS) {
      if (text.startsWith(sign, at)) {
        add(Kind.SIGN, sign, at + sign.length());
        return;
      }
    }
    add(Kind.SIGN, String.valueOf(text.charAt(at)), at + 1);
  }

  private void quoted(String prefix) {
    char quote = text.charAt(at);
    var triple = String.valueOf(quote).repeat(3);
    boolean tripled = flavour.tripled() && text.startsWith(triple, at);
    var end = tripled ? triple : String.valueOf(quote);
    boolean lines = tripled || quote == '`' || flavour.equals(Flavour.RUBY) || flavour.equals(Flavour.PHP);
    boolean raw = prefix.toLowerCase(Locale.ROOT).contains("r") || flavour.equals(Flavour.GO) && quote == '`';
    int start = line;
    var value = new StringBuilder();
    int i = at + end.length();
    while (i < text.length() && !text.startsWith(end, i) && (lines || text.charAt(i) != '\n')) {
      boolean escape = text.charAt(i) == '\\' && !raw && i + 1 < text.length();
      i += escape ? escaped(text.charAt(i + 1), quote == '\'' && SINGLE.contains(flavour), value)
          : plain(text.charAt(i), value);
    }
    boolean filled = prefix.toLowerCase(Locale.ROOT).contains("f") || prefix.equals("$")
        || flavour.everywhere().indexOf(quote) >= 0;
    var kind = filled && flavour.filled().matcher(value).find() ? Kind.TEMPLATE : Kind.TEXT;
    tokens.add(new Token(kind, value.toString(), start));
    advance(Math.min(text.length(), text.startsWith(end, i) ? i + end.length() : i) - at);
  }

  private static int plain(char c, StringBuilder value) {
    value.append(c);
    return 1;
  }

  /// @param plain whether only quotes and backslashes are escaped
  private static int escaped(char c, boolean plain, StringBuilder value) {
    if (plain && c != '\\' && c != '\'') {
      value.append('\\').append(c);
      return 2;
    }
    switch (c) {
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case '\n' -> {
        // the line goes on
      }
      case '\\', '"', '\'', '`', '$', '/' -> value.append(c);
      default -> value.append('\\').append(c);
    }
    return 2;
  }

  private void add(Kind kind, String value, int end) {
    tokens.add(new Token(kind, value, line));
    at = end;
  }

  private void advance(int by) {
    for (int i = at; i < at + by; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    at += by;
  }
}
