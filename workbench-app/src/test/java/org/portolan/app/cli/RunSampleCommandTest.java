package org.portolan.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunSampleCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Optional<Path>> opened = new ArrayList<>();

  @TempDir
  private Path folder;

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void withoutADisplayTheSampleIsMadeLookedAtAndWritten() {
    var sample = folder.resolve("sample");
    assertEquals(ExitCode.FINE, run(Map.of(), sample));
    assertEquals("There is no display to open a window on, so here is the sample as text.",
        err.toString().lines().findFirst().orElseThrow());
    assertTrue(out.toString().contains("silent dependencies are open"), out.toString());
    var written = out.toString().lines().filter(line -> line.startsWith(sample.resolve("exports").toString())).toList();
    assertTrue(written.size() > 10, out.toString());
    assertEquals(List.of(), written.stream().filter(file -> !Files.isRegularFile(Path.of(file))).toList());
    assertEquals(List.of(), opened);
  }

  @Test
  void withADisplayTheWindowOpensOnTheSampleThatIsThere() throws Exception {
    var sample = Files.createDirectories(folder.resolve("sample"));
    Files.writeString(sample.resolve("manifest.yaml"), "name: mine\n");
    assertEquals(ExitCode.FINE, run(Map.of("DISPLAY", ":0"), sample));
    assertEquals(List.of(Optional.of(sample)), opened);
    assertEquals("name: mine\n", Files.readString(sample.resolve("manifest.yaml")));
  }

  private ExitCode run(Map<String, String> environment, Path sample) {
    var console = new Console(new PrintWriter(out, true), new PrintWriter(err, true));
    var clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    return new Portolan(new Surroundings(console, clock, name -> Optional.ofNullable(environment.get(name)),
        _ -> Optional.empty(), workspace -> {
          opened.add(workspace);
          return ExitCode.FINE;
        })).run(List.of("run-sample", sample.toString()));
  }
}
