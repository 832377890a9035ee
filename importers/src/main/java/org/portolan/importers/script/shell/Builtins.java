package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.shell.ShellMachine.Result;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.intake.UnreadKind;

/// What the shell does itself.
final class Builtins {
  /// Of a text that is broken into more lines, the places of the rest are counted on.
  private static final int MOST_LINES = 20;

  static final Set<String> DECLARES = Set.of("export", "local", "declare", "typeset", "readonly");

  private final ShellMachine machine;

  Builtins(ShellMachine machine) {
    this.machine = machine;
  }

  /// Whether the words behind are settings rather than arguments.
  boolean keepsWords(String name) {
    return DECLARES.contains(name);
  }

  Optional<Result> run(Command.Simple simple, List<Value> words, ShellState state, String path, Value input) {
    if (DECLARES.contains(simple.words().getFirst().plain())) {
      declare(simple, state, path);
      return Optional.of(Result.FINE);
    }
    var name = words.isEmpty() ? "" : Values.exact(words.getFirst()).orElse("");
    var rest = words.isEmpty() ? words : words.subList(1, words.size());
    var place = new Place(path, Math.max(1, simple.line()));
    return Optional.ofNullable(switch (name) {
      case "trap" -> trap(rest, state, place);
      case "set" -> setArguments(rest, state);
      case "((", "let" -> new Result(Values.NOTHING,
          Calculations.run(rest.stream().map(word -> Values.asText(word).text()).toList(), state));
      case ":", "true", "shopt", "ulimit", "umask", "wait", "hash", "unalias", "alias", "bg", "jobs" -> Result.FINE;
      case "false" -> new Result(Values.NOTHING, Truth.NO);
      case "cd", "pushd" -> cd(rest, state);
      case "shift" -> shift(rest, state);
      case "unset" -> {
        rest.forEach(variable -> Values.exact(variable).ifPresent(known -> state.set(known, Values.NOTHING)));
        yield Result.FINE;
      }
      case "getopts" -> Options.next(rest, state);
      case "read", "mapfile", "readarray" -> {
        var whole = wholeInput(name, rest, input);
        if (whole.isPresent()) {
          state.set(whole.get(), input);
          yield Result.UNKNOWN;
        }
        if (ReadInput.isKnown(name, simple, rest, input)) {
          ReadInput.take(name, simple, rest, (Value.Text) input, state);
          yield Result.UNKNOWN;
        }
        rest.forEach(variable -> Values.exact(variable).filter(text -> text.matches("[A-Za-z_]\\w*"))
            .ifPresent(known -> state.set(known, Values.UNKNOWN)));
        yield Result.UNKNOWN;
      }
      case ".", "source" -> source(rest, state, place, input);
      case "source_periodic_confs" ->
          state.functions().containsKey(name) ? null : periodicSettings(state, place, input);
      case "eval" -> eval(rest, state, place, input);
      case "exec" -> rest.stream().allMatch(word -> Wrappers.exact(word).matches("\\{\\w+(?:\\[1\\])?\\}"))
          ? opened(simple.redirects(), rest, state, path) : replaced(rest, state, place, input);
      case "command", "builtin" -> without(rest, simple, state, path, input);
      case "exit" -> leave(state, ShellState.End.EXIT);
      case "return" -> leave(state, ShellState.End.RETURN);
      case "break" -> leave(state, ShellState.End.BREAK);
      case "continue" -> leave(state, ShellState.End.NEXT);
      case "echo" -> new Result(echo(rest), Truth.YES);
      case "printf" -> printed(rest, state);
      case "[", "test", "[[" -> new Result(Values.NOTHING, new Tests(state).of(rest));
      case "pwd" -> new Result(state.process().directory().isEmpty() ? Values.UNKNOWN
          : new Value.Text(state.process().directory(), Place.NOWHERE), Truth.YES);
      default -> null;
    });
  }

  /// `read -r -d '' name <<EOF`: the variable takes all of the document.
  private static Optional<String> wholeInput(String name, List<Value> rest, Value input) {
    boolean all = name.equals("read") && rest.stream().map(word -> Values.exact(word).orElse("x"))
        .anyMatch(word -> word.matches("-\\w*d"));
    return all && input.choices().stream().allMatch(Value.Text.class::isInstance) && !rest.isEmpty()
        ? Values.exact(rest.getLast()).filter(word -> word.matches("[A-Za-z_]\\w*")) : Optional.empty();
  }

  /// What is to run when the script ends does run.
  private Result trap(List<Value> rest, ShellState state, Place place) {
    boolean atEnd = rest.size() > 1 && rest.subList(1, rest.size()).stream()
        .anyMatch(signal -> Values.exact(signal).orElse("").matches("EXIT|0"));
    if (atEnd && rest.getFirst() instanceof Value.Text text && text.isWhole() && !text.text().equals("-")) {
      machine.follow(ShellParser.parse(text.text(), place.line()), state.subshell(), place.path(), Values.NOTHING);
    }
    return Result.FINE;
  }

  private void declare(Command.Simple simple, ShellState state, String path) {
    var kind = simple.words().getFirst().plain();
    var expansion = new Expansion(machine, state, path);
    boolean other = simple.words().stream().anyMatch(word -> word.plain().matches("-[a-zA-Z]*n[a-zA-Z]*"));
    boolean functions = simple.words().stream().anyMatch(word -> word.plain().matches("-[a-zA-Z]*f[a-zA-Z]*"));
    for (var setting : simple.settings()) {
      if (kind.equals("local")) {
        state.local(setting.name(), Values.NOTHING);
      }
      machine.set(setting, state, expansion);
    }
    for (var word : simple.words().subList(1, simple.words().size())) {
      var text = word.plain();
      int equals = equalsAt(word);
      if (equals > 0) {
        declared(kind, equals, word, other, state, expansion);
      } else if (text.matches("[A-Za-z_]\\w*")) {
        if (functions) {
          state.exportFunction(text);
        } else if (kind.equals("export")) {
          state.export(text);
        } else if (kind.equals("local")) {
          state.local(text, Values.NOTHING);
        }
      } else if (!text.startsWith("-")) {
        spread(kind, expansion.words(List.of(word)), state);
      }
    }
  }

  /// `local "${list[@]}"`, where the elements are settings.
  private static void spread(String kind, List<Value> settings, ShellState state) {
    for (var setting : settings) {
      var text = Values.asText(setting).text();
      int equals = text.indexOf('=');
      if (equals > 0 && text.substring(0, equals).matches("[A-Za-z_]\\w*")) {
        var value = new Value.Text(text.substring(equals + 1), Values.asText(setting).from());
        if (kind.equals("local")) {
          state.local(text.substring(0, equals), value);
        } else {
          state.set(text.substring(0, equals), value);
        }
        if (kind.equals("export")) {
          state.export(text.substring(0, equals));
        }
      }
    }
  }

  private static int equalsAt(Word word) {
    return word.parts().isEmpty() || !(word.parts().getFirst() instanceof Word.Part.Text(_, var text, _)) ? -1
        : text.indexOf('=');
  }

  /// @param other whether the value is the name of a variable that is meant instead
  private static void declared(String kind, int equals, Word word, boolean other, ShellState state,
      Expansion expansion) {
    var first = (Word.Part.Text) word.parts().getFirst();
    var name = first.text().substring(0, equals);
    var parts = new ArrayList<Word.Part>(
        List.of(new Word.Part.Text(first.line(), first.text().substring(equals + 1), first.quoted())));
    parts.addAll(word.parts().subList(1, word.parts().size()));
    var written = expansion.value(new Word(word.line(), parts), false);
    var value = other ? Values.exact(written).map(state::get).orElse(Values.UNKNOWN) : written;
    if (kind.equals("local")) {
      state.local(name, value);
    } else {
      state.set(name, value);
    }
    if (kind.equals("export")) {
      state.export(name);
    }
  }

  private static Result setArguments(List<Value> rest, ShellState state) {
    int dashes = rest.stream().map(word -> Values.exact(word).orElse("")).toList().indexOf("--");
    if (dashes >= 0) {
      state.arguments(rest.subList(dashes + 1, rest.size()));
    }
    var words = rest.stream().map(word -> Values.exact(word).orElse("")).toList();
    for (int i = 0; i < words.size(); i++) {
      boolean named = words.get(i).matches("[-+]o") && i + 1 < words.size() && words.get(i + 1).equals("allexport");
      if (named || words.get(i).matches("[-+][a-zA-Z]*a[a-zA-Z]*")) {
        state.exportAll(words.get(i).startsWith("-"));
      }
    }
    return Result.FINE;
  }

  private static Result cd(List<Value> rest, ShellState state) {
    var to = rest.isEmpty() ? Optional.<String>empty() : Values.exact(rest.getLast());
    var now = state.process();
    var there = to.map(path -> path.startsWith("/") || !now.directory().isEmpty()
        ? Paths.under(now.directory(), path) : "").orElse("");
    state.process(now.in(state.run().moved().of(there, state.run().index())));
    return new Result(Values.NOTHING, Truth.YES);
  }

  private static Result shift(List<Value> rest, ShellState state) {
    var now = state.arguments();
    var by = rest.isEmpty() ? "1" : Values.exact(rest.getFirst()).orElse("1");
    int count = by.matches("\\d{1,3}") ? Integer.parseInt(by) : 1;
    state.arguments(now.items().subList(Math.min(count, now.items().size()), now.items().size()));
    return Result.FINE;
  }

  private Result source(List<Value> rest, ShellState state, Place place, Value input) {
    if (rest.isEmpty()) {
      return Result.FINE;
    }
    var written = machine.run().written().read(state.process(), rest.getFirst());
    if (written.isPresent() && written.get() instanceof Value.Text(var text, var from) && !text.equals(Hole.TEXT)) {
      var at = from.equals(Place.NOWHERE) ? place : from;
      machine.follow(ShellParser.parse(text, at.line()), state, at.path(), input);
      return Result.UNKNOWN;
    }
    var found = machine.programs().locate(machine.run(), state.process(), rest.getFirst(), place.path());
    if (found.isEmpty()) {
      state.goBlind();
      machine.programs().missing(machine.run(), state.process(), rest.getFirst(), place, true);
      return Result.UNKNOWN;
    }
    machine.programs().included(machine.run(), state.process(), found.get(), place);
    var text = machine.run().text(found.get());
    if (rest.size() > 1) {
      state.arguments(rest.subList(1, rest.size()));
    }
    var results = new ArrayList<Result>();
    machine.run().nested(() -> results.add(machine.follow(ShellParser.parse(text, 1), state, found.get(), input)));
    if (state.end().equals(Optional.of(ShellState.End.RETURN))) {
      state.end(Optional.empty());
    }
    return new Result(Values.NOTHING, Truth.YES);
  }

  /// What FreeBSD's own settings for `periodic` define: those of the host are read.
  private Result periodicSettings(ShellState state, Place place, Value input) {
    for (var file : List.of("/etc/periodic.conf", "/etc/periodic.conf.local")) {
      var word = new Value.Text(file, Place.NOWHERE);
      if (machine.programs().locate(machine.run(), state.process(), word, place.path()).isPresent()) {
        source(List.of(word), state, place, input);
      }
    }
    return Result.FINE;
  }

  private Result eval(List<Value> rest, ShellState state, Place place, Value input) {
    var parts = new ArrayList<Value>();
    for (var word : rest) {
      if (!parts.isEmpty()) {
        parts.add(new Value.Text(" ", Place.NOWHERE));
      }
      parts.add(word);
    }
    var text = Values.asText(Values.concat(parts));
    if (text.text().isBlank() || !text.isWhole()) {
      machine.run().unread(place, UnreadKind.DYNAMIC, "The command is put together at run time");
    }
    return machine.follow(ShellParser.parse(text.text(), place.line()), state, place.path(), input);
  }

  /// `exec 3> file`, `exec {log}> >(command)`
  private Result opened(List<Command.Redirect> redirects, List<Value> names, ShellState state, String path) {
    for (var redirect : redirects) {
      var number = Redirects.number(redirect);
      if (redirect.sign().matches("\\d*>.*") && !number.equals("2") && (!number.isEmpty() || !names.isEmpty())) {
        var target = new Expansion(machine, state, path).value(redirect.target(), true);
        var file = Values.exact(target).flatMap(state.descriptors()::of).orElse(target);
        if (names.isEmpty()) {
          state.descriptors().open(number, file);
        } else {
          var name = Wrappers.exact(names.getFirst()).replaceAll("[{}]|\\[1\\]", "");
          var opened = new Value.Text(state.descriptors().open(file), Place.NOWHERE);
          ShellLists.put(state, name, new Value.Text("1", Place.NOWHERE), opened, false);
          ShellLists.put(state, name, new Value.Text("0", Place.NOWHERE), opened, false);
        }
      }
    }
    return Result.FINE;
  }

  private Result replaced(List<Value> rest, ShellState state, Place place, Value input) {
    machine.programs().execute(machine.run(), state.process(), rest, input, place);
    return leave(state, ShellState.End.EXIT);
  }

  private Result without(List<Value> rest, Command.Simple simple, ShellState state, String path, Value input) {
    if (rest.isEmpty() || Values.exact(rest.getFirst()).orElse("").startsWith("-")) {
      return Result.UNKNOWN;
    }
    var place = new Place(path, Math.max(1, simple.line()));
    return new Result(machine.programs().execute(machine.run(), state.process(), rest, input, place), Truth.UNKNOWN);
  }

  private static Result leave(ShellState state, ShellState.End end) {
    state.end(Optional.of(end));
    return Result.FINE;
  }

  /// `echo -e "BEGIN;\nDELETE …"`. The echo of some shells breaks lines there without being told, and no statement has a
  /// backslash to lose.
  private static Value echo(List<Value> words) {
    var parts = new ArrayList<Value>();
    for (var word : words) {
      if (parts.isEmpty() && Values.exact(word).orElse("").matches("-[neE]+")) {
        continue;
      }
      if (!parts.isEmpty()) {
        parts.add(new Value.Text(" ", Place.NOWHERE));
      }
      parts.add(broken(word));
    }
    parts.add(new Value.Text("\n", Place.NOWHERE));
    return Values.concat(parts);
  }

  /// Every line that it is broken into stands where it is written.
  private static Value broken(Value word) {
    if (!(word instanceof Value.Text(var text, var from)) || !text.contains("\\n")) {
      return word;
    }
    var seams = new ArrayList<Place.Seam>();
    int written = 0;
    int broken = 0;
    for (var line : text.split("\n", -1)) {
      var at = from.below(written++);
      for (int pieces = line.split("\\\\n", -1).length; pieces > 0 && broken < MOST_LINES; pieces--) {
        seams.add(new Place.Seam(broken++, at.path(), at.line()));
      }
    }
    return new Value.Text(text.replace("\\n", "\n"), new Place(from.path(), from.line(), seams));
  }

  /// `printf -v name …` prints into a variable.
  private static Result printed(List<Value> words, ShellState state) {
    if (words.size() > 2 && Values.exact(words.getFirst()).orElse("").equals("-v")) {
      Values.exact(words.get(1)).ifPresent(name -> state.set(name, printf(words.subList(2, words.size()))));
      return Result.FINE;
    }
    return new Result(printf(words), Truth.YES);
  }

  private static Value printf(List<Value> words) {
    var format = words.isEmpty() ? Values.NOTHING : broken(words.getFirst());
    var rest = words.subList(Math.min(1, words.size()), words.size());
    int each = Math.max(1, Values.asText(format).text().replace("%%", "").split("%[^%]", -1).length - 1);
    var made = new ArrayList<Value>();
    for (int from = 0; from == 0 || from < rest.size(); from += each) {
      var all = new ArrayList<Value>(List.of(format));
      all.addAll(rest.subList(from, Math.min(rest.size(), from + each)));
      made.add(Formats.sprintf(all));
    }
    return Values.concat(made);
  }
}
