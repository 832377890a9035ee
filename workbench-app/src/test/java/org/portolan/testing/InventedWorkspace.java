package org.portolan.testing;

import java.nio.file.Path;
import java.time.Clock;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.workspace.Workspace;

/// Writes a workspace of any size, for looking at screens with more in them than anybody draws by hand.
public final class InventedWorkspace {
  public static final int FOR_LOOKING = 5_000;

  private InventedWorkspace() {}

  /// @param folder must not hold a workspace yet
  public static void write(Path folder, int assets, long seed, Clock clock) throws ProblemException {
    Workspace.init(folder, "Platform of the invented company");
    try (var workspace = Workspace.open(folder, clock)) {
      for (var intake : InventedLandscape.intakes(assets, seed)) {
        workspace.append(intake.report(), intake.at());
      }
      workspace.save(InventedManifest.of(workspace.inventory(), seed));
    }
  }
}
