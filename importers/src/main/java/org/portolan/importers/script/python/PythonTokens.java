package org.portolan.importers.script.python;

import java.util.List;
import org.portolan.importers.script.python.PythonToken.Kind;

/// The tokens of a program and how far the parser has come.
final class PythonTokens {
  private static final int DEEPEST = 240;

  private final List<PythonToken> tokens;
  private final String path;
  private final String module;
  private int at;
  private int depth;
  private boolean inManager;
  private boolean inType;

  /// Thrown inside the parser only, and caught at the next statement.
  static final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final String reason;

    Unexpected(int line, String reason) {
      super(reason, null, false, false);
      this.line = line;
      this.reason = reason;
    }

    String reason() {
      return reason;
    }

    int line() {
      return line;
    }
  }

  PythonTokens(List<PythonToken> tokens, String path, String module) {
    this.tokens = tokens;
    this.path = path;
    this.module = module;
  }

  String path() {
    return path;
  }

  /// The module's name, its packages before `::`.
  String module() {
    return module;
  }

  int at() {
    return at;
  }

  void back(int to) {
    at = to;
  }

  PythonToken peek() {
    return tokens.get(at);
  }

  PythonToken peek(int offset) {
    return tokens.get(Math.min(at + offset, tokens.size() - 1));
  }

  PythonToken next() {
    var token = tokens.get(at);
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  int line() {
    return peek().line();
  }

  boolean is(String word) {
    return peek().is(word);
  }

  boolean is(Kind kind) {
    return peek().kind() == kind;
  }

  boolean accept(String word) {
    if (is(word)) {
      next();
      return true;
    }
    return false;
  }

  void expect(String word) {
    if (!accept(word)) {
      throw new Unexpected(line(),
          "`" + word + "` expected before `" + (peek().text().length() > 30 ? "…" : peek().text()) + "`");
    }
  }

  void enter() {
    depth++;
    if (depth > DEEPEST) {
      throw new Unexpected(line(), "The expression is nested too deep");
    }
  }

  int depth() {
    return depth;
  }

  /// After trouble the levels above are given up.
  void depth(int other) {
    depth = other;
  }

  void leave() {
    depth--;
  }

  boolean inManager() {
    return inManager;
  }

  /// Sets whether a context manager is read, and returns what was set before.
  boolean inManager(boolean other) {
    boolean before = inManager;
    inManager = other;
    return before;
  }

  boolean inType() {
    return inType;
  }

  /// Sets whether the body of a class is read, and returns what was set before.
  boolean inType(boolean other) {
    boolean before = inType;
    inType = other;
    return before;
  }
}
