package org.portolan.importers.script.run;

import java.util.List;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// A program that is run with what another one gives it to read.
public final class Fed {
  /// Under this name a program's environment holds what it is given to read, for programs that ask for it themselves.
  public static final String INPUT = "portolan.input";

  private Fed() {}

  /// What a program was given to read, as long as that is known; programs that it starts are not given it.
  public static Value taken(Execution process) {
    var input = process.environment().remove(INPUT);
    return input != null && Values.exact(input).isPresent() ? input : Values.UNKNOWN;
  }

  /// @param words a program with its arguments, or one command line for a shell
  public static void with(Value input, Run run, Execution process, List<Value> words, Place place) {
    if (words.size() != 1) {
      run.languages().execute(run, process, words, input, place);
      return;
    }
    var path = run.written().temporary("");
    run.written().write(process, path, input);
    var command = Values.concat(List.of(new Value.Text("cat '", Place.NOWHERE), path,
        new Value.Text("' | ", Place.NOWHERE), words.getFirst()));
    run.languages().shell(run, process, command, place);
  }
}
