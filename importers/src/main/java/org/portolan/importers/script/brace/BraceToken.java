package org.portolan.importers.script.brace;

import java.util.List;
import org.portolan.importers.script.code.Token;

/// A piece of a program's text.
///
/// @param parts  what a string is made of; empty for everything else
/// @param begins whether it is the first of its line
record BraceToken(Kind kind, String text, List<Part> parts, int line, boolean begins) implements Token {
  enum Kind {
    NAME,
    /// PHP's `$x`, without its sign
    VARIABLE,
    TEXT,
    NUMBER,
    MARK,
    END
  }

  /// A piece of a string: as it stands, or a program that is put in there.
  ///
  /// @param line the first line of the program, or of the text
  record Part(String text, boolean code, int line) {}

  @Override
  public boolean is(String mark) {
    return (kind == Kind.MARK || kind == Kind.NAME) && text.equals(mark);
  }

  boolean isWord(String word) {
    return kind == Kind.NAME && text.equalsIgnoreCase(word);
  }

  boolean isName() {
    return kind == Kind.NAME;
  }

  boolean isEnd() {
    return kind == Kind.END;
  }
}
