package org.portolan.importers.script.shell;

import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.shell.Command.Redirect;

/// `<file`, `2>&1`, `<<END`, `<<<word`.
final class Redirects {
  /// `> >(command)`: a command reads what is printed.
  static final String INTO = ">(";

  private final ShellText in;
  private final ShellWords words;

  Redirects(ShellText in, ShellWords words) {
    this.in = in;
    this.words = words;
  }

  /// The redirection that starts here, if one does.
  Optional<Redirect> next() {
    int digits = 0;
    while (Character.isDigit(in.peek(digits))) {
      digits++;
    }
    if (in.peek(digits) == '&' && in.peek(digits + 1) == '>') {
      digits++;
    }
    char c = in.peek(digits);
    if (c != '<' && c != '>' || c == '<' && in.peek(digits + 1) == '(' || c == '>' && in.peek(digits + 1) == '(') {
      return Optional.empty();
    }
    int line = in.line();
    boolean errors = digits == 1 && in.peek(0) == '2';
    var number = in.between(in.at(), in.at() + digits);
    in.skip(digits);
    if (in.startsWith("<<<")) {
      in.skip(3);
      in.skipBlanks();
      return Optional.of(new Redirect(line, "<<<", words.word()));
    }
    if (in.startsWith("<<")) {
      return Optional.of(HereDocument.read(in, words, line));
    }
    var sign = in.startsWith(">>") ? ">>" : String.valueOf(c);
    in.skip(sign.length());
    while (in.peek(0) == '&' || in.peek(0) == '|' || in.peek(0) == '>') {
      in.next();
    }
    in.skipBlanks();
    if (sign.equals("<") && in.startsWith("<(")) {
      return Optional.of(process("<(", line));
    }
    boolean numbered = number.matches("[3-9]|\\d\\d");
    if (sign.startsWith(">") && in.startsWith(INTO)) {
      return Optional.of(process(numbered ? number + INTO : INTO, line));
    }
    return Optional.of(new Redirect(line, errors ? "2" + sign : numbered ? number + sign : sign, words.word()));
  }

  /// The number before a sign: `3` of `3>`.
  static String number(Redirect redirect) {
    return redirect.sign().replaceFirst("\\D.*", "");
  }

  private Redirect process(String sign, int line) {
    in.skip(2);
    int from = in.at();
    int end = in.closing('(', ')');
    var command = in.between(from, end);
    in.skip(end - from + 1);
    var output = new Word.Part.Output(line, command, true);
    return new Redirect(line, sign,
        new Word(line, List.of(sign.endsWith(INTO) ? new Word.Part.Taken(output) : output)));
  }
}
