package org.portolan.app.document.html;

import org.portolan.app.document.Document;

/// Running head and foot of printed pages: which document of which plan, when it was written, its fingerprint, and
/// which page of how many.
final class PageBoxes {
  private static final String FONT = "font-family: 'Noto Sans', 'Open Sans', sans-serif; font-size: 8pt; color: #111;";
  private static final String MONO = "font-family: 'Noto Sans Mono', 'JetBrains Mono', monospace; font-size: 8pt;";
  private static final String HEAD =
      " vertical-align: bottom; padding-bottom: 1.6mm; border-bottom: .5pt solid #111; margin-bottom: 5mm;";
  private static final String FOOT =
      " vertical-align: top; padding-top: 1.6mm; border-top: .5pt solid #111; margin-top: 5mm;";

  private PageBoxes() {}

  static String of(Document document) {
    return box("top-left", quoted(document.title()), FONT + HEAD + " font-weight: bold; text-align: left;")
        + box("top-center", "\"\"", FONT + HEAD)
        + box("top-right", quoted(document.plan()), FONT + HEAD + " text-align: right;")
        + box("bottom-left", quoted(document.written()), FONT + FOOT + " text-align: left;")
        + box("bottom-center", quoted("fingerprint  " + document.fingerprint().spoken()),
            MONO + FOOT + " text-align: center;")
        + box("bottom-right", "\"page \" counter(page) \" of \" counter(pages)",
            FONT + FOOT + " font-weight: bold; text-align: right;");
  }

  private static String box(String place, String content, String style) {
    return "@" + place + " { content: " + content + "; " + style + " }\n";
  }

  /// A CSS string; everything but letters, digits and blanks is written as a code point, so that no text can end the
  /// string, the rule or the style element.
  static String quoted(String text) {
    var css = new StringBuilder("\"");
    text.codePoints().forEach(c -> {
      if (Character.isLetterOrDigit(c) || c == ' ') {
        css.appendCodePoint(c);
      } else {
        css.append('\\').append(Integer.toHexString(c)).append(' ');
      }
    });
    return css.append('"').toString();
  }
}
