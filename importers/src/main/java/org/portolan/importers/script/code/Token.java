package org.portolan.importers.script.code;

/// A piece of a program's text, as far as the pieces of all languages are alike.
public interface Token {
  String text();

  /// Counted from 1.
  int line();

  /// Whether it is this sign or word of the language, and no text that happens to read so.
  boolean is(String sign);
}
