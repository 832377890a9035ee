package org.portolan.importers.sql;

import java.util.Locale;

/// A word, name, literal or sign of SQL text; comments and blanks are none.
///
/// @param text of a quoted name or string without its quotes
/// @param line counted from 1
record Token(Kind kind, String text, int line) {
  enum Kind {
    WORD,
    QUOTED,
    STRING,
    NUMBER,
    PARAMETER,
    /// A name that is put together at run time, wholly or in part.
    DYNAMIC,
    SIGN
  }

  boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  String upper() {
    return kind == Kind.WORD || kind == Kind.SIGN ? text.toUpperCase(Locale.ROOT) : "";
  }
}
