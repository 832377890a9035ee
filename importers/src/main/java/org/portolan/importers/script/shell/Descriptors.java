package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.shell.Word.Part.Output;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// Files that a shell keeps open under a number (`exec 3> file`), and commands that read what is written to them
/// (`exec 3> >(psql shop)`, `tee >(psql shop)`, `coproc`). Such a command is followed once all of it was written.
final class Descriptors {
  private static final int MOST = 200;

  private final Run run;
  private final Map<String, Value> open = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private int named = 60;

  /// @param file which the command reads
  private record Waiting(Value file, Output command, String path) {}

  Descriptors(Run run) {
    this.run = run;
  }

  /// The file of a command that will read it.
  Value taken(Output command, String path) {
    var file = run.written().temporary("");
    if (waiting.size() < MOST) {
      waiting.add(new Waiting(file, command, path));
    } else {
      run.unread(new Place(path, Math.max(1, command.line())), UnreadKind.TOO_LARGE,
          "More than " + MOST + " commands wait for what is written to them; this one was not followed");
    }
    return file;
  }

  void open(String number, Value file) {
    open.put(number, file);
  }

  /// `exec {name}> file`: the shell takes a number of its own.
  String open(Value file) {
    named++;
    open(String.valueOf(named), file);
    return String.valueOf(named);
  }

  Optional<Value> of(String number) {
    return Optional.ofNullable(open.get(number));
  }

  /// How many commands wait.
  int count() {
    return waiting.size();
  }

  /// Follows the commands that came up since there were so many, with what was written for them.
  void finish(int from, ShellMachine machine, ShellState state) {
    while (waiting.size() > from) {
      var next = waiting.remove(from);
      var text = run.written().read(state.process(), next.file()).orElse(Values.UNKNOWN);
      machine.follow(ShellParser.parse(next.command().command(), next.command().line()), state.subshell(), next.path(),
          text);
    }
  }
}
