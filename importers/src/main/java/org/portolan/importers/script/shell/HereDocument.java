package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.shell.Command.Redirect;
import org.portolan.importers.script.shell.Word.Part;

/// `<<END`: its text stands on the lines behind the command, and is known only when they come up.
final class HereDocument {
  private HereDocument() {}

  static Redirect read(ShellText in, ShellWords words, int line) {
    in.skip(2);
    boolean tabs = in.peek(0) == '-';
    if (tabs) {
      in.next();
    }
    in.skipBlanks();
    var end = words.word();
    var parts = new ArrayList<Part>();
    in.atNextLine(() -> parts.addAll(body(in, end.plain(), tabs, end.isQuoted())));
    return new Redirect(line, "<<", new Word(line, List.of(new Part.Later(parts))));
  }

  private static List<Part> body(ShellText in, String end, boolean tabs, boolean quoted) {
    int first = in.line();
    var text = new StringBuilder();
    while (!in.atEnd()) {
      var next = in.takeLine();
      if ((tabs ? next.replaceFirst("^\t+", "") : next).stripTrailing().equals(end)) {
        break;
      }
      text.append(next).append('\n');
    }
    if (quoted) {
      return List.of(new Part.Text(first, text.toString(), true));
    }
    var parts = new ArrayList<Part>();
    new ShellWords(new ShellText(text.toString(), first)).doubled(parts, '\0');
    return parts;
  }
}
