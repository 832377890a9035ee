package org.portolan.importers.config;

import java.util.List;

/// A place among tokens.
final class CodeCursor {
  private static final CodeToken END = new CodeToken(CodeToken.Kind.END_OF_LINE, "", 1);

  private final List<CodeToken> tokens;
  private int at;

  CodeCursor(List<CodeToken> tokens) {
    this.tokens = tokens;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  void skip() {
    at++;
  }

  CodeToken peek() {
    return ahead(0);
  }

  CodeToken ahead(int by) {
    return at + by < tokens.size() ? tokens.get(at + by) : END;
  }

  /// The next token that is no end of a line.
  CodeToken peekOver() {
    int by = 0;
    while (at + by < tokens.size() && ahead(by).kind() == CodeToken.Kind.END_OF_LINE) {
      by++;
    }
    return ahead(by);
  }

  void skipLines() {
    while (!atEnd() && peek().kind() == CodeToken.Kind.END_OF_LINE) {
      at++;
    }
  }

  boolean opens() {
    return peek().is("{") || peek().is("[") || peek().is("(");
  }

  boolean closes() {
    return peek().is("}") || peek().is("]") || peek().is(")");
  }

  /// Whether what stands in the bracket that opens here begins with a key and its value.
  boolean holdsPairs() {
    int by = 1;
    while (at + by < tokens.size() && ahead(by).kind() == CodeToken.Kind.END_OF_LINE) {
      by++;
    }
    var key = ahead(by);
    var separator = ahead(by + 1);
    return (key.kind() == CodeToken.Kind.WORD || key.kind() == CodeToken.Kind.TEXT)
        && (separator.is("=") || separator.is("=>") || separator.is(":"));
  }

  /// Behind the bracket that closes the one that was opened last.
  void toClosing() {
    int open = 1;
    while (!atEnd() && open > 0) {
      open += opens() ? 1 : closes() ? -1 : 0;
      at++;
    }
  }
}
