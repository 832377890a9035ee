package org.portolan.importers.script.perl;

import java.util.List;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// The tokens of a program and how far the parser has come.
final class PerlTokens {
  private static final int DEEPEST = 200;

  private final List<PerlToken> tokens;
  private final String path;
  private int at;
  private int depth;
  private String home = "main";

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

  PerlTokens(List<PerlToken> tokens, String path) {
    this.tokens = tokens;
    this.path = path;
  }

  String path() {
    return path;
  }

  /// The package that names belong to here.
  String home() {
    return home;
  }

  void home(String other) {
    home = other;
  }

  int at() {
    return at;
  }

  void back(int to) {
    at = to;
  }

  PerlToken peek() {
    return tokens.get(at);
  }

  PerlToken peek(int offset) {
    return tokens.get(Math.min(at + offset, tokens.size() - 1));
  }

  PerlToken next() {
    var token = tokens.get(at);
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  boolean is(String sign) {
    return peek().is(sign);
  }

  boolean atEnd() {
    return peek().kind() == Kind.END;
  }

  boolean accept(String sign) {
    if (is(sign)) {
      next();
      return true;
    }
    return false;
  }

  PerlToken expect(String sign) {
    if (!is(sign)) {
      throw new Unexpected(peek().line(), "`" + sign + "` expected before `" + shortened(peek().text()) + "`");
    }
    return next();
  }

  int line() {
    return peek().line();
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

  private static String shortened(String text) {
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }
}
