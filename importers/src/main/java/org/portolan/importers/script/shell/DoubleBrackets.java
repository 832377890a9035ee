package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;

/// bash's `[[ … ]]`, whose operators are no ends of commands.
final class DoubleBrackets {
  private final ShellText in;
  private final ShellWords words;

  DoubleBrackets(ShellText in, ShellWords words) {
    this.in = in;
    this.words = words;
  }

  /// `[[ … ]]` keeps its operators as words.
  Command test(int line) {
    var items = new ArrayList<Word>();
    while (!in.atEnd() && in.peek(0) != '\n') {
      in.skipBlanks();
      char c = in.peek(0);
      if (!in.atEnd() && ShellWords.endsWord(c) && c != '\n') {
        items.add(Word.of(line,
            in.startsWith("&&") || in.startsWith("||") ? in.between(in.at(), in.at() + 2) : String.valueOf(c)));
        in.skip(in.startsWith("&&") || in.startsWith("||") ? 2 : 1);
        continue;
      }
      int before = in.at();
      var word = words.word();
      items.add(word);
      if (word.plain().equals("]]") || in.at() == before) {
        break;
      }
    }
    return new Command.Simple(line, List.of(), items, List.of());
  }
}
