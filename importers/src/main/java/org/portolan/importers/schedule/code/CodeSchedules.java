package org.portolan.importers.schedule.code;

import org.portolan.importers.schedule.Declarations;

/// Finds the schedules that one framework or language writes down in its programs.
interface CodeSchedules {
  Reads reads();

  void read(Code code, Declarations jobs);
}
