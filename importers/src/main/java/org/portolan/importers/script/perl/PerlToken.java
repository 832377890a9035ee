package org.portolan.importers.script.perl;

import org.portolan.importers.script.code.Token;

/// @param text        of a string or pattern without its delimiters, of a variable with its sigil
/// @param line        counted from 1
/// @param spaced      whether blank space stands before it
/// @param replacement what a substitution puts in place of what it finds
/// @param flags       the letters behind a pattern
record PerlToken(Kind kind, String text, int line, boolean spaced, String replacement, String flags) implements Token {
  PerlToken(Kind kind, String text, int line, boolean spaced) {
    this(kind, text, line, spaced, "", "");
  }

  enum Kind {
    NAME,
    VARIABLE,
    /// A sigil before `{` or `$`: `@{`, `$$`.
    CAST,
    NUMBER,
    /// A string that nothing is put into.
    PLAIN,
    /// A string that variables are put into.
    STRING,
    WORDS,
    MATCH,
    /// A pattern that is kept: `qr/…/`.
    PATTERN,
    SUBSTITUTION,
    TRANSLITERATION,
    COMMAND,
    READ,
    SIGN,
    END
  }

  @Override
  public boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }
}
