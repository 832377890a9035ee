package org.portolan.app.document.markdown;

import java.util.Locale;
import org.portolan.app.document.Text;
import org.portolan.app.document.Text.Span;

/// Words in Markdown: everything that Markdown or HTML would take for a sign of theirs is escaped.
final class MarkdownText {
  private MarkdownText() {}

  static String of(Text text) {
    var line = new StringBuilder();
    text.spans().forEach(span -> line.append(of(span)));
    return line.toString();
  }

  /// In a table a bar would end the cell, and an empty cell says nothing.
  static String cell(Text text) {
    return text.isEmpty() ? "–" : of(text).replace("|", "\\|");
  }

  private static String of(Span span) {
    return switch (span) {
      case Span.Plain(var words) -> escaped(words);
      case Span.Strong(var words) -> strong(words);
      case Span.Code(var words) -> code(words);
      case Span.Name(var words) -> escaped(words);
      case Span.Call(var words) -> escaped(words);
      case Span.Level(var severity) -> switch (severity) {
        case CRITICAL -> "◆ critical";
        case HIGH -> "▲ high";
        case MEDIUM -> "△ medium";
        case LOW -> "○ low";
      };
      case Span.State(var words, var pressing) -> pressing ? strong(words) : escaped(words);
      case Span.Red(var words) -> strong(words);
      case Span.Sureness(var value) -> String.format(Locale.ROOT, "%.2f", value);
      case Span.Break() -> "<br>";
    };
  }

  /// Blanks stay outside: Markdown takes two stars beside a blank for two stars.
  private static String strong(String words) {
    var core = words.strip();
    if (core.isEmpty()) {
      return words;
    }
    int start = words.indexOf(core);
    return words.substring(0, start) + "**" + escaped(core) + "**" + words.substring(start + core.length());
  }

  private static String code(String words) {
    var fence = "`";
    while (words.contains(fence)) {
      fence += "`";
    }
    var pad = words.startsWith("`") || words.endsWith("`") ? " " : "";
    return fence + pad + words.replace('\n', ' ') + pad + fence;
  }

  static String escaped(String words) {
    var safe = new StringBuilder();
    words.codePoints().forEach(c -> {
      if (c == '<') {
        safe.append("&lt;");
      } else if (c == '>') {
        safe.append("&gt;");
      } else if (c == '&') {
        safe.append("&amp;");
      } else if (c == '\n' || c == '\r') {
        safe.append(' ');
      } else {
        safe.append("\\`*_[]#~!".indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
      }
    });
    return safe.toString();
  }
}
