package org.portolan.model.workspace;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// Brings the store's tables from any earlier version to this program's. Each step is a file, `migration-N.sql`, that
/// never changes once it was released and ends by writing its number.
final class Migrations {
  static final int VERSION = 2;

  private Migrations() {}

  /// 0 for a store without tables.
  static int version(Handle handle) {
    boolean known = handle.createQuery(Sql.named("has-version")).mapTo(Integer.class).one() > 0;
    return known ? handle.createQuery(Sql.named("select-version")).mapTo(Integer.class).one() : 0;
  }

  static int migrate(Handle handle) {
    for (int step = version(handle) + 1; step <= VERSION; step++) {
      handle.createScript(Sql.named("migration-" + step)).execute();
    }
    return VERSION;
  }

  static void refuseNewer(Path folder, int version) throws ProblemException {
    if (version > VERSION) {
      throw Problem.of("workspace-newer", Location.of(folder.toString()),
          "The workspace " + folder + " was written by a newer Portolan, and stays as it is",
          "Its inventory has version " + version + ", this program reads up to " + VERSION, "Update Portolan")
          .asException();
    }
  }

  static void refuseOlder(Path folder, int version) throws ProblemException {
    if (version < VERSION && version > 0) {
      throw Problem.of("workspace-older", Location.of(folder.toString()),
          "The workspace " + folder + " was written by an older Portolan",
          "Its inventory has version " + version + " and must be brought to " + VERSION + " first",
          "Open it for writing once").asException();
    }
  }
}
