package org.portolan.importers.script.code;

import java.util.List;

/// Where a parser stands among the tokens of a program, the last of which says that there are no more.
public abstract class Cursor<T extends Token> {
  private final List<T> tokens;
  private final int deepest;
  private int at;
  private int depth;

  /// @param deepest how deep programs nest that a person has written
  protected Cursor(List<T> tokens, int deepest) {
    this.tokens = tokens;
    this.deepest = deepest;
  }

  public final int at() {
    return at;
  }

  public final void back(int to) {
    at = to;
  }

  public final T peek() {
    return tokens.get(at);
  }

  /// What stands further on, or before when it is negative.
  public final T peek(int offset) {
    return tokens.get(Math.clamp(at + (long) offset, 0, tokens.size() - 1));
  }

  /// Takes one token; the last one stays.
  public final T next() {
    var token = peek();
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  public final int line() {
    return peek().line();
  }

  public final boolean is(String sign) {
    return peek().is(sign);
  }

  /// Takes the sign where it stands here.
  public final boolean accept(String sign) {
    if (!is(sign)) {
      return false;
    }
    next();
    return true;
  }

  /// False where programs nest deeper than a person writes.
  public final boolean deeper() {
    depth++;
    return depth < deepest;
  }

  public final void leave() {
    depth--;
  }

  public final int depth() {
    return depth;
  }

  /// After trouble the levels above are given up.
  public final void depth(int other) {
    depth = other;
  }
}
