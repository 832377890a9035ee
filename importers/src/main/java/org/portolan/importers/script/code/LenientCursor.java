package org.portolan.importers.script.code;

import java.util.List;

/// For a parser that notes what surprises it and goes on in the same statement.
public abstract class LenientCursor<T extends Token> extends Cursor<T> {
  private static final int MOST = 20;

  private final List<Module.Trouble> troubles;

  protected LenientCursor(List<T> tokens, int deepest, List<Module.Trouble> troubles) {
    super(tokens, deepest);
    this.troubles = troubles;
  }

  public final List<Module.Trouble> troubles() {
    return troubles;
  }

  public final void trouble(String reason) {
    if (troubles.size() < MOST) {
      troubles.add(new Module.Trouble(line(), reason + ", found '" + peek().text().strip() + "'"));
    }
  }
}
