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

/// `while [ "$1" ]; do …; shift; done`: round by round as long as it is known that there is one more.
final class Loops {
  private static final int MOST_ROUNDS = 60;

  private final ShellMachine machine;

  Loops(ShellMachine machine) {
    this.machine = machine;
  }

  Result run(Command.While loop, ShellState state, String path, Value input) {
    var outputs = new ArrayList<Value>();
    for (int round = 0;; round++) {
      if (round == MOST_ROUNDS) {
        machine.run().unread(new Place(path, loop.line()), UnreadKind.TOO_LARGE,
            "A loop goes round more than " + MOST_ROUNDS + " times, and was not followed further");
        break;
      }
      var asked = machine.follow(loop.condition(), state, path, input).success();
      var goesOn = loop.until() ? asked.not() : asked;
      if (goesOn == Truth.UNKNOWN) {
        machine.maybe(List.of(loop.body()), true, state, path, input);
      }
      if (goesOn != Truth.YES) {
        break;
      }
      var before = state.arguments().items();
      outputs.add(machine.follow(loop.body(), state, path, input).output());
      var end = state.end();
      if (end.filter(ShellState.End::inLoop).isPresent()) {
        state.end(Optional.empty());
      }
      if (end.isPresent() && end.get() != ShellState.End.NEXT
          || !changes(loop.condition()) && !shifts(before, state.arguments().items())) {
        break;
      }
    }
    outputs.removeIf(Value.Nothing.class::isInstance);
    return new Result(outputs.isEmpty() ? Values.UNKNOWN : Values.concat(outputs), Truth.UNKNOWN);
  }

  /// A condition without variables (`true`, `[ -e lock ]`) holds for ever, as far as anybody can tell.
  private static boolean changes(Command condition) {
    return !(condition instanceof Command.Simple(_, _, var words, _))
        || !words.isEmpty() && words.getFirst().plain().equals("getopts")
        || words.stream().flatMap(word -> word.parts().stream()).anyMatch(part -> !(part instanceof Word.Part.Text));
  }

  /// `while true; do case "$1" in …; esac; shift; done`
  private static boolean shifts(List<Value> before, List<Value> now) {
    return !now.isEmpty() && now.size() < before.size()
        && before.stream().allMatch(word -> Values.exact(word).isPresent());
  }
}
