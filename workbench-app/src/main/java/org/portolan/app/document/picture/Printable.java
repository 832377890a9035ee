package org.portolan.app.document.picture;

/// Text that XML can hold and a reader can trust: control characters and those that turn the direction of writing
/// are shown as `U+202E`.
final class Printable {
  private Printable() {}

  static String of(String text) {
    var safe = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (Character.isISOControl(c) || turnsDirection(c) || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF) {
        safe.append(String.format("U+%04X", c));
      } else {
        safe.appendCodePoint(c);
      }
    });
    return safe.toString();
  }

  private static boolean turnsDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /// At most `length` characters, cut in the middle: `db/shop…v2_final_copy`.
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int head = (length - 1) / 2;
    return text.substring(0, head) + "…" + text.substring(text.length() - (length - 1 - head));
  }
}
