package org.portolan.importers.config;

/// A word, text or sign of a configuration that is written in a programming language.
///
/// @param text for a text without its quotes, what is put in at run time as `${…}`
/// @param line counts from 1
record CodeToken(Kind kind, String text, int line) {
  enum Kind {
    WORD,
    TEXT,
    NUMBER,
    SIGN,
    END_OF_LINE
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
