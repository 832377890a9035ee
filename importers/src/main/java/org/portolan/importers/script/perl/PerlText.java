package org.portolan.importers.script.perl;

import java.util.regex.Pattern;

/// The text of a program and how far it has been read.
final class PerlText {
  private static final Pattern UNNAMED = Pattern.compile("[$@%](?=\\s*[,)=])(\\s*)");
  private static final Pattern FORMAT = Pattern.compile("\\s+\\w*\\s*=\\s*");

  private String text;
  private int at;
  private int line;

  PerlText(String text, int line) {
    this.text = text;
    this.line = line;
  }

  int at() {
    return at;
  }

  int line() {
    return line;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char peek(int offset) {
    int i = at + offset;
    return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
  }

  boolean startsWith(String word) {
    return text.startsWith(word, at);
  }

  boolean atLineStart() {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  void advance(int count) {
    for (int i = 0; i < count && at < text.length(); i++, at++) {
      if (text.charAt(at) == '\n') {
        line++;
      }
    }
  }

  String take(int count) {
    int from = at;
    advance(count);
    return text.substring(from, at);
  }

  void toLineEnd() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  String restOfLine() {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }

  /// From `=head1` to the end of the line `=cut`.
  void skipPod() {
    int end = text.indexOf("\n=cut", at);
    if (startsWith("=cut")) {
      toLineEnd();
    } else if (end < 0) {
      advance(text.length() - at);
    } else {
      advance(end + 1 - at);
      toLineEnd();
    }
  }

  /// A name with its package; also the old `'` of `isn't` is not read as one.
  String word() {
    int from = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) || c == '_') {
        at++;
      } else if (c == ':' && peek(1) == ':' && (Character.isLetterOrDigit(peek(2)) || peek(2) == '_')) {
        at += 2;
      } else if (c == ':' && peek(1) == ':' && at > from) {
        var word = text.substring(from, at);
        at += 2;
        return word;
      } else {
        break;
      }
    }
    return text.substring(from, at);
  }

  /// `($$;@)` behind a sub's name; a signature with names stays.
  void skipPrototype() {
    int i = 0;
    while (peek(i) == ' ' || peek(i) == '\n') {
      i++;
    }
    if (peek(i) != '(') {
      return;
    }
    i++;
    while ("$@%&*;\\[]+_ ".indexOf(peek(i)) >= 0) {
      i++;
    }
    if (peek(i) == ')') {
      advance(i + 1);
    } else {
      hideUnnamed();
    }
  }

  /// A signature may hold sigils without a name, `($self, $, @)`: they would read as variables of their own.
  private void hideUnnamed() {
    int close = text.indexOf(')', at);
    if (close < 0 || close - at > 2_000 || text.indexOf('(', text.indexOf('(', at) + 1) < close
        && text.indexOf('(', text.indexOf('(', at) + 1) >= 0) {
      return;
    }
    var plain = UNNAMED.matcher(text.substring(at, close + 1)).replaceAll(" $1");
    if (!plain.equals(text.substring(at, close + 1))) {
      text = text.substring(0, at) + plain + text.substring(close + 1);
    }
  }

  /// `format STDOUT =` and its picture lines, up to the line with a single dot; false where something else stands.
  boolean skipFormat() {
    if (!FORMAT.matcher(restOfLine()).matches()) {
      return false;
    }
    int end = text.indexOf("\n.\n", at);
    advance((end < 0 ? text.length() : end + 2) - at);
    return true;
  }

  String digits() {
    int from = at;
    while (Character.isDigit(peek(0))) {
      at++;
    }
    return text.substring(from, at);
  }

  String number() {
    int from = at;
    while (Character.isLetterOrDigit(peek(0)) || peek(0) == '_'
        || peek(0) == '.' && peek(1) != '.' && Character.isDigit(peek(1))) {
      at++;
    }
    return text.substring(from, at).replace("_", "");
  }

  /// The name of `${name}`, taken with its braces; empty when something else stands there.
  String bracedName() {
    if (peek(0) != '{') {
      return "";
    }
    int i = 1;
    while (peek(i) == ' ' || peek(i) == '^') {
      i++;
    }
    int from = at + i;
    while (Character.isLetterOrDigit(peek(i)) || peek(i) == '_' || peek(i) == ':') {
      i++;
    }
    int end = at + i;
    while (peek(i) == ' ') {
      i++;
    }
    if (peek(i) != '}' || end == from || Character.isDigit(text.charAt(from)) && end > from + 1) {
      return "";
    }
    var name = text.substring(from, end);
    at += i + 1;
    return name;
  }

  /// Length of `<FH>`, `<$fh>`, `<STDIN>`, `<*.txt>` here, or 0.
  int readLine() {
    int close = at;
    while (close < text.length() && close - at < 60 && text.charAt(close) != '>' && text.charAt(close) != '\n') {
      close++;
    }
    if (close >= text.length() || text.charAt(close) != '>') {
      return 0;
    }
    var inner = text.substring(at + 1, close);
    return inner.matches("\\$?\\w*|\\$\\{\\w+\\}|[\\w.:*/~${}'\",-]+|[\\w.*/~${}-]*\\*[\\w.*/~${} -]*") ? close + 1 - at
        : 0;
  }

  String letters() {
    int start = at;
    while (Character.isLetter(peek(0))) {
      at++;
    }
    return text.substring(start, at);
  }

  /// What stands between the delimiter here and its partner; both are taken. Brackets nest, backslashes escape.
  String delimited() {
    char open = peek(0);
    char close = switch (open) {
      case '(' -> ')';
      case '[' -> ']';
      case '{' -> '}';
      case '<' -> '>';
      default -> open;
    };
    advance(1);
    int from = at;
    int depth = 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        advance(2);
        continue;
      }
      if (c == close) {
        depth--;
        if (depth == 0) {
          break;
        }
      } else if (c == open) {
        depth++;
      }
      advance(1);
    }
    var inner = text.substring(from, Math.min(at, text.length()));
    advance(1);
    return inner;
  }
}
