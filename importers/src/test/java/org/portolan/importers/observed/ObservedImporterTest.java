package org.portolan.importers.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portolan.importers.observed.Shown.DEBIAN_LOG;
import static org.portolan.importers.observed.Shown.needs;
import static org.portolan.importers.observed.Shown.read;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.intake.Unread;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class ObservedImporterTest {
  @TempDir
  Path folder;

  @Test
  void packedAndUtf16FilesAreReadAsTheyAre() throws Exception {
    var packed = folder.resolve("postgresql.log.1.gz");
    try (
        var out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(packed)), StandardCharsets.UTF_8)) {
      out.write(DEBIAN_LOG);
    }
    assertEquals(3, needs(read(packed)).size());
    var wide = folder.resolve("wide.log");
    Files.write(wide, ("\uFEFF" + DEBIAN_LOG.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE));
    assertEquals(3, needs(read(wide)).size());
  }

  @Test
  void linesThatAreNothingAreCountedOnceWithTheFirst() throws Exception {
    var log = new StringBuilder("garbage\nmore garbage\n").append(DEBIAN_LOG);
    assertEquals(List.of("A line that is no message of PostgreSQL's log (2 times)"),
        read(folder, "postgresql.log", log.toString()).unread().stream().map(Unread::reason).toList());
  }

  @Test
  void whatIsOfNoKnownKindIsRefusedWithTheKindsThereAre() throws Exception {
    var problem = assertThrows(ProblemException.class, () -> read(folder, "notes.txt", "Dear diary\n")).problem();
    assertTrue(problem.remedies().getFirst().contains("postgresql-log"), problem.toString());
  }

  @Test
  void cancellingEndsTheReading() throws Exception {
    var file = folder.resolve("big.log");
    Files.writeString(file, DEBIAN_LOG.repeat(2_000));
    var importer = new ObservedImporter(file, Optional.empty(), Viewpoint.UNSAID);
    assertThrows(CancellationException.class, () -> importer.read(new Progress() {
      @Override
      public void at(String what, long done, long total) {}

      @Override
      public void check() {
        throw new CancellationException();
      }
    }));
  }

  @Test
  void noiseOfAnyKindIsReadWithoutAnException() throws Exception {
    var random = new Random(4242);
    var pieces =
        List.of("LOG:  ", "statement: SELECT ", "2026-02-01 03:00:00", " UTC ", "[12]", "a@b", "\n", "\t", "'", "\"",
            ",", "|", "+-", "--", "usename", "datname", "ESTAB", "0", "10.0.0.1:5432", "# User@Host: a[b] @ c [d]\n",
            "use x;\n",
            "Query", "  12 ", "{", "}", ":", "$", "$a$", "/*", "é", "\u0000", "HikariPool-1 - Added connection", "(",
            "users:((\"",
            "GET / HTTP/1.1\" 200 1", "[01/Feb/2026:03:00:00 +0100] \"", "user=", "*** 1. row ***\n", "query", "calls");
    for (var kind : ObservedKind.values()) {
      for (int round = 0; round < 60; round++) {
        var text = new StringBuilder("usename,datname,query,calls\n".repeat(round % 2));
        for (int i = random.nextInt(80); i > 0; i--) {
          text.append(pieces.get(random.nextInt(pieces.size())));
        }
        var file = folder.resolve("noise");
        Files.writeString(file, text.isEmpty() ? "x" : text.toString());
        assertTrue(new ObservedImporter(file, Optional.of(kind), Viewpoint.UNSAID).read(Progress.none()).complete());
      }
    }
  }
}
