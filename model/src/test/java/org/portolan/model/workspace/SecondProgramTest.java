package org.portolan.model.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.problem.ProblemException;

/// What happens between two real processes, and to what a killed one had acknowledged.
class SecondProgramTest {
  private static final int KILLS = 10;

  @TempDir
  private Path folder;

  @BeforeEach
  void begin() throws ProblemException {
    Workspace.init(folder, "Shop");
  }

  @Test
  void aSecondProgramHearsWhoHasTheWorkspaceAndMayLookOnWhileTheFirstWrites() throws Exception {
    var writer = writer();
    try (var acknowledged = writer.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("1", acknowledged.readLine());
      var problem =
          assertThrows(ProblemException.class, () -> Workspace.open(folder, Clock.systemUTC())).problem();
      assertEquals("workspace-locked", problem.code());
      assertTrue(problem.cause().startsWith("Held by process " + writer.pid() + " "), problem.cause());
      try (var onlooker = Workspace.openReadOnly(folder)) {
        int before = onlooker.all().size();
        long later = before;
        while (later <= before) {
          later = Long.parseLong(Objects.requireNonNull(acknowledged.readLine()));
        }
        assertTrue(onlooker.all().size() >= later, "the onlooker sees what came after it opened");
      }
    } finally {
      kill(writer);
    }
    try (var again = Workspace.open(folder, Clock.systemUTC())) {
      assertTrue(again.all().size() >= 2, "the lock went with the process, what it had stored did not");
    }
  }

  @Test
  void everyAcknowledgedImportOutlivesAKillWhole() throws Exception {
    var random = new Random(4711);
    for (int kill = 0; kill < KILLS; kill++) {
      var writer = writer();
      long last = 0;
      try (var acknowledged = writer.inputReader(StandardCharsets.UTF_8)) {
        last = Long.parseLong(Objects.requireNonNull(acknowledged.readLine()));
        TimeUnit.MILLISECONDS.sleep(random.nextInt(250));
        writer.toHandle().destroyForcibly();
        last = Math.max(last, lastOf(acknowledged));
      }
      kill(writer);
      assertWhole(last);
    }
  }

  private void assertWhole(long last) throws ProblemException {
    try (var onlooker = Workspace.openReadOnly(folder)) {
      var numbers = onlooker.headers().stream().map(IntakeHeader::number).toList();
      assertTrue(numbers.contains(last), last + " was acknowledged, there are " + numbers);
    }
    try (var workspace = Workspace.open(folder, Clock.systemUTC())) {
      for (var intake : workspace.all()) {
        assertEquals(Samples.numbered(intake.number(), FACTS, true), intake.report());
      }
    }
  }

  /// What it wrote before it died is still in the pipe; a line without an end was not acknowledged.
  private static long lastOf(BufferedReader acknowledged) throws IOException {
    var lines = acknowledged.lines().toList();
    return lines.isEmpty() ? 0 : Long.parseLong(lines.getLast());
  }

  private Process writer() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
        Writer.class.getName(), folder.toString())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  private static final int FACTS = 300;

  /// Imports for ever, and says the number of each import once it is acknowledged.
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws ProblemException {
      var clock = Clock.systemUTC();
      try (var workspace = Workspace.open(Path.of(arguments[0]), clock)) {
        long next = workspace.headers().size() + 1L;
        while (true) {
          var intake = workspace.append(Samples.numbered(next, FACTS, true), clock.instant());
          System.out.println(intake.number());
          System.out.flush();
          next = intake.number() + 1;
        }
      }
    }
  }
}
