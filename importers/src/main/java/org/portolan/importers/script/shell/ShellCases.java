package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.shell.Command.Arm;

/// `case … in … esac` with the three ways in which bash lets an arm end.
final class ShellCases {
  private final ShellParser parser;
  private final ShellText in;
  private final ShellWords words;

  ShellCases(ShellParser parser, ShellText in, ShellWords words) {
    this.parser = parser;
    this.in = in;
    this.words = words;
  }

  Command choice(int line) {
    parser.accept("case");
    in.skipBlanks();
    var of = words.word();
    parser.skipLines();
    parser.accept("in");
    var arms = new ArrayList<Arm>();
    parser.skipSeparators();
    while (!in.atEnd() && !parser.reserved().equals("esac")) {
      arms.add(arm());
      parser.skipSeparators();
      while (armEnds(in)) {
        in.skip(2);
        parser.skipSeparators();
      }
    }
    parser.accept("esac");
    return new Command.Case(line, of, arms);
  }

  private Arm arm() {
    int before = in.at();
    if (in.peek(0) == '(') {
      in.next();
    }
    var patterns = new ArrayList<Word>();
    while (!in.atEnd() && in.peek(0) != ')' && in.peek(0) != '\n') {
      in.skipBlanks();
      int here = in.at();
      patterns.add(words.word());
      in.skipBlanks();
      if (in.peek(0) == '|') {
        in.next();
      } else if (in.at() == here) {
        break;
      }
    }
    if (!in.atEnd()) {
      in.next();
    }
    var body = parser.list();
    if (in.at() == before && !in.atEnd()) {
      in.next();
    }
    return new Arm(patterns, body, armEnd());
  }

  static boolean armEnds(ShellText in) {
    return in.startsWith(";;") || in.startsWith(";&");
  }

  private String armEnd() {
    parser.skipLines();
    for (var end : List.of(";;&", ";&")) {
      if (in.startsWith(end)) {
        in.skip(end.length());
        return end;
      }
    }
    return ";;";
  }
}
