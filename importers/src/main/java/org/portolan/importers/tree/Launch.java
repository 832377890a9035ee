package org.portolan.importers.tree;

import java.util.Map;
import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.Location;

/// A command line that a job or service runs, or a statement that a database runs by itself.
///
/// @param by          the job or service, already found
/// @param command     as written, for `/bin/sh -c` (crontab's `%` already resolved), or for the database
/// @param inside      the database that runs it; empty for a command line
/// @param user        the account it runs as, empty where it is not known; its home holds `.pgpass` and `.my.cnf`
/// @param environment variables that the schedule itself sets
/// @param directory   the working directory on the host, empty where it is not said
/// @param place       where the command stands
/// @param text        the line itself, masked, as evidence
public record Launch(AssetId by, String command, Optional<Target.Database> inside, String user,
    Map<String, String> environment, String directory, Location place, String text) {
  /// The variable that says which function of a file its scheduler calls, where it is not the file itself that runs.
  public static final String ENTRY = "portolan.entry";
  /// The variable that says on which line of a file it schedules itself what runs.
  public static final String LINE = "portolan.line";
  /// The variable that says which of the things that a program makes is the job, such as one DAG of several.
  public static final String PART = "portolan.part";

  public Launch {
    environment = Map.copyOf(environment);
  }

  /// A command line.
  public Launch(AssetId by, String command, String user, Map<String, String> environment, String directory,
      Location place, String text) {
    this(by, command, Optional.empty(), user, environment, directory, place, text);
  }
}
