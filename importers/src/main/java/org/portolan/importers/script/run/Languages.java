package org.portolan.importers.script.run;

import java.util.List;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;

/// What programs need of each other: a Perl script runs a shell command that starts a Python script.
public interface Languages {
  /// `/bin/sh -c command`; returns what it prints.
  Value shell(Run run, Execution process, Value command, Place place);

  /// Runs a program with its arguments, without a shell; returns what it prints.
  Value execute(Run run, Execution process, List<Value> words, Value input, Place place);
}
