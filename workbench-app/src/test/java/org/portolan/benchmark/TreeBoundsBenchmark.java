package org.portolan.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.work.Progress;

/// Trees that nobody keeps on purpose; each must be read in bounded time, with one job of it still found.
final class TreeBoundsBenchmark implements Benchmark {
  private static final int MANY = 200_000;
  private static final int LONG_LINES = 300;
  private static final int DEEP = 1_000;
  private static final int LOOPS = 100;

  private interface Making {
    void make(Path folder) throws IOException;
  }

  @Override
  public String name() {
    return "tree-bounds";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    out.println("Import of odd trees of files");
    measure("%,d small files in one folder".formatted(MANY), TreeBoundsBenchmark::many, out);
    measure("one line of %d MB, and five of 7 MB".formatted(LONG_LINES), TreeBoundsBenchmark::longLines, out);
    measure("%,d folders inside one another".formatted(DEEP), TreeBoundsBenchmark::deep, out);
    measure("links that lead round in circles", TreeBoundsBenchmark::loops, out);
  }

  private static void measure(String what, Making making, PrintStream out) throws Exception {
    try (var scratch = new Scratch()) {
      Files.createDirectories(scratch.path().resolve("etc"));
      Files.writeString(scratch.path().resolve("etc/crontab"), "0 1 * * * root sh /seven.sh; python3 /seven.py\n");
      making.make(scratch.path());
      double processor = ProcessorTime.ofThisProgram();
      long start = System.nanoTime();
      var report = new FilesImporter(scratch.path(), "app1").read(Progress.none());
      out.println(
          "  %-46s %6.1f s, CPU %.1f s, %d facts, %d unknowns".formatted(what, (System.nanoTime() - start) / 1e9,
              ProcessorTime.ofThisProgram() - processor, report.facts().size(), report.unread().size()));
    }
  }

  private static void many(Path folder) throws IOException {
    var one = Files.createDirectories(folder.resolve("var/spool/queue"));
    for (int i = 0; i < MANY; i++) {
      Files.writeString(one.resolve("m" + i), "message " + i + "\n");
    }
  }

  private static void longLines(Path folder) throws IOException {
    var piece = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    try (var file = Files.newOutputStream(folder.resolve("dump.sql"))) {
      for (int i = 0; i < LONG_LINES; i++) {
        file.write(piece);
      }
    }
    Files.writeString(folder.resolve("seven.sh"), "$(a ".repeat(1_800_000));
    Files.writeString(folder.resolve("seven.py"), "x=(".repeat(2_300_000));
    Files.writeString(folder.resolve("seven.json"), "[".repeat(7_000_000));
    Files.writeString(folder.resolve("seven.yml"), "a: {".repeat(1_800_000));
    Files.writeString(folder.resolve("seven.sql"), "INSERT INTO a VALUES ('" + "x".repeat(7_000_000) + "');");
  }

  private static void deep(Path folder) throws IOException {
    var at = folder;
    for (int i = 0; i < DEEP; i++) {
      at = at.resolve("d");
    }
    Files.createDirectories(at);
    Files.writeString(at.resolve("x.sh"), "psql -d shop -c 'DELETE FROM carts'\n");
  }

  private static void loops(Path folder) throws IOException {
    for (int i = 0; i < LOOPS; i++) {
      var one = Files.createDirectories(folder.resolve("d" + i));
      Files.createSymbolicLink(one.resolve("up"), Path.of(".."));
      Files.createSymbolicLink(one.resolve("self"), Path.of("self"));
      Files.createSymbolicLink(one.resolve("next"), Path.of("../d" + (i + 1) % LOOPS));
    }
    Files.createSymbolicLink(folder.resolve("seven.sh"), Path.of("d0/next/next/up/d1/self/seven.sh"));
  }
}
