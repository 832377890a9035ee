package org.portolan.importers.observed;

import org.portolan.model.intake.Target;

/// A job that a database keeps inside itself.
///
/// @param schedule in words that [org.portolan.model.asset.Schedules] reads
/// @param sql      what it runs in the database, with its secrets; empty where it runs something else
/// @param program  what else it runs, with its secrets; may be empty
record KeptJob(String name, String schedule, String sql, String program, String user, boolean disabled,
    Target.Database in, int line) {

  KeptJob called(String otherName) {
    return new KeptJob(otherName, schedule, sql, program, user, disabled, in, line);
  }
}
