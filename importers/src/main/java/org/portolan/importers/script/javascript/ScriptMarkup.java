package org.portolan.importers.script.javascript;

import java.util.regex.Pattern;

/// Takes elements of a page (`<p>{name}</p>`) out of a program that writes them as values: they show, and run nothing.
final class ScriptMarkup {
  /// What stands before a value; anything else before `<` compares.
  private static final Pattern BEFORE_VALUE =
      Pattern.compile("(?:^|[(\\[{,;:=?&|!>]|\\b(?:return|default|case|else|yield))\\s*$");
  private static final Pattern OPENS = Pattern.compile("<(?:>|[A-Za-z][\\w.:-]*(?=[\\s/>]))");
  private static final int FAR = 40;

  private final String text;
  private final StringBuilder made = new StringBuilder();
  private int at;

  private ScriptMarkup(String text) {
    this.text = text;
  }

  /// The same number of lines, with `null` for each element.
  static String without(String text) {
    return new ScriptMarkup(text).read();
  }

  private String read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"' || c == '`') {
        keep(quoted(at));
      } else if (text.startsWith("//", at)) {
        keep(end("\n", at));
      } else if (text.startsWith("/*", at)) {
        keep(end("*/", at));
      } else if (c == '<' && opens()) {
        int end = element(at);
        made.append("null")
            .append("\n".repeat((int) text.substring(at, end).chars().filter(one -> one == '\n').count()));
        at = end;
      } else {
        keep(at + 1);
      }
    }
    return made.toString();
  }

  private void keep(int end) {
    made.append(text, at, end);
    at = end;
  }

  private boolean opens() {
    var opens = OPENS.matcher(text).region(at, text.length());
    var before = text.substring(Math.max(0, at - FAR), at);
    return opens.lookingAt() && BEFORE_VALUE.matcher(before).find()
        && text.indexOf("</", at) + text.indexOf("/>", at) > -2;
  }

  /// Behind the element that begins there, with all that it holds.
  private int element(int from) {
    int depth = 0;
    int i = from;
    while (i < text.length()) {
      if (text.charAt(i) == '{') {
        i = braces(i);
      } else if (text.startsWith("</", i)) {
        i = end(">", i);
        depth--;
      } else if (text.charAt(i) == '<') {
        int close = tag(i);
        depth += text.startsWith("/>", close - 2) ? 0 : 1;
        i = close;
      } else {
        i++;
      }
      if (depth <= 0) {
        return i;
      }
    }
    return text.length();
  }

  /// Behind the `>` of an opening tag.
  private int tag(int from) {
    int i = from + 1;
    while (i < text.length() && text.charAt(i) != '>') {
      char c = text.charAt(i);
      i = c == '{' ? braces(i) : c == '"' || c == '\'' ? quoted(i) : i + 1;
    }
    return Math.min(i + 1, text.length());
  }

  private int braces(int from) {
    int depth = 0;
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '`' || c == '"') {
        i = quoted(i);
        continue;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      i++;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private int quoted(int from) {
    char quote = text.charAt(from);
    int i = from + 1;
    while (i < text.length() && text.charAt(i) != quote && (quote == '`' || text.charAt(i) != '\n')) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  private int end(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }
}
