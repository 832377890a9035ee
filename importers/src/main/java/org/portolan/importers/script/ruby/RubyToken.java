package org.portolan.importers.script.ruby;

import java.util.List;
import org.portolan.importers.script.code.Token;

/// A piece of a program's text.
///
/// @param parts  what a string is made of; empty for everything else
/// @param spaced whether there is space before it
/// @param begins whether it is the first of its line
record RubyToken(Kind kind, String text, List<Part> parts, int line, boolean spaced, boolean begins) implements Token {
  enum Kind {
    NAME,
    CONSTANT,
    /// `@x`, `@@x`, `$x`
    VARIABLE,
    TEXT,
    /// `` `date` ``
    COMMAND,
    SYMBOL,
    /// `%w[a b]`
    WORDS,
    /// `table:`
    LABEL,
    NUMBER,
    /// `/^orders/`, of which nothing is kept
    PATTERN,
    MARK,
    NEWLINE,
    END
  }

  record Part(String text, boolean code, int line) {}

  @Override
  public boolean is(String mark) {
    return (kind == Kind.MARK || kind == Kind.NAME) && text.equals(mark);
  }

  boolean isEnd() {
    return kind == Kind.END;
  }
}
