package org.portolan.importers.script.python;

import org.portolan.importers.script.code.Token;

/// @param text of a string without prefix and quotes
/// @param form of a string its prefix in lower case (`f`, `r`, `rb`)
record PythonToken(Kind kind, String text, String form, int line) implements Token {
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SIGN,
    NEWLINE,
    INDENT,
    DEDENT,
    END
  }

  @Override
  public boolean is(String word) {
    return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(word);
  }
}
