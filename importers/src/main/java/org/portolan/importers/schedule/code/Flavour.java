package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.regex.Pattern;

/// How a language spells comments, texts and names; enough to cut a program into tokens.
///
/// @param lineMarks  what starts a comment up to the end of the line
/// @param blocks     whether `/*` and `*/` enclose comments
/// @param tripled    whether three quotes enclose texts of several lines
/// @param quotes     what encloses texts
/// @param filled     what in a text is filled in at run time
/// @param everywhere the quotes whose texts may be filled in; empty: only where an `f` or `$` stands in front
record Flavour(List<String> lineMarks, boolean blocks, boolean tripled, String quotes, Pattern filled,
    String everywhere) {
  private static final Pattern BRACES = Pattern.compile("\\{[^}]*\\}");
  private static final Pattern DOLLAR = Pattern.compile("\\$\\{[^}]*\\}|\\$[A-Za-z_]\\w*");

  static final Flavour PYTHON = new Flavour(List.of("#"), false, true, "\"'", BRACES, "");
  /// `${…}` in an annotation is a placeholder of the framework, not of the language.
  static final Flavour JAVA = new Flavour(List.of("//"), true, true, "\"'", BRACES, "");
  static final Flavour GROOVY = new Flavour(List.of("//"), true, true, "\"'", DOLLAR, "\"");
  static final Flavour JAVASCRIPT =
      new Flavour(List.of("//"), true, false, "\"'`", Pattern.compile("\\$\\{[^}]*\\}"), "`");
  static final Flavour RUBY =
      new Flavour(List.of("#"), false, false, "\"'`", Pattern.compile("#\\{[^}]*\\}"), "\"`");
  static final Flavour PHP =
      new Flavour(List.of("//", "#"), true, false, "\"'", Pattern.compile("\\{?\\$\\w+"), "\"");
  static final Flavour PERL =
      new Flavour(List.of("#"), false, false, "\"'", Pattern.compile("[$@]\\{?[A-Za-z_]\\w*"), "\"");
  static final Flavour GO = new Flavour(List.of("//"), true, false, "\"'`", BRACES, "");
  /// An apostrophe begins a lifetime as well as a character.
  static final Flavour RUST = new Flavour(List.of("//"), true, false, "\"", BRACES, "");
  static final Flavour HCL =
      new Flavour(List.of("#", "//"), true, false, "\"", Pattern.compile("\\$\\{[^}]*\\}"), "\"");
  /// Its texts are spelt in ways of their own: [SqlText].
  static final Flavour SQL = new Flavour(List.of("--"), true, false, "", BRACES, "");
  static final Flavour CSHARP = new Flavour(List.of("//"), true, true, "\"'", BRACES, "");
}
