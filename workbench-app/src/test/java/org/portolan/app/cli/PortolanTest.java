package org.portolan.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortolanTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theVersionIsTheOneOfTheBuild() {
    assertEquals(ExitCode.FINE, run("--version"));
    assertTrue(out.toString().matches("portolan \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\RJava 2\\d.*\\R"), out.toString());
  }

  @Test
  void anUnknownCommandIsUnusableAndNamed() {
    assertEquals(ExitCode.UNUSABLE, run("frobnicate"));
    assertTrue(err.toString().contains("frobnicate"), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void helpTellsTheExitCodes() {
    assertEquals(ExitCode.FINE, run("--help"));
    assertTrue(out.toString().contains("3   a source could not be read"), out.toString());
  }

  @Test
  void everyCommandTellsHowItIsUsedWhereItIsAsked() {
    assertEquals(ExitCode.FINE, run("collect", "--help"));
    assertTrue(out.toString().startsWith("Usage: portolan collect"), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(ExitCode.FINE, run("import", "anywhere", "jdbc", "--help"));
    assertTrue(out.toString().startsWith("Usage: portolan import jdbc"), out.toString());
    assertEquals("", err.toString());
  }

  private ExitCode run(String... arguments) {
    var console = new Console(new PrintWriter(out, true), new PrintWriter(err, true));
    var clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    return new Portolan(
        new Surroundings(console, clock, _ -> Optional.empty(), _ -> Optional.empty(), _ -> ExitCode.FINE))
        .run(List.of(arguments));
  }
}
