package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.code.Node;

/// What stands inside `"…"`: text, variables with their elements, and `@{[ expressions ]}`.
final class PerlStrings {
  private final String text;
  private final String path;
  private final String home;
  private final List<Node> parts = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private int at;
  private int line;
  private int plainLine;

  private PerlStrings(String text, String path, int line, String home) {
    this.text = text;
    this.path = path;
    this.home = home;
    this.line = line;
    plainLine = line;
  }

  static Node parse(String text, String path, int line, String home) {
    if (text.indexOf('$') < 0 && text.indexOf('@') < 0 && text.indexOf('\\') < 0) {
      return new Node.Literal(line, text);
    }
    return new PerlStrings(text, path, line, home).read(line);
  }

  private Node read(int start) {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        escape();
      } else if (c != '$' && c != '@' || !variable(c)) {
        if (c == '\n') {
          line++;
        }
        plain.append(c);
        at++;
      }
    }
    flush();
    return parts.isEmpty() ? new Node.Literal(start, "") : parts.size() == 1 && parts.getFirst() instanceof Node.Literal
        ? parts.getFirst() : new Node.Concat(start, parts);
  }

  private void escape() {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
    switch (next) {
      case 'n' -> plain.append('\n');
      case 't' -> plain.append('\t');
      case 'r', 'Q', 'E', 'U', 'L', 'u', 'l', '0', 'a', 'e' -> {
        // changes letters or is no text
      }
      default -> plain.append(next);
    }
    if (next == '\n') {
      line++;
    }
    at += 2;
  }

  /// A line break that was written as `\n` moves no line: pieces behind it keep the line they stand on.
  private void flush() {
    if (!plain.isEmpty()) {
      parts.add(new Node.Literal(plainLine, plain.toString()));
      plain.setLength(0);
    }
    plainLine = line;
  }

  private boolean variable(char sigil) {
    int end = end(sigil);
    if (end < 0) {
      return false;
    }
    var source = text.substring(at, end);
    var node = PerlParser.expression(source, path, line, home);
    flush();
    if (node.isPresent()) {
      parts.add(
          sigil == '@' ? new Node.Call(line, "join", List.of(new Node.Literal(line, " "), node.get())) : node.get());
    } else {
      parts.add(new Node.Opaque(line, List.of()));
    }
    line += (int) source.chars().filter(c -> c == '\n').count();
    plainLine = line;
    at = end;
    return true;
  }

  /// Where the variable that starts here ends, or -1 when none does.
  private int end(char sigil) {
    int i = at + 1;
    while (i < text.length() && text.charAt(i) == '$' && i + 1 < text.length() && isNameOrBrace(text.charAt(i + 1))) {
      i++;
    }
    if (i >= text.length()) {
      return -1;
    }
    char c = text.charAt(i);
    if (c == '{') {
      i = close(i);
    } else if (Character.isLetter(c) || c == '_') {
      i = name(i);
    } else if (sigil == '$' && (Character.isDigit(c) || c == '&' || c == '!' || c == '@' || c == '0' || c == '$')) {
      return i + 1;
    } else if (sigil == '$' && text.startsWith("^X", i)) {
      return i + 2;
    } else {
      return -1;
    }
    return i < 0 ? -1 : elements(i, sigil);
  }

  private static boolean isNameOrBrace(char c) {
    return Character.isLetter(c) || c == '_' || c == '{' || c == '$';
  }

  private int name(int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '_') {
        i++;
      } else if (c == ':' && i + 2 < text.length() && text.charAt(i + 1) == ':'
          && (Character.isLetter(text.charAt(i + 2)) || text.charAt(i + 2) == '_')) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private int elements(int from, char sigil) {
    int i = from;
    while (i < text.length()) {
      int open = text.startsWith("->", i) && i + 2 < text.length() ? i + 2 : i;
      char c = text.charAt(open);
      boolean array = c == '[' && open + 1 < text.length()
          && text.substring(open + 1, Math.min(text.length(), open + 24)).matches("(?s)(-?\\d+|\\$\\w+)\\].*");
      if (c == '{' || array) {
        int close = close(open);
        if (close < 0) {
          return i;
        }
        i = close;
      } else {
        return i;
      }
      if (sigil == '@') {
        return i;
      }
    }
    return i;
  }

  /// Behind the bracket that closes the one at `open`, or -1.
  private int close(int open) {
    char opening = text.charAt(open);
    char closing = opening == '{' ? '}' : ']';
    int depth = 0;
    for (int i = open; i < text.length() && i - open < 2_000; i++) {
      char c = text.charAt(i);
      depth += c == opening ? 1 : c == closing ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
