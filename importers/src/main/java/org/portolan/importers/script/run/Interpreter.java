package org.portolan.importers.script.run;

import java.util.List;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;

/// Follows programs of one language.
public interface Interpreter {
  /// `perl`, as [the shell's side](Languages) tells languages apart.
  String language();

  /// Whether a program of that name runs this language: `python3.11`.
  boolean isCalled(String program);

  /// The interpreter with its arguments: options, then a file, or a program on the command line or as input.
  void command(Run run, Execution process, List<Value> arguments, Value input, Place place);

  /// The file of `process`.
  void script(Run run, Execution process, Place place);

  /// A command that no file of the tree is called like: follows what a package of this language declares to be run
  /// under its name, and returns whether one does.
  default boolean declared(Run run, Execution process, String command, List<Value> arguments, Place place) {
    return false;
  }
}
