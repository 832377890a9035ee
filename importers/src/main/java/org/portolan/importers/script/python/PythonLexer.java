package org.portolan.importers.script.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.portolan.importers.script.python.PythonToken.Kind;

/// Cuts Python into tokens, indentation included.
final class PythonLexer {
  private static final String[] SIGNS =
      {"**=", "//=", ">>=", "<<=", "...", "!=", "==", "<=", ">=", "->", ":=", "+=", "-=", "*=", "/=",
          "%=", "&=", "|=", "^=", "@=", "**", "//", "<<", ">>", "<>"};

  private final String text;
  private final List<PythonToken> tokens = new ArrayList<>();
  private final ArrayDeque<Integer> indents = new ArrayDeque<>(List.of(0));
  private int at;
  private int line;
  private int depth;

  private PythonLexer(String text, int line) {
    this.text = text;
    this.line = line;
  }

  static List<PythonToken> cut(String text, int line) {
    return new PythonLexer(text, line).run();
  }

  private List<PythonToken> run() {
    boolean fresh = true;
    while (at < text.length()) {
      if (fresh && depth == 0 && !indent()) {
        continue;
      }
      fresh = false;
      char c = text.charAt(at);
      if (c == '\n') {
        if (depth == 0) {
          add(Kind.NEWLINE, "");
          fresh = true;
        }
        at++;
        line++;
      } else if (c == '#') {
        skipLine();
      } else if (c == '\\' && at + 1 < text.length()
          && (text.charAt(at + 1) == '\n' || text.startsWith("\\\r\n", at))) {
        at += text.charAt(at + 1) == '\n' ? 2 : 3;
        line++;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        token(c);
      }
    }
    add(Kind.NEWLINE, "");
    while (indents.size() > 1) {
      indents.pop();
      add(Kind.DEDENT, "");
    }
    add(Kind.END, "");
    return tokens;
  }

  /// Measures the blanks a line starts with; false when the line is empty and has been skipped.
  private boolean indent() {
    int i = at;
    int width = 0;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\f')) {
      width += text.charAt(i) == '\t' ? 8 - width % 8 : 1;
      i++;
    }
    if (i >= text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r' || text.charAt(i) == '#') {
      at = i;
      skipLine();
      at = Math.min(text.length(), at + 1);
      line++;
      return false;
    }
    at = i;
    if (width > indents.getFirst()) {
      indents.push(width);
      add(Kind.INDENT, "");
    }
    while (width < indents.getFirst()) {
      indents.pop();
      add(Kind.DEDENT, "");
    }
    return true;
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  private void token(char c) {
    if (Character.isLetter(c) || c == '_') {
      word();
    } else if (c == '"' || c == '\'') {
      string("");
    } else if (Character.isDigit(c) || c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
      int from = at;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '.')) {
        at++;
      }
      add(Kind.NUMBER, text.substring(from, at));
    } else {
      sign(c);
    }
  }

  private void word() {
    int from = at;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    var word = text.substring(from, at);
    boolean prefix = word.length() <= 2 && at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')
        && word.toLowerCase(Locale.ROOT).matches("[rbuf]{1,2}");
    if (prefix) {
      string(word.toLowerCase(Locale.ROOT));
    } else {
      add(Kind.NAME, word);
    }
  }

  private void string(String form) {
    int start = line;
    char quote = text.charAt(at);
    var triple = String.valueOf(quote).repeat(3);
    boolean isTriple = text.startsWith(triple, at);
    at += isTriple ? 3 : 1;
    var inner = new StringBuilder();
    boolean raw = form.contains("r");
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isTriple ? text.startsWith(triple, at) : c == quote || c == '\n') {
        at += isTriple ? 3 : c == '\n' ? 0 : 1;
        break;
      }
      int field = c == '{' && form.contains("f") ? PythonFields.end(text, at, isTriple) : -1;
      if (field > 0) {
        inner.append(text, at, field);
        line += (int) text.substring(at, field).chars().filter(sign -> sign == '\n').count();
        at = field;
        continue;
      }
      if (c == '\\' && at + 1 < text.length()) {
        char next = text.charAt(at + 1);
        line += next == '\n' ? 1 : 0;
        inner.append(raw ? "\\" + next : escaped(next));
        at += 2;
        continue;
      }
      line += c == '\n' ? 1 : 0;
      inner.append(c);
      at++;
    }
    tokens.add(new PythonToken(Kind.STRING, inner.toString(), form, start));
  }

  private static String escaped(char c) {
    return switch (c) {
      case 'n' -> " ";
      case 't' -> "\t";
      case 'r', '\n' -> "";
      case '\'', '"', '\\' -> String.valueOf(c);
      default -> "\\" + c;
    };
  }

  private void sign(char c) {
    for (var sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        add(Kind.SIGN, sign);
        return;
      }
    }
    depth += "([{".indexOf(c) >= 0 ? 1 : 0;
    depth -= ")]}".indexOf(c) >= 0 && depth > 0 ? 1 : 0;
    at++;
    add(Kind.SIGN, String.valueOf(c));
  }

  private void add(Kind kind, String word) {
    tokens.add(new PythonToken(kind, word, "", line));
  }
}
