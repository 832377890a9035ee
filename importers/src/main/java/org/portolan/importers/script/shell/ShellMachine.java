package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// Follows a shell script: which commands run, with which words and which input.
final class ShellMachine {
  private static final int DEEPEST = 60;
  private static final int DEEPEST_COMMAND = 240;
  private static final Pattern BASH = Pattern.compile("(?:#!)?\\s*\\S*\\bbash(?:\\s.*)?|.*/env\\s+bash\\b.*");

  private final Run run;
  private final Programs programs;
  private final Builtins builtins;
  private final Loops loops = new Loops(this);
  private final ShellBranches branches;
  private int depth;

  /// @param output    what was printed, as far as it is known
  /// @param byDefault whether it would be otherwise where the environment says so
  record Result(Value output, Truth success, boolean byDefault) {
    static final Result UNKNOWN = new Result(Values.UNKNOWN, Truth.UNKNOWN);
    static final Result FINE = new Result(Values.NOTHING, Truth.YES);

    Result(Value output, Truth success) {
      this(output, success, false);
    }
  }

  ShellMachine(Run run, Programs programs) {
    this.run = run;
    this.programs = programs;
    builtins = new Builtins(this);
    branches = new ShellBranches(run, this);
  }

  Run run() {
    return run;
  }

  ShellBranches branches() {
    return branches;
  }

  Programs programs() {
    return programs;
  }

  Value start(String text, Execution process, Place place, Value input) {
    var state = new ShellState(run, process);
    if (isBash(text, process)) {
      Optional.ofNullable(process.environment().get("BASH_ENV")).filter(file -> !Values.asText(file).text().isBlank())
          .ifPresent(file -> builtins.source(List.of(file), state, place, Values.NOTHING));
    }
    var output = follow(ShellParser.parse(CShell.asBourne(text), place.line()), state, place.path(), input).output();
    state.end(Optional.empty());
    state.descriptors().finish(0, this, state);
    return output;
  }

  /// bash reads in what `BASH_ENV` names before it runs a script, or a job's own line where a schedule says `SHELL`.
  private static boolean isBash(String text, Execution process) {
    var shell = process.script().isEmpty() ? Values.exact(process.environment().getOrDefault("SHELL", Values.NOTHING))
        .orElse("") : text.lines().findFirst().filter(line -> line.startsWith("#!")).orElse("");
    return BASH.matcher(shell).matches();
  }

  /// What `$(text)` gives.
  Value output(String text, int line, ShellState state, String path) {
    if (depth > DEEPEST) {
      return Values.UNKNOWN;
    }
    return follow(ShellParser.parse(text, line), state.subshell(), path, Values.NOTHING).output();
  }

  Result follow(Command command, ShellState state, String path, Value input) {
    if (state.ended() || !run.step()) {
      return Result.UNKNOWN;
    }
    if (depth > DEEPEST_COMMAND) {
      run.unread(new Place(path, Math.max(1, command.line())), UnreadKind.TOO_LARGE,
          "What is nested more than " + DEEPEST_COMMAND + " deep was not followed");
      return Result.UNKNOWN;
    }
    depth++;
    try {
      return switch (command) {
        case Command.Simple simple -> simple(simple, state, path, input);
        case Command.Pipe(_, var parts) -> pipe(parts, state, path, input);
        case Command.Sequence(_, var commands) -> sequence(commands, state, path, input);
        case Command.Linked linked -> linked(linked, state, path, input);
        case Command.Not(_, var of) -> {
          var result = follow(of, state, path, input);
          yield new Result(result.output(), result.success().not(), result.byDefault());
        }
        case Command.If(_, var condition, var yes, var no) -> {
          yield branches.choose(follow(condition, state, path, input), yes, no, state, path, input);
        }
        case Command.While(_, var condition, var body, _) when ReadLoop.reads(condition) && ReadLoop.isKnown(input) -> {
          yield new Result(ReadLoop.run(this, ReadLoop.read(condition), body, state, path, (Value.Text) input),
              Truth.UNKNOWN);
        }
        case Command.While loop -> loops.run(loop, state, path, input);
        case Command.For each -> loops.each(each, state, path, input);
        case Command.Count loop -> loops.count(loop, state, path, input);
        case Command.Case choice -> branches.choice(choice, state, path, input);
        case Command.Function(_, var name, var body) -> {
          state.functions().put(name, new ShellState.Known(body, path));
          yield Result.FINE;
        }
        case Command.Group(_, var body, var subshell, var redirects) ->
            printed(redirects, state, path,
                follow(body, subshell ? state.subshell() : state, path, inputOf(redirects, state, path, input)));
      };
    } finally {
      depth--;
    }
  }

  private Result sequence(List<Command> commands, ShellState state, String path, Value input) {
    for (var command : commands) {
      if (command instanceof Command.Function(_, var name, var body)) {
        state.functions().putIfAbsent(name, new ShellState.Known(body, path));
      }
    }
    var outputs = new ArrayList<Value>();
    var success = Truth.YES;
    for (var command : commands) {
      var result = follow(command, state, path, input);
      success = result.success();
      if (!(result.output() instanceof Value.Nothing)) {
        if (!outputs.isEmpty() && outputs.getLast().isUnknown()) {
          // whatever it is, it ends its line
          outputs.add(new Value.Text("\n", Place.NOWHERE));
        }
        outputs.add(result.output());
      }
      if (state.ended()) {
        break;
      }
    }
    return new Result(
        outputs.isEmpty() ? Values.NOTHING : outputs.size() == 1 ? outputs.getFirst() : Values.concat(outputs),
        success);
  }

  private Result pipe(List<Command> parts, ShellState state, String path, Value input) {
    var flowing = new Result(input, Truth.UNKNOWN);
    for (var part : parts) {
      flowing = follow(part, state.subshell(), path,
          flowing.output() instanceof Value.Nothing && part != parts.getFirst() ? Values.UNKNOWN : flowing.output());
    }
    boolean asks = parts.getLast() instanceof Command.Simple last && !last.words().isEmpty()
        && last.words().getFirst().plain().endsWith("grep");
    return new Result(flowing.output(), asks ? flowing.success() : Truth.UNKNOWN);
  }

  private Result linked(Command.Linked linked, ShellState state, String path, Value input) {
    var left = follow(linked.left(), state, path, input);
    var goesOn = linked.or() ? left.success().not() : left.success();
    if (state.ended() || goesOn == Truth.NO) {
      if (left.byDefault()) {
        branches.otherwise(List.of(linked.right()), state, path, input);
      }
      return left;
    }
    if (goesOn == Truth.YES) {
      return follow(linked.right(), state, path, input);
    }
    branches.maybe(List.of(linked.right()), true, state, path, input);
    return new Result(left.output(), Truth.UNKNOWN);
  }

  private Result simple(Command.Simple simple, ShellState state, String path, Value input) {
    int before = state.descriptors().count();
    var result = printed(simple.redirects(), state, path, started(simple, state, path, input));
    boolean keeps = !simple.words().isEmpty() && simple.words().getFirst().plain().equals("exec");
    if (!keeps) {
      state.descriptors().finish(before, this, state);
    }
    return result;
  }

  /// What goes into a file is not printed.
  private Result printed(List<Command.Redirect> redirects, ShellState state, String path, Result result) {
    boolean elsewhere = false;
    for (var redirect : redirects) {
      if (redirect.sign().equals(">") || redirect.sign().equals(">>")) {
        var said = new Expansion(this, state, path).value(redirect.target(), true);
        var kept = Values.exact(said).flatMap(state.descriptors()::of);
        if (Values.exact(said).orElse("").equals("1")) {
          continue;
        }
        var file = kept.orElse(said);
        var text = elsewhere ? Values.NOTHING : result.output();
        if (redirect.sign().equals(">") && kept.isEmpty()) {
          run.written().write(state.process(), file, text);
        } else {
          run.written().append(state.process(), file, text);
        }
        elsewhere = true;
      } else if (redirect.sign().equals(Redirects.INTO)) {
        run.written().append(state.process(), new Expansion(this, state, path).value(redirect.target(), true),
            elsewhere ? Values.NOTHING : result.output());
        elsewhere = true;
      }
    }
    return elsewhere ? new Result(Values.NOTHING, result.success()) : result;
  }

  private Result started(Command.Simple simple, ShellState state, String path, Value input) {
    var expansion = new Expansion(this, state, path);
    if (simple.words().isEmpty()) {
      simple.settings().forEach(setting -> set(setting, state, expansion));
      // `$(< file)`
      return simple.settings().isEmpty() && simple.redirects().stream().anyMatch(in -> in.sign().equals("<"))
          ? new Result(inputOf(simple.redirects(), state, path, Values.NOTHING), Truth.YES) : Result.FINE;
    }
    var fed = inputOf(simple.redirects(), state, path, input);
    var result = started(simple, state, expansion, fed);
    int ways = expansion.ways(simple.line());
    for (int i = 1; i < ways && !state.ended(); i++) {
      var other = started(simple, state, new Expansion(this, state, path, i), fed);
      result = new Result(Values.join(result.output(), other.output()), Truth.UNKNOWN);
    }
    return result;
  }

  private Result started(Command.Simple simple, ShellState state, Expansion expansion, Value fed) {
    var path = expansion.path();
    var place = new Place(path, Math.max(1, simple.line()));
    var words =
        builtins.keepsWords(simple.words().getFirst().plain()) ? List.<Value>of() : expansion.words(simple.words());
    var known = builtins.run(simple, words, state, path, fed);
    if (known.isPresent()) {
      return builtins.compares(words) && expansion.isByDefault()
          ? new Result(known.get().output(), known.get().success(), true) : known.get();
    }
    if (words.isEmpty()) {
      return Result.UNKNOWN;
    }
    var name = Values.exact(words.getFirst()).orElse("");
    if (name.isEmpty() && words.size() == 1 && words.getFirst().choices().stream()
        .allMatch(choice -> Values.exact(choice).orElse("").matches("true|false|:"))) {
      return Result.UNKNOWN;
    }
    var function = Optional.ofNullable(state.functions().get(name));
    if (function.isPresent()) {
      return call(function.get(), words, state, fed);
    }
    var process = state.process();
    for (var setting : simple.settings()) {
      process.environment().put(setting.name(), expansion.value(setting.value(), false));
    }
    return Filter.asks(words) ? new Result(Values.NOTHING, Filter.answer(programs, run, process, words, fed))
        : new Result(programs.execute(run, process, words, fed, place), Truth.UNKNOWN);
  }

  private Result call(ShellState.Known function, List<Value> words, ShellState state, Value input) {
    var results = new ArrayList<Result>();
    state.inFunction(words.subList(1, words.size()),
        () -> results.add(follow(function.body(), state, function.path(), input)));
    return results.isEmpty() ? Result.UNKNOWN : new Result(results.getFirst().output(), Truth.UNKNOWN);
  }

  void set(Command.Setting setting, ShellState state, Expansion expansion) {
    if (setting.key().isPresent()) {
      ShellLists.put(state, setting.name(), expansion.value(setting.key().get(), false),
          expansion.value(setting.value(), false), setting.append());
      return;
    }
    if (setting.elements().isPresent()) {
      ShellLists.set(state, setting.name(), expansion.wordsOfAllWays(setting.elements().get()), setting.append());
      return;
    }
    var own = new Expansion(this, state, expansion.path());
    var value = own.value(setting.value(), false);
    state.holdsDefault(setting.name(), own.isByDefault());
    state.set(setting.name(), setting.append() ? Values.concat(List.of(state.get(setting.name()), value)) : value);
  }

  private Value inputOf(List<Command.Redirect> redirects, ShellState state, String path, Value input) {
    var fed = input;
    for (var redirect : redirects) {
      var expansion = new Expansion(this, state, path);
      switch (redirect.sign()) {
        case "<<", "<<<", "<(" -> fed = expansion.value(redirect.target(), true);
        case "<" -> fed = programs.content(run, state.process(), expansion.value(redirect.target(), true));
        default -> {
          // output goes somewhere; nothing comes from there
        }
      }
    }
    return fed;
  }
}
