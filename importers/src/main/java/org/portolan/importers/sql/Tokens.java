package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portolan.importers.sql.Token.Kind;

/// Cuts SQL text into tokens, whatever its dialect; never fails, and runs in linear time.
///
/// A [Hole] stands for text that is only known at run time.
public final class Tokens {
  private static final Set<String> BEFORE_TABLES = Set.of("FROM", "JOIN", "INTO", "TABLE", "UPDATE");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private Tokens(String text) {
    this.text = text;
  }

  public static List<Token> of(String text) {
    return new Tokens(text).cut();
  }

  private List<Token> cut() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        at++;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (!comment(c)) {
        token(c);
      }
    }
    return tokens;
  }

  private boolean comment(char c) {
    if (c == '-' && next(1) == '-' || c == '#' && startsLine() && next(1) != '-' && !temporaryTable()) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      return true;
    }
    if (c != '/' || next(1) != '*') {
      return false;
    }
    if (next(2) == '!') {
      at += 3;
      while (Character.isDigit(next(0))) {
        at++;
      }
    } else {
      skipTo(Quoting.endOfComment(text, at));
    }
    return true;
  }

  /// `#` starts a comment only in MySQL; elsewhere it is an operator, but hardly the first thing on a line.
  private boolean startsLine() {
    int i = at - 1;
    while (i >= 0 && text.charAt(i) == ' ' || i >= 0 && text.charAt(i) == '\t') {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == ';';
  }

  /// SQL Server's `#orders`, where a line begins with it.
  private boolean temporaryTable() {
    return isWord(next(1)) && !tokens.isEmpty()
        && BEFORE_TABLES.contains(tokens.getLast().upper());
  }

  private void token(char c) {
    if (c == '\'') {
      quoted(Kind.STRING, '\'');
    } else if (c == '"') {
      quoted(Kind.QUOTED, '"');
    } else if (c == '`') {
      quoted(Kind.QUOTED, '`');
    } else if (c == '[' && bracketed()) {
      int close = text.indexOf(']', at);
      tokens.add(new Token(Kind.QUOTED, text.substring(at + 1, close), line, at, close + 1));
      at = close + 1;
    } else if (c == '$' && !Quoting.dollarTag(text, at).isEmpty()) {
      dollarQuoted(Quoting.dollarTag(text, at));
    } else if (isWord(c) || (c == '@' || c == '#') && (isWord(next(1)) || next(1) == c)
        || c == '$' && isWord(next(1))) {
      word();
    } else if (c == '*' && next(1) == '/') {
      at += 2;
    } else if (c == '?' || c == ':' && isWord(next(1)) && (at == 0 || next(-1) != ':')
        || c == '%' && (next(1) == 's' || next(1) == '(')) {
      parameter(c);
    } else {
      at++;
      add(Kind.SIGN, String.valueOf(c));
    }
  }

  /// T-SQL's `[order items]`, not PostgreSQL's `tags[1]` or `ARRAY[a, b]`.
  private boolean bracketed() {
    if (!Character.isLetter(next(1)) || isWord(next(-1))) {
      return false;
    }
    int i = 1;
    while (i < 130 && next(i) != ']' && next(i) != '\n') {
      i++;
    }
    return next(i) == ']';
  }

  private void quoted(Kind kind, char quote) {
    int start = line;
    int from = at;
    int end = Quoting.endOfString(text, at);
    var inner = text.substring(at + 1, Math.max(at + 1, end - 1));
    skipTo(end);
    boolean dynamic = kind == Kind.QUOTED && Hole.in(inner);
    tokens.add(new Token(dynamic ? Kind.DYNAMIC : kind, inner.replace("" + quote + quote, "" + quote), start,
        from, end));
  }

  private void dollarQuoted(String tag) {
    int start = line;
    int close = text.indexOf(tag, at + tag.length());
    int end = close < 0 ? text.length() : close;
    tokens.add(new Token(Kind.STRING, text.substring(at + tag.length(), end), start, at,
        Math.min(text.length(), end + tag.length())));
    skipTo(Math.min(text.length(), end + tag.length()));
  }

  private void word() {
    int from = at;
    at++;
    while (at < text.length() && (isWord(next(0)) || next(0) == '$' || next(0) == '#' && isWord(next(1)))) {
      at++;
    }
    var word = text.substring(from, at);
    char first = word.charAt(0);
    if (Hole.in(word)) {
      add(Kind.DYNAMIC, word);
    } else if (Character.isDigit(first)) {
      add(Kind.NUMBER, word);
    } else if ((word.equalsIgnoreCase("E") || word.equalsIgnoreCase("N") || word.equalsIgnoreCase("B"))
        && next(0) == '\'') {
      quoted(Kind.STRING, '\'');
    } else {
      add(first == '@' || first == '$' ? Kind.PARAMETER : Kind.WORD, word);
    }
  }

  private void parameter(char c) {
    int from = at;
    at += c == '%' ? 2 : 1;
    while (at < text.length() && isWord(next(0)) && c != '?') {
      at++;
    }
    if (c == '%' && next(0) == ')') {
      at += next(1) == 's' || next(1) == 'd' ? 2 : 1;
    }
    add(Kind.PARAMETER, text.substring(from, Math.min(at, text.length())));
  }

  /// What was just passed.
  private void add(Kind kind, String word) {
    tokens.add(new Token(kind, word, line, at - word.length(), at));
  }

  private void skipTo(int end) {
    for (; at < end; at++) {
      if (text.charAt(at) == '\n') {
        line++;
      }
    }
  }

  private char next(int offset) {
    int i = at + offset;
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }

  private static boolean isWord(char c) {
    return c == '_' || c == Hole.MARK || Character.isLetterOrDigit(c);
  }
}
