package org.portolan.importers.script.perl;

import java.util.Set;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// `q`, `qq`, `qw`, `m`, `qr`, `s`, `tr`, `y`, `qx` with any delimiter.
record QuoteLike(Kind kind, String text, String replacement, String flags, int line) {
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
      case "q" -> plain(Kind.PLAIN, text, line);
      case "qw" -> plain(Kind.WORDS, text, line);
      case "qx" -> plain(Kind.COMMAND, text, line);
      case "m" -> new QuoteLike(Kind.MATCH, text, "", in.letters(), line);
      case "qr" -> new QuoteLike(Kind.PATTERN, text, "", in.letters(), line);
      case "s" -> new QuoteLike(Kind.SUBSTITUTION, text, replacement(delimiter, in), in.letters(), line);
      case "tr", "y" -> new QuoteLike(Kind.TRANSLITERATION, text, replacement(delimiter, in), in.letters(), line);
      default -> plain(Kind.STRING, text, line);
    };
  }

  private static QuoteLike plain(Kind kind, String text, int line) {
    return new QuoteLike(kind, text, "", "", line);
  }

  private static String replacement(char delimiter, PerlText in) {
    if ("([{<".indexOf(delimiter) < 0) {
      return toDelimiter(delimiter, in);
    }
    while (Character.isWhitespace(in.peek(0))) {
      in.advance(1);
    }
    return in.delimited();
  }

  /// The middle delimiter has been taken already: read on to the last one.
  private static String toDelimiter(char delimiter, PerlText in) {
    var text = new StringBuilder();
    while (!in.atEnd() && in.peek(0) != delimiter) {
      text.append(in.take(in.peek(0) == '\\' ? 2 : 1));
    }
    in.advance(1);
    return text.toString();
  }
}
