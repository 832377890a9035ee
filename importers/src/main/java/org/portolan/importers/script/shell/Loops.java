package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.shell.ShellMachine.Result;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// The shell's loops, round by round as long as it is known that there is one more.
final class Loops {
  private static final int MOST_ROUNDS = 60;

  private final ShellMachine machine;

  Loops(ShellMachine machine) {
    this.machine = machine;
  }

  /// `while [ "$1" ]; do …; shift; done`
  Result run(Command.While loop, ShellState state, String path, Value input) {
    var rounds = new Rounds();
    while (rounds.goOn(loop, path)) {
      var asked = machine.follow(loop.condition(), state, path, input).success();
      var goesOn = loop.until() ? asked.not() : asked;
      if (goesOn == Truth.UNKNOWN) {
        rounds.printed(anyRound(loop.body(), state, path, input));
      }
      if (goesOn != Truth.YES) {
        break;
      }
      var before = state.arguments().items();
      boolean left = rounds.one(loop.body(), state, path, input);
      if (left || !changes(loop.condition()) && !shifts(before, state.arguments().items())) {
        break;
      }
    }
    return rounds.result(Values.UNKNOWN);
  }

  /// `for ((n = 0; n < 5; n++)); do …; done`
  Result count(Command.Count loop, ShellState state, String path, Value input) {
    var rounds = new Rounds();
    Calculations.run(List.of(loop.first()), state);
    while (rounds.goOn(loop, path)) {
      var goesOn = loop.goesOn().isBlank() ? Truth.YES : Calculations.run(List.of(loop.goesOn()), state);
      if (goesOn == Truth.UNKNOWN) {
        for (var part : List.of(loop.first(), loop.next())) {
          Calculations.changed(part).forEach(variable -> state.set(variable, Values.UNKNOWN));
        }
        anyRound(loop.body(), state, path, input);
      }
      if (goesOn != Truth.YES || rounds.one(loop.body(), state, path, input)) {
        break;
      }
      Calculations.run(List.of(loop.next()), state);
    }
    return rounds.result(Values.UNKNOWN);
  }

  /// `for table in orders lines; do …; done`
  Result each(Command.For each, ShellState state, String path, Value input) {
    var over = each.words().map(words -> new Expansion(machine, state, path).wordsOfAllWays(words))
        .orElseGet(() -> state.arguments().items());
    boolean certain =
        over.stream().allMatch(word -> Values.exact(word).filter(text -> !text.contains("*")).isPresent());
    if (!certain) {
      state.set(each.name(),
          Values.join(over.stream()
              .map(word -> Values.exact(word).filter(text -> text.contains("*")).isPresent() ? Values.UNKNOWN : word)
              .toList()));
      return anyRound(each.body(), state, path, input);
    }
    var rounds = new Rounds();
    for (var word : over) {
      if (!rounds.goOn(each, path)) {
        break;
      }
      state.set(each.name(), word);
      if (rounds.one(each.body(), state, path, input)) {
        break;
      }
    }
    return rounds.result(Values.NOTHING);
  }

  private Result anyRound(Command body, ShellState state, String path, Value input) {
    return state.inAnyRound(() -> machine.branches().maybe(List.of(body), true, state, path, input));
  }

  /// A condition without variables (`true`, `[ -e lock ]`) holds for ever, as far as anybody can tell.
  private static boolean changes(Command condition) {
    return !(condition instanceof Command.Simple(_, _, var words, _))
        || !words.isEmpty() && List.of("getopts", "((").contains(words.getFirst().plain())
        || words.stream().flatMap(word -> word.parts().stream()).anyMatch(part -> !(part instanceof Word.Part.Text));
  }

  /// `while true; do case "$1" in …; esac; shift; done`
  private static boolean shifts(List<Value> before, List<Value> now) {
    return !now.isEmpty() && now.size() < before.size()
        && before.stream().allMatch(word -> Values.exact(word).isPresent());
  }

  /// The rounds of one loop, and what they print.
  private final class Rounds {
    private final List<Value> outputs = new ArrayList<>();
    private int count;
    private boolean finds;

    /// Whether it may go round once more. That it was left too early is said where its last round still found something.
    boolean goOn(Command loop, String path) {
      if (count == MOST_ROUNDS && finds) {
        machine.run().unread(new Place(path, loop.line()), UnreadKind.TOO_LARGE,
            "A loop goes round more than " + MOST_ROUNDS + " times, and was not followed further");
      }
      return count++ < MOST_ROUNDS;
    }

    /// @return whether the loop is left
    boolean one(Command body, ShellState state, String path, Value input) {
      int before = machine.run().found();
      outputs.add(machine.follow(body, state, path, input).output());
      finds = machine.run().found() > before;
      var end = state.end();
      if (end.filter(ShellState.End::inLoop).isPresent()) {
        state.end(Optional.empty());
      }
      return end.isPresent() && end.get() != ShellState.End.NEXT;
    }

    /// What any of its rounds prints, of which nobody knows how many there are.
    void printed(Result result) {
      outputs.add(result.output());
    }

    /// @param silent what is printed where no round prints anything
    Result result(Value silent) {
      outputs.removeIf(Value.Nothing.class::isInstance);
      return new Result(outputs.isEmpty() ? silent : Values.concat(outputs), Truth.UNKNOWN);
    }
  }
}
