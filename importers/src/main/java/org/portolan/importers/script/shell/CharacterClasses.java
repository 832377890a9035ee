package org.portolan.importers.script.shell;

/// Classes of characters as POSIX spells them (`[[:digit:]]`), in Java's words.
final class CharacterClasses {
  private CharacterClasses() {}

  static String java(String form) {
    return form.replace("[:digit:]", "0-9").replace("[:alpha:]", "A-Za-z").replace("[:alnum:]", "A-Za-z0-9")
        .replace("[:lower:]", "a-z").replace("[:upper:]", "A-Z").replace("[:space:]", "\\s")
        .replace("[:blank:]", " \\t")
        .replace("[:xdigit:]", "0-9A-Fa-f").replace("[:word:]", "\\w").replace("[:punct:]", "\\p{Punct}");
  }
}
