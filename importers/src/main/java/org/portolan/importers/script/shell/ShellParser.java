package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.shell.Command.Redirect;
import org.portolan.importers.script.shell.Command.Setting;
import org.portolan.importers.script.shell.Word.Part;

/// Reads the shell command language (POSIX 2.9 and 2.10, and bash's `[[`, `function`, arrays). Never fails: what is
/// no command ends the list it stands in.
final class ShellParser {
  private static final Set<String> ENDS = Set.of("then", "else", "elif", "fi", "do", "done", "esac", "}");
  private static final Pattern SETTING = Pattern.compile("^([A-Za-z_]\\w*)(\\+?)=");

  private final ShellText in;
  private final ShellWords words;
  private final Redirects redirection;
  private final DoubleBrackets tests;

  private ShellParser(ShellText in) {
    this.in = in;
    words = new ShellWords(in);
    redirection = new Redirects(in, words);
    tests = new DoubleBrackets(in, words);
  }

  static Command parse(String text, int line) {
    var parser = new ShellParser(new ShellText(text, line));
    var all = new ArrayList<Command>();
    while (!parser.in.atEnd()) {
      int before = parser.in.at();
      all.add(parser.list());
      if (!parser.in.atEnd() && parser.in.at() == before) {
        parser.in.next();
      }
    }
    return new Command.Sequence(line, all);
  }

  Command list() {
    int line = in.line();
    var commands = new ArrayList<Command>();
    if (!in.enter()) {
      in.skip(Integer.MAX_VALUE);
    }
    while (true) {
      skipSeparators();
      if (in.atEnd() || in.peek(0) == ')' || ShellCases.armEnds(in) || ENDS.contains(reserved())) {
        break;
      }
      int before = in.at();
      commands.add(linked());
      if (in.at() == before) {
        in.next();
      }
    }
    in.leave();
    return commands.size() == 1 ? commands.getFirst() : new Command.Sequence(line, commands);
  }

  void skipSeparators() {
    while (!in.atEnd()) {
      in.skipBlanks();
      char c = in.peek(0);
      if (c == '\n' || c == ';' && !ShellCases.armEnds(in) || c == '&' && in.peek(1) != '&') {
        in.next();
      } else if (c == '#') {
        in.skipComment();
      } else {
        return;
      }
    }
  }

  void skipLines() {
    while (!in.atEnd()) {
      in.skipBlanks();
      if (in.peek(0) == '\n') {
        in.next();
      } else if (in.peek(0) == '#') {
        in.skipComment();
      } else {
        return;
      }
    }
  }

  /// The word here when nothing in it is quoted, without taking it.
  String reserved() {
    int i = 0;
    while (!ShellWords.endsWord(in.peek(i)) && i < 12) {
      i++;
    }
    return in.between(in.at(), in.at() + i);
  }

  boolean accept(String word) {
    in.skipBlanks();
    if (reserved().equals(word)) {
      in.skip(word.length());
      return true;
    }
    return false;
  }

  private Command linked() {
    var left = pipe();
    while (true) {
      in.skipBlanks();
      boolean or = in.startsWith("||");
      if (!or && !in.startsWith("&&")) {
        return left;
      }
      in.skip(2);
      skipLines();
      left = new Command.Linked(left.line(), left, pipe(), or);
    }
  }

  private Command pipe() {
    int line = in.line();
    if (accept("!")) {
      return new Command.Not(line, pipe());
    }
    if (reserved().equals("time")) {
      accept("time");
    }
    var parts = new ArrayList<>(List.of(command()));
    in.skipBlanks();
    while (in.peek(0) == '|' && in.peek(1) != '|') {
      in.next();
      if (in.peek(0) == '&') {
        in.next();
      }
      skipLines();
      parts.add(command());
      in.skipBlanks();
    }
    return parts.size() == 1 ? parts.getFirst() : new Command.Pipe(line, parts);
  }

  private Command command() {
    in.skipBlanks();
    int line = in.line();
    if (in.peek(0) == '(') {
      return in.peek(1) == '(' ? arithmetic() : group(true);
    }
    return switch (reserved()) {
      case "{" -> group(false);
      case "if" -> {
        accept("if");
        yield condition(line);
      }
      case "while", "until" -> loop(line);
      case "for", "select" -> each(line);
      case "case" -> new ShellCases(this, in, words).choice(line);
      case "function" -> function(line);
      case "[[" -> tests.test(line);
      case "coproc" -> started(line);
      default -> simple(line);
    };
  }

  /// `coproc NAME { command; }`: a command that is written to by `>&"${NAME[1]}"`.
  private Command started(int line) {
    accept("coproc");
    in.skipBlanks();
    int from = in.at();
    var name = "COPROC";
    if (reserved().matches("[A-Za-z_]\\w*")
        && in.between(in.at() + reserved().length(), in.at() + 40).matches("(?s)\\s+[{(].*")) {
      name = reserved();
      accept(name);
      in.skipBlanks();
      from = in.at();
    }
    command();
    var taken = new Part.Taken(new Part.Output(line, in.between(from, in.at()), true));
    return new Command.Simple(line, List.of(), List.of(Word.of(line, "exec"), Word.of(line, "{" + name + "[1]}")),
        List.of(new Redirect(line, Redirects.INTO, new Word(line, List.of(taken)))));
  }

  private Command arithmetic() {
    int line = in.line();
    return new Command.Simple(line, List.of(), List.of(Word.of(line, "(("), Word.of(line, calculation())), List.of());
  }

  /// The text between `((` and `))`.
  private String calculation() {
    in.skip(2);
    int from = in.at();
    int end = in.closing('(', ')');
    var text = in.between(from, end);
    in.skip(end - from + 1);
    if (in.peek(0) == ')') {
      in.next();
    }
    return text;
  }

  private Command group(boolean subshell) {
    int line = in.line();
    in.next();
    var body = list();
    in.skipBlanks();
    if (!in.atEnd() && in.peek(0) == (subshell ? ')' : '}')) {
      in.next();
    }
    return new Command.Group(line, body, subshell, redirects());
  }

  private Command condition(int line) {
    var arms = new ArrayList<Command.If>();
    int at = line;
    do {
      var asked = list();
      accept("then");
      arms.add(new Command.If(at, asked, list(), Optional.empty()));
      at = in.line();
    } while (accept("elif"));
    Optional<Command> no = accept("else") ? Optional.of(list()) : Optional.empty();
    accept("fi");
    for (var arm : arms.reversed()) {
      no = Optional.of(new Command.If(arm.line(), arm.condition(), arm.yes(), no));
    }
    return redirected(no.orElseThrow());
  }

  private Command loop(int line) {
    boolean until = reserved().equals("until");
    in.skip(5);
    var asked = list();
    return redirected(new Command.While(line, asked, body(), until));
  }

  private Command body() {
    skipSeparators();
    if (!accept("do") && in.peek(0) == '{') {
      return group(false);
    }
    var body = list();
    accept("done");
    return body;
  }

  private Command each(int line) {
    in.skip(reserved().length());
    in.skipBlanks();
    if (in.startsWith("((")) {
      var parts = (calculation() + "; ; ").split(";", 4);
      skipSeparators();
      return redirected(new Command.Count(line, parts[0], parts[1], parts[2], body()));
    }
    var name = words.word().plain();
    skipLines();
    Optional<List<Word>> over = Optional.empty();
    if (accept("in")) {
      var items = new ArrayList<Word>();
      in.skipBlanks();
      while (!in.atEnd() && in.peek(0) != '\n' && in.peek(0) != ';') {
        int before = in.at();
        items.add(words.word());
        in.skipBlanks();
        if (in.at() == before) {
          in.next();
        }
      }
      over = Optional.of(items);
    }
    return redirected(new Command.For(line, name, over, body()));
  }

  private Command function(int line) {
    accept("function");
    in.skipBlanks();
    var name = words.word().plain();
    in.skipBlanks();
    if (in.startsWith("()")) {
      in.skip(2);
    }
    skipLines();
    return new Command.Function(line, name, command());
  }

  private Command simple(int line) {
    var settings = new ArrayList<Setting>();
    var items = new ArrayList<Word>();
    var redirects = new ArrayList<Redirect>();
    while (true) {
      in.skipBlanks();
      char c = in.peek(0);
      if (in.atEnd() || c == '\n' || c == ';' || c == '&' && in.peek(1) != '>' || c == '|' || c == ')' || c == '#') {
        break;
      }
      if (c == '(') {
        if (items.size() == 1 && in.peek(1) == ')') {
          in.skip(2);
          skipLines();
          return new Command.Function(line, items.getFirst().plain(), command());
        }
        break;
      }
      var redirect = redirection.next();
      if (redirect.isPresent()) {
        redirects.add(redirect.get());
      } else {
        int before = in.at();
        var word = words.word();
        boolean list = !items.isEmpty() && in.peek(0) == '(' && Builtins.DECLARES.contains(items.getFirst().plain());
        if (!items.isEmpty() && !list || !setting(word, settings)) {
          items.add(word);
        }
        if (in.at() == before) {
          break;
        }
      }
    }
    return new Command.Simple(line, settings, items, redirects);
  }

  private boolean setting(Word word, List<Setting> settings) {
    if (word.parts().isEmpty() || !(word.parts().getFirst() instanceof Part.Text(var at, var text, var quoted))
        || quoted) {
      return false;
    }
    var matcher = SETTING.matcher(text);
    if (!matcher.find()) {
      return ElementSetting.of(word).map(settings::add).orElse(false);
    }
    var rest = new ArrayList<Part>(List.of(new Part.Text(at, text.substring(matcher.end()), false)));
    rest.addAll(word.parts().subList(1, word.parts().size()));
    Optional<List<Word>> elements = in.peek(0) == '(' ? Optional.of(array()) : Optional.empty();
    settings.add(new Setting(word.line(), matcher.group(1), Optional.empty(), !matcher.group(2).isEmpty(),
        new Word(word.line(), rest), elements));
    return true;
  }

  private List<Word> array() {
    in.next();
    var elements = new ArrayList<Word>();
    while (true) {
      skipLines();
      if (in.atEnd() || in.peek(0) == ')') {
        in.skip(1);
        return elements;
      }
      int before = in.at();
      elements.add(words.word());
      if (in.at() == before) {
        in.next();
      }
    }
  }

  private List<Redirect> redirects() {
    var all = new ArrayList<Redirect>();
    in.skipBlanks();
    for (var next = redirection.next(); next.isPresent(); next = redirection.next()) {
      all.add(next.get());
      in.skipBlanks();
    }
    return all;
  }

  private Command redirected(Command command) {
    var all = redirects();
    return all.isEmpty() ? command : new Command.Group(command.line(), command, false, all);
  }
}
