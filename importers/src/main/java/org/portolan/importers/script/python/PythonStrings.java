package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.code.Node;

/// String literals; in f-strings the expressions between braces are read.
final class PythonStrings {
  private PythonStrings() {}

  static Node node(PythonToken token, PythonTokens tokens) {
    if (!token.form().contains("f") || token.text().indexOf('{') < 0) {
      return new Node.Literal(token.line(), token.text());
    }
    var parts = new ArrayList<Node>();
    var text = token.text();
    var plain = new StringBuilder();
    int line = token.line();
    int plainLine = line;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' && i + 1 < text.length() && text.charAt(i + 1) != '{') {
        int close = closing(text, i);
        if (!plain.isEmpty()) {
          parts.add(new Node.Literal(plainLine, plain.toString()));
          plain.setLength(0);
        }
        parts.add(written(
            PythonParser.expression(inner(text.substring(i + 1, close)), tokens.path(), tokens.module(), line)
                .orElse(new Node.Opaque(line, List.of()))));
        i = close;
        plainLine = line;
        continue;
      }
      i += (c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c ? 1 : 0;
      line += c == '\n' ? 1 : 0;
      plain.append(c);
    }
    if (!plain.isEmpty()) {
      parts.add(new Node.Literal(plainLine, plain.toString()));
    }
    return new Node.Concat(token.line(), parts);
  }

  /// It may be an object, which says by itself how it is written.
  private static Node written(Node part) {
    return !(part instanceof Node.Literal || part instanceof Node.Opaque)
        ? new Node.Call(part.line(), "str", List.of(part))
        : part;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length() - 1;
  }

  /// Without `!r`, `:>10` and `=`.
  private static String inner(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      boolean conversion = c == '!' && i + 1 < text.length() && text.charAt(i + 1) != '=';
      if (depth == 0 && (c == ':' || conversion)) {
        return text.substring(0, i);
      }
    }
    return text;
  }
}
