package org.portolan.importers.script.code;

import java.util.List;

/// For a parser that gives up a statement at the first surprise and goes on with the next.
public abstract class StrictCursor<T extends Token> extends Cursor<T> {
  private static final int SHOWN = 30;

  /// Thrown inside a parser only, and caught at the next statement.
  public static final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final String reason;

    public Unexpected(int line, String reason) {
      super(reason, null, false, false);
      this.line = line;
      this.reason = reason;
    }

    public String reason() {
      return reason;
    }

    public int line() {
      return line;
    }
  }

  protected StrictCursor(List<T> tokens, int deepest) {
    super(tokens, deepest);
  }

  /// @throws Unexpected when something else stands here
  public final T expect(String sign) {
    if (!is(sign)) {
      throw new Unexpected(line(), "`" + sign + "` expected before `" + shortened(peek().text()) + "`");
    }
    return next();
  }

  /// @throws Unexpected where programs nest deeper than a person writes
  public final void enter() {
    if (!deeper()) {
      throw new Unexpected(line(), "The expression is nested too deep");
    }
  }

  private static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
