package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.shell.ShellMachine.Result;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.intake.UnreadKind;

/// What the shell does itself.
final class Builtins {
  static final Set<String> DECLARES = Set.of("export", "local", "declare", "typeset", "readonly");

  private final ShellMachine machine;

  Builtins(ShellMachine machine) {
    this.machine = machine;
  }

  /// Whether the words behind are settings rather than arguments.
  boolean keepsWords(String name) {
    return DECLARES.contains(name);
  }

  /// Whether one value is compared with another, or is said to hold or not.
  boolean compares(List<Value> words) {
    var first = words.isEmpty() ? "" : Values.exact(words.getFirst()).orElse("");
    return Set.of("true", "false").contains(first) || Set.of("[", "test", "[[").contains(first) && words.stream()
        .anyMatch(word -> Values.exact(word).orElse("").matches("==?|!=|=~|-eq|-ne|-gt|-lt|-ge|-le"));
  }

  Optional<Result> run(Command.Simple simple, List<Value> words, ShellState state, String path, Value input) {
    if (DECLARES.contains(simple.words().getFirst().plain())) {
      Declaring.run(machine, simple, state, path);
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
      case ":", "true", "shopt", "ulimit", "umask", "wait", "hash", "unalias", "bg", "jobs" -> Result.FINE;
      case "alias" -> alias(rest, state, place);
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
      case "echo" -> new Result(Echoes.echo(rest), Truth.YES);
      case "printf" -> Echoes.printed(rest, state);
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

  /// `alias q='mysql shop -e'`: from here on, a command of that name; one that goes by its own name is left alone.
  private static Result alias(List<Value> rest, ShellState state, Place place) {
    for (var word : rest) {
      var text = Values.exact(word).orElse("");
      int equals = text.indexOf('=');
      if (equals > 0 && !(text.substring(equals + 1).strip() + " ").startsWith(text.substring(0, equals) + " ")) {
        state.functions().put(text.substring(0, equals), new ShellState.Known(
            ShellParser.parse(text.substring(equals + 1) + " \"$@\"", place.line()), place.path()));
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

  Result source(List<Value> rest, ShellState state, Place place, Value input) {
    if (rest.isEmpty()) {
      return Result.FINE;
    }
    var written = machine.run().written().read(state.process(), rest.getFirst());
    if (written.isPresent() && written.get() instanceof Value.Text(var text, var from) && !text.equals(Hole.TEXT)) {
      var at = from.equals(Place.NOWHERE) ? place : from;
      machine.follow(ShellParser.parse(text, at.line()), state, at.path(), input);
      return Result.UNKNOWN;
    }
    var found = machine.programs().locate(machine.run(), state.process(), rest.getFirst(), place.path())
        .or(() -> onlyOne(rest.getFirst(), state, place));
    if (found.isEmpty()) {
      state.goBlind();
      machine.programs().missing(machine.run(), state.process(), rest.getFirst(), place, true);
      return Result.UNKNOWN;
    }
    machine.programs().included(machine.run(), state.process(), found.get(), place);
    var text = CShell.asBourne(machine.run().text(found.get()));
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

  /// Where a folder is told by the environment or by a default, the file is the one that is there.
  private Optional<String> onlyOne(Value word, ShellState state, Place place) {
    var there = word.choices().stream()
        .flatMap(choice -> machine.programs().locate(machine.run(), state.process(), choice, place.path()).stream())
        .distinct().toList();
    return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
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
}
