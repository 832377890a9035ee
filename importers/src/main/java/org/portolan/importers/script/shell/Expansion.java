package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.importers.script.shell.Word.Part;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.intake.UnreadKind;

/// Puts in what is known for variables and commands inside words.
final class Expansion {
  private static final int MOST_PIECES = 500;
  private static final int MOST_WAYS = 6;
  /// A single word.
  private static final Pattern ONE_WORD = Pattern.compile("\\S+");

  private final ShellMachine machine;
  private final ShellState state;
  private final String path;
  private final int way;
  private boolean byDefault;
  private int ways = 1;

  Expansion(ShellMachine machine, ShellState state, String path) {
    this(machine, state, path, 0);
  }

  /// @param way which of several values a variable takes that is split into words
  Expansion(ShellMachine machine, ShellState state, String path, int way) {
    this.way = way;
    this.machine = machine;
    this.state = state;
    this.path = path;
  }

  String path() {
    return path;
  }

  /// Whether something that was put in would be another where the environment says so.
  boolean isByDefault() {
    return byDefault;
  }

  /// How many ways there are to split the words that were put in: `$PSQL -c …`, where the variable is `psql` or `psql -h
  /// db-01`.
  ///
  /// @param line of the command
  int ways(int line) {
    if (ways > MOST_WAYS) {
      state.run().unread(new Place(path, Math.max(1, line)), UnreadKind.TOO_LARGE, "More than " + MOST_WAYS
          + " ways to split what is put into a command into words; the rest was left out");
    }
    return Math.min(ways, MOST_WAYS);
  }

  /// The words of all ways, each once.
  List<Value> wordsOfAllWays(List<Word> words) {
    var first = words(words);
    int most = words.isEmpty() ? 1 : ways(words.getFirst().line());
    var all = new LinkedHashSet<>(first);
    for (int i = 1; i < most; i++) {
      all.addAll(new Expansion(machine, state, path, i).words(words));
    }
    return most == 1 ? first : List.copyOf(all);
  }

  /// Words as a program gets them: unquoted ones are split at blanks, `"$@"` becomes all arguments.
  List<Value> words(List<Word> words) {
    var all = new ArrayList<Value>();
    for (var word : words) {
      Braces.words(word).forEach(one -> expand(one, all));
    }
    return all;
  }

  /// `${!x}` stands for the variable that `x` names.
  private String named(String name) {
    return name.length() > 1 && name.startsWith("!") && !name.endsWith("]")
        ? Values.exact(state.get(name.substring(1))).orElse(name) : name;
  }

  private Value.Seq all(String name) {
    if (name.length() == 1) {
      return Values.list(state.get("@"));
    }
    var list = name.substring(0, name.indexOf('['));
    return list.startsWith("!") ? ShellLists.allKeys(state, list.substring(1))
        : state.get(list) instanceof Value.Nothing ? new Value.Seq(List.of(), false)
            : state.get(list) instanceof Value.Many many ? new Value.Seq(ShellLists.items(many), true)
                : Values.list(state.get(list));
  }

  private static boolean meansAll(String name) {
    return name.equals("@") || name.equals("*") || name.endsWith("[@]") || name.endsWith("[*]");
  }

  private void expand(Word word, List<Value> into) {
    var filled = word.parts().stream().filter(part -> !(part instanceof Part.Text(_, var text, _) && text.isEmpty()))
        .toList();
    if (filled.size() == 1
        && filled.getFirst() instanceof Part.Variable(_, var said, var rule, var argument, var quoted)
        && (rule.isEmpty() || rule.equals(":")) && meansAll(named(said))
        && !(quoted && (named(said).equals("*") || named(said).endsWith("[*]")))) {
      var name = named(said);
      var list = rule.isEmpty() ? all(name)
          : Slices.of(all(name), value(argument, false), name.length() == 1, state);
      into.addAll(list.items());
      if (list.open()) {
        into.add(Values.UNKNOWN);
      }
      return;
    }
    boolean splits = word.parts().stream().anyMatch(part -> !part.quoted() && !(part instanceof Part.Text));
    var value = splits ? taken(value(word, true)) : value(word, true);
    if (!splits || !(value instanceof Value.Text text)) {
      if (!(splits && value instanceof Value.Nothing)) {
        globbed(word, value, into);
      }
      return;
    }
    var pieces = text.text().strip().split("\\s+", MOST_PIECES + 1);
    for (int i = 0; i < Math.min(pieces.length, MOST_PIECES); i++) {
      if (!pieces[i].isEmpty()) {
        globbed(word, new Value.Text(pieces[i], text.from()), into);
      }
    }
    if (pieces.length > MOST_PIECES) {
      into.add(Values.UNKNOWN);
    }
  }

  /// One of several values, where they are not as many words.
  private Value taken(Value value) {
    boolean differ =
        value instanceof Value.Many && value.choices().stream().anyMatch(choice -> choice instanceof Value.Nothing
            || choice instanceof Value.Text(var text, _) && !ONE_WORD.matcher(text).matches());
    if (!differ) {
      return value;
    }
    var choices = value.choices();
    ways = Math.max(ways, choices.size());
    return choices.get(Math.min(way, choices.size() - 1));
  }

  private void globbed(Word word, Value value, List<Value> into) {
    var pattern = isPattern(word) ? Values.exact(value).orElse("") : "";
    var files = Globs.isPattern(pattern) && pattern.matches(".*[./].*")
        ? Located.matching(state.run(), state.process(), pattern)
        : List.<String>of();
    if (files.isEmpty()) {
      into.add(value);
    }
    files.forEach(file -> into.add(new Value.Text(file, new Place(path, word.line()))));
  }

  /// Whether it may stand for several files: `"$DIR"/*.sql`, but not `"$DIR/*.sql"`.
  private static boolean isPattern(Word word) {
    return word.parts().stream().anyMatch(part -> !part.quoted()
        && (!(part instanceof Part.Text(_, var text, _)) || Globs.isPattern(text)));
  }

  /// @param command whether an unset variable is a hole (in a command line) or nothing (in a setting or test)
  Value value(Word word, boolean command) {
    var parts = new ArrayList<Value>();
    for (var part : word.parts()) {
      parts.addAll(part instanceof Part.Later(var later) ? later.stream().map(piece -> part(piece, command)).toList()
          : List.of(part(part, command)));
    }
    return parts.size() == 1 ? parts.getFirst()
        : parts.isEmpty() ? new Value.Text("", new Place(path, word.line())) : Values.concat(parts);
  }

  private Value part(Part part, boolean command) {
    return switch (part) {
      case Part.Text(var line, var text, _) -> new Value.Text(text, new Place(path, Math.max(1, line)));
      case Part.Variable variable -> {
        var value = variable(variable, command);
        yield command && value instanceof Value.Nothing && variable.rule().matches("(?::?[-=])?")
            && !Character.isDigit(variable.name().charAt(0))
                ? Values.UNKNOWN : value;
      }
      case Part.Output(var line, var text, _) -> trimmed(machine.output(text, line, state, path));
      case Part.Printed(var output) -> {
        var written = machine.run().written();
        var file = written.temporary("");
        written.write(state.process(), file, machine.output(output.command(), output.line(), state, path));
        yield file;
      }
      case Part.Taken(var output) -> state.descriptors().taken(output, path);
      case Part.Later(var parts) -> value(new Word(1, parts), command);
      case Part.Sum(_, var sum, _) -> Calculations.value(sum, state);
      case Part.Length(_, var name, _) -> ShellLists.length(state, name);
      case Part.Unknown _ -> Values.UNKNOWN;
    };
  }

  private static Value trimmed(Value value) {
    return value instanceof Value.Text(var text, var from)
        ? new Value.Text(text.stripTrailing().replaceFirst("^\n+", ""), from) : value;
  }

  private Value variable(Part.Variable variable, boolean command) {
    var name = named(variable.name());
    if (name.isEmpty() || name.equals("[")) {
      // no shell knows what that means
      return Values.UNKNOWN;
    }
    Value now;
    if (meansAll(name)) {
      var list = variable.rule().equals(":")
          ? Slices.of(all(name), value(variable.argument(), false), name.length() == 1, state) : all(name);
      var joined = joined(list, name.contains("*"));
      return variable.rule().equals(":") ? joined : ruled(variable, joined, command);
    }
    if (name.contains("[")) {
      var index = ShellWords.inside(variable.line(), name.substring(name.indexOf('[') + 1, name.length() - 1));
      now = ShellLists.get(state, name.substring(0, name.indexOf('[')), value(index, false));
    } else {
      now = state.get(name);
      byDefault |= state.holdsDefault(name);
    }
    if (now instanceof Value.Seq(var items, _) && !name.equals("@")) {
      now = items.isEmpty() ? Values.NOTHING : items.getFirst();
    }
    return ruled(variable, now, command);
  }

  /// @param apart whether `IFS` says what stands between them
  private Value joined(Value.Seq list, boolean apart) {
    var between = apart ? Values.exact(state.get("IFS")).filter(signs -> !signs.isEmpty())
        .map(signs -> signs.substring(0, 1)).orElse(" ") : " ";
    var parts = new ArrayList<Value>();
    for (var item : list.items()) {
      if (!parts.isEmpty()) {
        parts.add(new Value.Text(between, Place.NOWHERE));
      }
      parts.add(item);
    }
    if (list.open()) {
      parts.add(new Value.Text(Hole.TEXT, Place.NOWHERE));
    }
    return Values.concat(parts);
  }

  private Value ruled(Part.Variable variable, Value now, boolean command) {
    var rule = variable.rule();
    if (rule.isEmpty()) {
      return now;
    }
    var argument = value(variable.argument(), command && rule.matches(":?[-=]"));
    boolean set = !(now instanceof Value.Nothing);
    switch (rule) {
      case ":-", "-", ":=", "=" -> {
        var value = switch (rule.startsWith(":") ? Values.truth(notZero(now)) : set ? Truth.YES : Truth.NO) {
          case YES -> now;
          case NO -> argument;
          case UNKNOWN -> Values.join(argument, now);
        };
        boolean named = now instanceof Value.Nothing && !Character.isDigit(variable.name().charAt(0));
        byDefault |= named;
        if (rule.endsWith("=")) {
          state.set(variable.name(), value);
          state.holdsDefault(variable.name(), named);
        }
        return value;
      }
      case ":?", "?" -> {
        return set ? now : Values.UNKNOWN;
      }
      case ":+", "+" -> {
        return now.isUnknown() ? Values.UNKNOWN : set ? argument : new Value.Text("", Place.NOWHERE);
      }
      case "#", "##", "%", "%%" -> {
        return TextChanges.stripped(now, Values.exact(argument), rule);
      }
      case "/", "//" -> {
        return TextChanges.replaced(now, argument, rule.equals("//"));
      }
      case ":" -> {
        return Slices.of(now, argument, state);
      }
      case "^", "," -> {
        return Values.map(now, text -> text.isEmpty() ? text
            : (rule.equals("^") ? text.substring(0, 1).toUpperCase(Locale.ROOT)
                : text.substring(0, 1).toLowerCase(Locale.ROOT)) + text.substring(1));
      }
      case ",," -> {
        return Values.map(now, text -> text.toLowerCase(Locale.ROOT));
      }
      case "^^" -> {
        return Values.map(now, text -> text.toUpperCase(Locale.ROOT));
      }
      default -> {
        return Values.UNKNOWN;
      }
    }
  }

  /// `0` is as good as any other text here.
  private static Value notZero(Value value) {
    return value instanceof Value.Text(var text, var from) && text.equals("0") ? new Value.Text("1", from) : value;
  }
}
