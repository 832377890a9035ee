package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// bash's `[[ … ]]`, whose operators are no ends of commands.
final class DoubleBrackets {
  private static final Set<String> COMPARES = Set.of("=~", "==", "=", "!=");

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
      if (!items.isEmpty() && COMPARES.contains(items.getLast().plain())) {
        items.add(form());
        continue;
      }
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

  /// What something is compared with: parentheses and bars are signs of a pattern there, up to a blank.
  private Word form() {
    int line = in.line();
    var parts = new ArrayList<Word.Part>();
    int open = 0;
    while (!in.atEnd() && !Character.isWhitespace(in.peek(0))) {
      char c = in.peek(0);
      boolean operator = open == 0 && (c == ')' || in.startsWith("||") || in.startsWith("&&"));
      if (operator) {
        break;
      }
      if (ShellWords.endsWord(c)) {
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
        parts.add(new Word.Part.Text(in.line(), String.valueOf(in.next()), false));
      } else {
        parts.addAll(words.word().parts());
      }
    }
    return new Word(line, parts);
  }
}
