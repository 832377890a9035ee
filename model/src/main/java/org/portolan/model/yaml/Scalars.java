package org.portolan.model.yaml;

import java.util.regex.Pattern;

/// How a text is spelt so that every YAML reader, old or new, reads the same text back.
final class Scalars {
  /// What some reader would take for a number, a truth, a day, a time or nothing.
  private static final Pattern NOT_TEXT = Pattern.compile("(?i)~|null|true|false|yes|no|on|off|y|n|<<|=|"
      + "[-+]?(\\.?[0-9][0-9_]*|0[xo][0-9a-f_]+)(\\.[0-9_]*)?(e[-+]?[0-9]+)?|[-+]?\\.(inf|nan)|"
      + "[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?|\\.\\.\\.");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=~<";

  private Scalars() {}

  static String spelt(String text, boolean inBrackets) {
    if (isPlain(text, inBrackets)) {
      return text;
    }
    boolean printable = text.codePoints().allMatch(Scalars::isPrintable);
    if (printable && (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0)) {
      return "'" + text.replace("'", "''") + "'";
    }
    return doubleQuoted(text);
  }

  /// A key is always text to us, so `on` needs no quotes.
  static String key(String key) {
    return WORD.matcher(key).matches() && !key.equals("null") ? key : spelt(key, true);
  }

  /// Whether it can stand as a block of lines under `|`.
  static boolean isBlock(String text) {
    return text.indexOf('\n') > 0 && text.charAt(0) != ' ' && !text.endsWith("\n\n") && !text.isBlank()
        && text.codePoints().allMatch(point -> point == '\n' || isPrintable(point))
        && text.lines().noneMatch(line -> !line.isEmpty() && line.isBlank());
  }

  private static boolean isPlain(String text, boolean inBrackets) {
    if (text.isEmpty() || text.isBlank() || NOT_TEXT.matcher(text).matches()) {
      return false;
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    return INDICATORS.indexOf(first) < 0 && first != ' ' && last != ' ' && last != ':' && !text.startsWith("...")
        && !text.contains(": ") && !text.contains(" #") && text.codePoints().allMatch(Scalars::isPrintable)
        && (!inBrackets || text.chars().noneMatch(unit -> ",[]{}:".indexOf(unit) >= 0 && !isInnerColon(text, unit)));
  }

  /// In brackets a colon is safe only where a letter or digit follows each of them: `host:5432`.
  private static boolean isInnerColon(String text, int unit) {
    if (unit != ':') {
      return false;
    }
    for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
      if (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)) && text.charAt(at + 1) != '/') {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrintable(int point) {
    return point >= 0x20 && point <= 0x7E || point >= 0xA0 && point <= 0xD7FF && point != 0x2028 && point != 0x2029
        || point >= 0xE000 && point <= 0xFFFD && point != 0xFEFF || point >= 0x10000;
  }

  private static String doubleQuoted(String text) {
    var out = new StringBuilder("\"");
    text.codePoints().forEach(point -> {
      switch (point) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> {
          if (isPrintable(point)) {
            out.appendCodePoint(point);
          } else {
            out.append("\\u%04X".formatted(point));
          }
        }
      }
    });
    return out.append('"').toString();
  }
}
