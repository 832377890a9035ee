package org.portolan.importers.config;

/// What an expression of a configuration stands for, as far as it can be told without running it.
///
/// @param text   with `${NAME}` and `${NAME:-otherwise}` for what the environment says
/// @param isText false for lists, mappings and what says nothing
/// @param callee the function that it is handed to, empty without one
/// @param line   counts from 1
record CodeValue(String text, boolean isText, String callee, int line) {
  static CodeValue text(String text, int line) {
    return new CodeValue(text, true, "", line);
  }

  static CodeValue other(int line) {
    return new CodeValue("", false, "", line);
  }

  static CodeValue hole(String name, int line) {
    return text("${" + name.replaceAll("[^\\w.]", "") + "}", line);
  }

  boolean isHole() {
    return isText && text.matches("\\$\\{[\\w.]*}");
  }

  /// What holds where this one says nothing.
  CodeValue orElse(CodeValue otherwise) {
    return isHole() && otherwise.isText
        ? new CodeValue(text.substring(0, text.length() - 1) + ":-" + otherwise.text + "}", true, callee, line)
        : isText ? this : otherwise;
  }

  CodeValue then(CodeValue next) {
    return !isText ? next : !next.isText ? this : new CodeValue(text + next.text, true, callee, line);
  }

  CodeValue handedTo(String function) {
    return new CodeValue(text, isText, function, line);
  }
}
