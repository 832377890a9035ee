package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `while read a b; do …; done < file`: a list of tables or tasks that stands in another file, carried out line by line.
final class ReadLoop {
  private static final int MOST_LINES = 300;

  private ReadLoop() {}

  static boolean reads(Command condition) {
    return simple(condition).isPresent();
  }

  static Command.Simple read(Command condition) {
    return simple(condition).orElseThrow();
  }

  private static Optional<Command.Simple> simple(Command condition) {
    return condition instanceof Command.Simple simple && !simple.words().isEmpty()
        && simple.words().getFirst().plain().equals("read")
            ? Optional.of(simple)
            : Optional.empty();
  }

  static boolean isKnown(Value input) {
    return input instanceof Value.Text text && text.isWhole() && text.text().lines().count() <= MOST_LINES;
  }

  /// @return what is printed
  static Value run(ShellMachine machine, Command.Simple read, Command body, ShellState state, String path,
      Value.Text input) {
    var names = new ArrayList<String>();
    for (var word : read.words().subList(1, read.words().size())) {
      if (word.plain().matches("[A-Za-z_]\\w*")) {
        names.add(word.plain());
      }
    }
    var separator = ReadInput.separator(read);
    var printed = new ArrayList<Value>();
    int number = 0;
    for (var line : input.text().split("\n", -1)) {
      var from = input.from().equals(Place.NOWHERE) ? input.from() : input.from().at(input.from().line() + number);
      number++;
      if (!line.isBlank() && !state.ended()) {
        bind(names, line.strip().split(separator.orElse("\\s+"), Math.max(1, names.size())), from, state);
        printed.add(machine.follow(body, state, path, Values.NOTHING).output());
        if (state.end().filter(ShellState.End::inLoop).isPresent()) {
          state.end(Optional.empty());
        }
      }
    }
    printed.removeIf(Value.Nothing.class::isInstance);
    return printed.isEmpty() ? Values.NOTHING : Values.concat(printed);
  }

  private static void bind(List<String> names, String[] values, Place from, ShellState state) {
    for (int i = 0; i < names.size(); i++) {
      state.set(names.get(i), i < values.length ? new Value.Text(values[i].strip(), from) : new Value.Text("", from));
    }
    if (names.isEmpty()) {
      state.set("REPLY", new Value.Text(String.join(" ", values), from));
    }
  }
}
