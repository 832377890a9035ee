package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.brace.BraceToken.Part;

/// The strings of a program: quoted, as templates, as documents.
final class BraceString {
  private static final Pattern HERE = Pattern.compile("<<<[ \\t]*(['\"]?)([A-Za-z_]\\w*)\\1\\r?\\n");
  private static final Pattern PHP_HOLE = Pattern.compile(
      "\\\\.|\\{\\$|\\$\\{|\\$([A-Za-z_]\\w*)((?:\\?->|->)[A-Za-z_]\\w*|\\[[^\\]\\n]{1,60}\\])?", Pattern.DOTALL);
  private static final Pattern SCRIPT_HOLE = Pattern.compile("\\\\.|\\$\\{", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private int plainLine;
  private int counted;
  private int ended;

  /// @param end behind its last mark
  record Read(List<Part> parts, int end) {}

  private BraceString(int line) {
    plainLine = line;
  }

  static Read read(String text, int at, int line, BraceLanguage language) {
    if (text.charAt(at) == '<') {
      return document(text, at, line);
    }
    char quote = text.charAt(at);
    int end = end(text, at + 1, quote, language);
    var inner = text.substring(at + 1, Math.min(end, text.length()));
    boolean holes = language.isPhp() ? quote != '\'' : quote == '`';
    var parts = holes ? filled(inner, line, language) : List.of(new Part(plain(inner, quote, language), false, line));
    return new Read(parts, Math.min(text.length(), end + 1));
  }

  /// Templates may hold templates; a quoted string of JavaScript ends with its line.
  private static int end(String text, int from, char quote, BraceLanguage language) {
    int i = from;
    while (i < text.length() && text.charAt(i) != quote) {
      if (text.charAt(i) == '\\') {
        i += 2;
      } else if (quote == '`' && text.startsWith("${", i)) {
        i = closing(text, i + 2, 0);
      } else if (text.charAt(i) == '\n' && quote != '`' && !language.isPhp()) {
        return i;
      } else {
        i++;
      }
    }
    return Math.min(i, text.length());
  }

  /// Behind the brace that closes what begins here.
  private static int closing(String text, int from, int nested) {
    int depth = 1;
    int i = from;
    while (i < text.length() && depth > 0) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`' && nested < 8) {
        i++;
        while (i < text.length() && text.charAt(i) != '`') {
          i = text.startsWith("${", i) ? closing(text, i + 2, nested + 1) : i + (text.charAt(i) == '\\' ? 2 : 1);
        }
      } else if (c == '"' || c == '\'') {
        int stop = text.indexOf(c, i + 1);
        i = stop < 0 ? i : stop;
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      i++;
    }
    return Math.min(i, text.length());
  }

  private static Read document(String text, int at, int line) {
    var matcher = HERE.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return new Read(List.of(), at + 3);
    }
    var close = Pattern.compile("(?m)^([ \\t]*)" + Pattern.quote(matcher.group(2)) + "\\b").matcher(text);
    boolean closed = close.find(matcher.end());
    int stop = closed ? close.start() : text.length();
    var inner = text.substring(matcher.end(), Math.max(matcher.end(), stop));
    var parts = matcher.group(1).equals("'") ? List.of(new Part(inner, false, line + 1))
        : filled(inner, line + 1, BraceLanguage.PHP);
    return new Read(parts, closed ? close.end() : text.length());
  }

  private static List<Part> filled(String inner, int line, BraceLanguage language) {
    var string = new BraceString(line);
    var hole = (language.isPhp() ? PHP_HOLE : SCRIPT_HOLE).matcher(inner);
    int from = 0;
    while (hole.find(from)) {
      string.plain(inner.substring(from, hole.start()));
      if (hole.group().startsWith("\\")) {
        string.plain(escaped(hole.group().charAt(1)));
        from = hole.end();
      } else {
        from = string.code(inner, hole, line, language);
      }
    }
    string.plain(inner.substring(from));
    string.flush(line + string.lines(inner, inner.length()));
    return string.parts;
  }

  private int code(String inner, Matcher hole, int line, BraceLanguage language) {
    int at = line + lines(inner, hole.start());
    flush(at);
    if (hole.group().equals("{$") || hole.group().equals("${")) {
      int end = closing(inner, hole.start() + (hole.group().equals("${") ? 2 : 1), 0);
      var program = inner.substring(hole.start() + (hole.group().equals("${") ? 2 : 1), Math.max(hole.end(), end - 1));
      // PHP's `${name}` is the variable
      boolean named = language.isPhp() && hole.group().equals("${") && program.matches("[A-Za-z_]\\w*(?:\\[.*)?");
      parts.add(new Part(named ? "$" + program : program, true, at));
      plainLine = line + lines(inner, end);
      return end;
    }
    var key = hole.group(2);
    boolean bare = key != null && key.matches("\\[[A-Za-z_]\\w*\\]");
    parts.add(new Part(bare ? "$" + hole.group(1) + "['" + key.substring(1, key.length() - 1) + "']" : hole.group(),
        true, at));
    return hole.end();
  }

  private void plain(String text) {
    plain.append(text);
  }

  private void flush(int next) {
    if (!plain.isEmpty()) {
      parts.add(new Part(plain.toString(), false, plainLine));
      plain.setLength(0);
    }
    plainLine = next;
  }

  /// How many lines end before that, which is never less far on than the last time it was asked.
  private int lines(String text, int to) {
    for (; counted < to; counted++) {
      ended += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return ended;
  }

  private static String plain(String inner, char quote, BraceLanguage language) {
    return ESCAPE.matcher(inner).replaceAll(match -> Matcher.quoteReplacement(language.isPhp() && quote == '\''
        ? "\\'".contains(match.group(1)) ? match.group(1) : match.group() : escaped(match.group(1).charAt(0))));
  }

  private static String escaped(char c) {
    // a line break that is only spelt must not move the lines behind it
    return c == 'n' || c == 't' || c == 'r' ? " " : String.valueOf(c);
  }
}
