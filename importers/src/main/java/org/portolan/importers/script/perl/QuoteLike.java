package org.portolan.importers.script.perl;

import java.util.Set;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// `q`, `qq`, `qw`, `m`, `qr`, `s`, `tr`, `y`, `qx` with any delimiter.
record QuoteLike(Kind kind, String text, int line) {
  private static final Set<String> WORDS = Set.of("q", "qq", "qw", "m", "qr", "s", "tr", "y", "qx");

  static boolean is(String word) {
    return WORDS.contains(word);
  }

  static QuoteLike read(String word, PerlText in) {
    while (Character.isWhitespace(in.peek(0))) {
      in.advance(1);
    }
    int line = in.line();
    char delimiter = in.peek(0);
    var text = in.delimited();
    return switch (word) {
      case "q" -> new QuoteLike(Kind.PLAIN, text, line);
      case "qw" -> new QuoteLike(Kind.WORDS, text, line);
      case "qx" -> new QuoteLike(Kind.COMMAND, text, line);
      case "m", "qr" -> {
        in.skipLetters();
        yield new QuoteLike(Kind.MATCH, text, line);
      }
      case "s", "tr", "y" -> {
        var flags = replacement(delimiter, in);
        yield new QuoteLike(word.equals("s") && !flags.contains("r") ? Kind.SUBSTITUTION : Kind.TRANSLITERATION, text,
            line);
      }
      default -> new QuoteLike(Kind.STRING, text, line);
    };
  }

  private static String replacement(char delimiter, PerlText in) {
    if ("([{<".indexOf(delimiter) >= 0) {
      while (Character.isWhitespace(in.peek(0))) {
        in.advance(1);
      }
      in.delimited();
    } else {
      backToDelimiter(delimiter, in);
    }
    var flags = new StringBuilder();
    while (Character.isLetter(in.peek(0))) {
      flags.append(in.take(1));
    }
    return flags.toString();
  }

  /// The middle delimiter has been taken already: read on to the last one.
  private static void backToDelimiter(char delimiter, PerlText in) {
    while (!in.atEnd() && in.peek(0) != delimiter) {
      in.advance(in.peek(0) == '\\' ? 2 : 1);
    }
    in.advance(1);
  }
}
