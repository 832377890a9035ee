package org.portolan.importers.script.run;

import java.util.List;
import java.util.function.Consumer;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;

/// Finds the file that an interpreter is given, and makes it a process of its own.
public interface Starter {
  /// @param work follows the file once it is found; it is not called for one that is missing
  void start(Run run, Execution process, Value file, List<Value> arguments, Place place, Consumer<Execution> work);
}
