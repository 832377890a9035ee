package org.portolan.importers.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.work.Progress;

/// Jobs are followed as many at once as there are processors; what is found must not show it.
class SideBySideTest {
  /// The programs of all languages, as one tree.
  private static final Path PROGRAMS = Path.of("src/test/resources/script");

  @Test
  void asMuchIsFoundInTheSameOrderHoweverManyAreFollowedAtOnce() throws Exception {
    var singly = read(1);
    var together = read(8);
    assertTrue(singly.facts().stream().filter(Fact.Needs.class::isInstance).count() > 1_000, "a tree that says much");
    assertEquals(singly, together);
  }

  private static ImportReport read(int atOnce) throws Exception {
    try (var pool = new ForkJoinPool(atOnce)) {
      return pool.submit(() -> new FilesImporter(PROGRAMS, "app-01").read(Progress.none())).get();
    }
  }
}
