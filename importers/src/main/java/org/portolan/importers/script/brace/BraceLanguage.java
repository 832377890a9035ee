package org.portolan.importers.script.brace;

/// In what the languages differ that are read alike.
public enum BraceLanguage {
  PHP,
  /// JavaScript, and TypeScript, whose types are passed over or kept as a hint
  SCRIPT;

  boolean isPhp() {
    return this == PHP;
  }

  /// Whether what stands here is a comment up to the end of its line.
  boolean comments(String text, int at) {
    return text.startsWith("//", at) || this == PHP && text.charAt(at) == '#' && !text.startsWith("#[", at);
  }

  /// The operator that joins strings.
  String joins() {
    return this == PHP ? "." : "+";
  }
}
