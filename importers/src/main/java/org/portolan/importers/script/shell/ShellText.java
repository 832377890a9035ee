package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;

/// The text of a script and how far it has been read; here-documents are taken out as their lines come up.
final class ShellText {
  private final String text;
  private final List<Runnable> waiting = new ArrayList<>();
  private int at;
  private int line;
  private int depth;

  ShellText(String text, int line) {
    this.text = text;
    this.line = line;
  }

  boolean enter() {
    depth++;
    return depth < 120;
  }

  void leave() {
    depth--;
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
    return i < text.length() ? text.charAt(i) : '\0';
  }

  boolean startsWith(String word) {
    return text.startsWith(word, at);
  }

  char next() {
    char c = text.charAt(at);
    at++;
    if (c == '\n') {
      line++;
      if (!waiting.isEmpty()) {
        var documents = List.copyOf(waiting);
        waiting.clear();
        documents.forEach(Runnable::run);
      }
    }
    return c;
  }

  void skip(int count) {
    for (int i = 0; i < count && !atEnd(); i++) {
      next();
    }
  }

  String between(int from, int to) {
    return text.substring(from, Math.min(to, text.length()));
  }

  /// Runs when the next line begins.
  void atNextLine(Runnable work) {
    waiting.add(work);
  }

  /// The next whole line without its end.
  String takeLine() {
    int end = text.indexOf('\n', at);
    int stop = end < 0 ? text.length() : end;
    var taken = text.substring(at, stop);
    at = Math.min(text.length(), stop + 1);
    line++;
    return taken;
  }

  void skipComment() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /// Blanks and continued lines, not line ends.
  void skipBlanks() {
    while (!atEnd()) {
      char c = peek(0);
      if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '\\' && (peek(1) == '\n' || peek(1) == '\r' && peek(2) == '\n')) {
        skip(peek(1) == '\n' ? 2 : 3);
      } else {
        return;
      }
    }
  }

  /// Behind the bracket that closes the one just opened; quotes inside are respected.
  int closing(char open, char close) {
    int level = 1;
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'' && open == '(') {
        int end = text.indexOf('\'', i + 1);
        i = end < 0 ? text.length() : end;
      } else if (c == '"') {
        i = endOfDouble(i);
      } else if (c == open) {
        level++;
      } else if (c == close) {
        level--;
        if (level == 0) {
          return i;
        }
      }
      i++;
    }
    return text.length();
  }

  private int endOfDouble(int start) {
    int i = start + 1;
    int inner = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '(') {
        inner++;
      } else if (c == ')' && inner > 0) {
        inner--;
      } else if (c == '"' && inner == 0) {
        return i;
      }
      i++;
    }
    return text.length();
  }
}
