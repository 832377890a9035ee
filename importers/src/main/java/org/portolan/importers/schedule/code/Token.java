package org.portolan.importers.schedule.code;

/// A word of a program.
///
/// @param text for texts what stands between the quotes
record Token(Kind kind, String text, int line) {
  enum Kind {
    WORD, NUMBER, TEXT,
    /// A text into which something is put at run time.
    TEMPLATE, SIGN
  }

  boolean is(String word) {
    return kind != Kind.TEXT && kind != Kind.TEMPLATE && text.equals(word);
  }

  boolean isText() {
    return kind == Kind.TEXT || kind == Kind.TEMPLATE;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }
}
