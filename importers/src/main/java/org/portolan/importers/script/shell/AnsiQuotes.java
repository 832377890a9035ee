package org.portolan.importers.script.shell;

import org.portolan.importers.script.shell.Word.Part;

/// `$'one\ntwo'`, in which a backslash means as in C.
final class AnsiQuotes {
  private AnsiQuotes() {}

  /// From the opening quote to behind the closing one.
  static Part read(ShellText in) {
    int line = in.line();
    in.next();
    var text = new StringBuilder();
    while (!in.atEnd() && in.peek(0) != '\'') {
      char c = in.next();
      text.append(c != '\\' || in.atEnd() ? String.valueOf(c) : switch (in.next()) {
        case 'n' -> "\n";
        case 't' -> "\t";
        case 'r' -> "\r";
        case '\'' -> "'";
        case '"' -> "\"";
        case '\\' -> "\\";
        default -> "\\" + in.between(in.at() - 1, in.at());
      });
    }
    if (!in.atEnd()) {
      in.next();
    }
    return new Part.Text(line, text.toString(), true);
  }
}
