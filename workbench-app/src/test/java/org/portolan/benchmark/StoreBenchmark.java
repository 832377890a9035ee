package org.portolan.benchmark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.workspace.Workspace;
import org.portolan.testing.InventedLandscape;

/// One import of 50,000 assets and 200,000 dependencies, to disk and back.
final class StoreBenchmark implements Benchmark {
  private static final int ASSETS = 50_000;
  private static final int DEPENDENCIES = 200_000;

  @Override
  public String name() {
    return "store";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    var folder = Files.createTempDirectory("portolan-benchmark");
    try {
      Workspace.init(folder.resolve("w"), "Benchmark");
      try (var workspace = Workspace.open(folder.resolve("w"), Clock.systemUTC())) {
        measure(workspace, out);
      }
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.<Path>reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void measure(Workspace workspace, PrintStream out) throws Exception {
    var report = largeReport();
    out.println("Store of imports, %,d assets and %,d dependencies in one import".formatted(ASSETS, DEPENDENCIES));
    out.println("  %-46s %s".formatted("write, committed to disk",
        Rounds.of(() -> workspace.append(report, Instant.EPOCH))));
    out.println("  %-46s %s".formatted("read", Rounds.of(workspace::latest)));
  }

  private static ImportReport largeReport() {
    var assets = new ArrayList<Fact>();
    var dependencies = new ArrayList<Fact>();
    for (var report : InventedLandscape.reports(ASSETS + ASSETS / 5, 1)) {
      report.facts().stream().filter(Fact.Found.class::isInstance).forEach(assets::add);
      report.facts().stream().filter(Fact.Needs.class::isInstance).forEach(dependencies::add);
    }
    var facts = new ArrayList<>(assets.subList(0, ASSETS));
    for (int i = 0; i < DEPENDENCIES; i++) {
      facts.add(dependencies.get(i % dependencies.size()));
    }
    var any = InventedLandscape.reports(100, 1).getFirst();
    return new ImportReport(any.source(), facts, any.read(), any.unread(), true);
  }
}
