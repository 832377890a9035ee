package org.portolan.importers.script.shell;

import java.util.List;

/// A word of a command line, before anything is put in for its variables.
record Word(int line, List<Part> parts) {
  Word {
    parts = List.copyOf(parts);
  }

  static Word of(int line, String text) {
    return new Word(line, List.of(new Part.Text(line, text, false)));
  }

  /// The word, where it is plain and holds no variables.
  String plain() {
    var text = new StringBuilder();
    for (var part : parts) {
      if (part instanceof Part.Text(_, var piece, _)) {
        text.append(piece);
      } else {
        return "";
      }
    }
    return text.toString();
  }

  boolean isQuoted() {
    return parts.stream().anyMatch(Part::quoted);
  }

  sealed interface Part {
    boolean quoted();

    record Text(int line, String text, boolean quoted) implements Part {}

    /// @param rule     `:-`, `-`, `:=`, `:+`, `#`, `%`, `/`, `^`, `,` and so on; empty for the plain value
    /// @param argument what stands behind the rule
    record Variable(int line, String name, String rule, Word argument, boolean quoted) implements Part {}

    /// `$(…)` or backquotes.
    record Output(int line, String command, boolean quoted) implements Part {}

    /// `<(…)`: a file that holds what a command prints.
    record Printed(Output output) implements Part {
      @Override
      public boolean quoted() {
        return true;
      }
    }

    /// `>(…)`: a file that a command reads.
    record Taken(Output output) implements Part {
      @Override
      public boolean quoted() {
        return true;
      }
    }

    /// The text of a here-document, which stands further down.
    record Later(List<Part> parts) implements Part {
      @Override
      public boolean quoted() {
        return true;
      }
    }

    /// `$((…))`
    record Sum(int line, String sum, boolean quoted) implements Part {}

    /// `${#name}` or `${#list[@]}`
    record Length(int line, String name, boolean quoted) implements Part {}

    /// Something that nobody here works out.
    record Unknown(int line, boolean quoted) implements Part {}
  }
}
