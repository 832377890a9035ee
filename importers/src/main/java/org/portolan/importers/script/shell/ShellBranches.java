package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.shell.ShellMachine.Result;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Branches of a shell's script: those that are taken, those of which one is, and those that a default rules out.
final class ShellBranches {
  /// How sure it is that the environment says otherwise than a script's default.
  private static final double OTHERWISE = 0.4;

  private final Run run;
  private final ShellMachine machine;

  ShellBranches(Run run, ShellMachine machine) {
    this.run = run;
    this.machine = machine;
  }

  Result choose(Result asked, Command yes, Optional<Command> no, ShellState state, String path, Value input) {
    if (asked.byDefault() && asked.success() != Truth.UNKNOWN) {
      otherwise(asked.success() == Truth.YES ? no.stream().toList() : List.of(yes), state, path, input);
    }
    return switch (asked.success()) {
      case YES -> machine.follow(yes, state, path, input);
      case NO -> no.map(other -> machine.follow(other, state, path, input)).orElse(Result.FINE);
      case UNKNOWN ->
          maybe(no.map(other -> List.of(yes, other)).orElse(List.of(yes)), no.isEmpty(), state, path, input);
    };
  }

  /// Follows branches that are taken only where the environment says what no file does, with little certainty.
  void otherwise(List<Command> branches, ShellState state, String path, Value input) {
    var process = state.process();
    for (var branch : branches) {
      run.journal().begin();
      state.process(process.withTrust(process.trust() * OTHERWISE));
      machine.follow(branch, state, path, input);
      run.journal().close();
      state.process(process);
      state.end(Optional.empty());
    }
  }

  /// Follows branches of which one, or none, is taken, and joins what they leave behind.
  Result maybe(List<Command> branches, boolean none, ShellState state, String path, Value input) {
    var through = new ArrayList<Map<Cell, Value>>();
    var outputs = new ArrayList<Value>();
    boolean allEnd = true;
    for (var branch : branches) {
      run.journal().begin();
      outputs.add(machine.follow(branch, state, path, input).output());
      var changes = run.journal().close();
      if (!state.ended() || state.end().get().inLoop()) {
        through.add(changes);
        allEnd = false;
      } else if (state.end().get() == ShellState.End.RETURN) {
        state.mayReturn();
      }
      state.end(Optional.empty());
    }
    run.journal().join(through, none || through.isEmpty());
    if (allEnd && !none) {
      state.end(Optional.of(ShellState.End.RETURN));
    }
    return new Result(Values.join(outputs), Truth.UNKNOWN);
  }

  Result choice(Command.Case choice, ShellState state, String path, Value input) {
    var expansion = new Expansion(machine, state, path);
    var of = expansion.value(choice.of(), false);
    var texts = of.choices().stream()
        .map(value -> value instanceof Value.Nothing ? Optional.of("") : Values.exact(value)).toList();
    if (texts.size() == 1 && texts.getFirst().isPresent()) {
      return chosen(choice.arms(), texts.getFirst().get(), expansion, state, path, input);
    }
    return maybe(choice.arms().stream().map(Command.Arm::body).toList(), true, state, path, input);
  }

  private Result chosen(List<Command.Arm> arms, String text, Expansion expansion, ShellState state, String path,
      Value input) {
    var outputs = new ArrayList<Result>();
    boolean falls = false;
    for (var arm : arms) {
      boolean fits = falls || arm.patterns().stream().map(pattern -> Values.exact(expansion.value(pattern, false)))
          .anyMatch(glob -> glob.isEmpty() || Globs.matches(glob.get(), text));
      falls = fits && arm.end().equals(";&");
      if (!fits && expansion.isByDefault()) {
        otherwise(List.of(arm.body()), state, path, input);
      }
      if (fits) {
        outputs.add(machine.follow(arm.body(), state, path, input));
      }
      if (state.ended() || fits && arm.end().equals(";;")) {
        break;
      }
    }
    return outputs.isEmpty() ? Result.FINE
        : outputs.size() == 1 ? outputs.getFirst()
            : new Result(Values.concat(outputs.stream().map(Result::output)
                .filter(output -> !(output instanceof Value.Nothing)).toList()), outputs.getLast().success());
  }
}
