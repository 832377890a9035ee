package org.portolan.importers.sql;

import java.util.Locale;

/// A word, name, literal or sign of SQL text; comments and blanks are none.
///
/// @param text of a quoted name or string without its quotes
/// @param line counted from 1
/// @param from where it begins in the whole text, quotes included
/// @param to   where what follows it begins
public record Token(Kind kind, String text, int line, int from, int to) {
  /// What it is.
  public enum Kind {
    WORD,
    QUOTED,
    STRING,
    NUMBER,
    PARAMETER,
    /// A name that is put together at run time, wholly or in part.
    DYNAMIC,
    SIGN
  }

  public boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
  }

  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  public String upper() {
    return kind == Kind.WORD || kind == Kind.SIGN ? text.toUpperCase(Locale.ROOT) : "";
  }
}
