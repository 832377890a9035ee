package org.portolan.importers.schedule.code;

import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;

/// Finds the schedules that one framework or language writes down in its programs.
interface CodeSchedules {
  /// The names of files that may hold one.
  Pattern files();

  Flavour flavour();

  /// At least one stands in every file that holds one; saves cutting most programs to pieces.
  Pattern signs();

  void read(Code code, Declarations jobs);
}
