package org.portolan.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Attribute;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.workspace.Workspace;

class InventedLandscapeTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);

  @Test
  void itHasAboutTheSizeAskedForAndIsTheSameEveryTime() {
    var inventory = InventedLandscape.inventory(5_000, 1);
    assertEquals(inventory, InventedLandscape.inventory(5_000, 1));
    assertTrue(Math.abs(inventory.assets().size() - 5_000) < 500, inventory.assets().size() + " assets");
    assertTrue(Math.abs(inventory.dependencies().size() - 10_000) < 2_000,
        inventory.dependencies().size() + " dependencies");
    assertTrue(inventory.assets().values().stream().anyMatch(asset -> asset.has(Attribute.MISSING)));
  }

  @Test
  void aWorkspaceOfItComesBackFromDisk(@TempDir Path folder) throws ProblemException {
    InventedWorkspace.write(folder.resolve("w"), 500, 1, CLOCK);
    try (var workspace = Workspace.openReadOnly(folder.resolve("w"))) {
      assertEquals(InventedLandscape.inventory(500, 1), workspace.inventory());
      assertEquals(InventedManifest.of(workspace.inventory(), 1).items(), workspace.manifest().items());
    }
  }
}
