package org.portolan.importers.script.plain;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.sql.Hole;

/// The strings of a program with the lines they begin on; comments hold none.
final class Literals {
  private static final int MOST = 20_000;
  private static final int LONGEST = 100_000;

  private final PlainLanguage language;
  private final String text;
  private final List<Literal> found = new ArrayList<>();
  private int at;
  private int line = 1;

  /// @param before what stands on the same line before it
  record Literal(String text, int line, String before) {}

  private Literals(String text, PlainLanguage language) {
    this.text = text;
    this.language = language;
  }

  static List<Literal> of(String text, PlainLanguage language) {
    return new Literals(text, language).read();
  }

  private List<Literal> read() {
    while (at < text.length() && found.size() < MOST) {
      char c = text.charAt(at);
      if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        moveTo(end < 0 ? text.length() : end + 2);
      } else if (language.lineMarks().stream().anyMatch(mark -> text.startsWith(mark, at))) {
        int end = text.indexOf('\n', at);
        moveTo(end < 0 ? text.length() : end);
      } else if (c == '"' || c == '\'' || c == '`') {
        quoted(c);
      } else {
        moveTo(at + 1);
      }
    }
    return found;
  }

  private void quoted(char quote) {
    int from = at;
    int first = line;
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    var inner = text.substring(from + 1, Math.min(i, text.length()));
    var said = new StringBuilder(quote == '\'' ? inner : filled(inner));
    int end = Math.min(i + 1, text.length());
    for (var more = language.goesOn(text, end); more.isPresent() && said.length() < LONGEST;
        more = language.goesOn(text, end)) {
      int open = more.get().at();
      int close = open + 1;
      while (close < text.length() && text.charAt(close) != text.charAt(open)) {
        close += text.charAt(close) == '\\' ? 2 : 1;
      }
      var part = text.substring(open + 1, Math.max(open + 1, Math.min(close, text.length())));
      said.append(more.get().between()).append(text.charAt(open) == '\'' ? part : filled(part));
      end = Math.min(close + 1, text.length());
    }
    add(said + language.trailing(text, end), first, from);
    moveTo(end);
  }

  private String filled(String inner) {
    return language.hole().matcher(inner).replaceAll(Hole.TEXT);
  }

  private void add(String inner, int first, int from) {
    int lineStart = Math.max(text.lastIndexOf('\n', from - 1) + 1, from - 300);
    found.add(new Literal(inner, first, text.substring(lineStart, from)));
  }

  private void moveTo(int end) {
    for (; at < end && at < text.length(); at++) {
      if (text.charAt(at) == '\n') {
        line++;
      }
    }
  }
}
