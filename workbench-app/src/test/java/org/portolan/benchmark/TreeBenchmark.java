package org.portolan.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.work.Progress;

/// A server's files, 20,000 of them and 2 GB, of which a tenth of the files and a twentieth of the bytes say anything.
final class TreeBenchmark implements Benchmark {
  private static final int ROUNDS = 3;
  private static final double LONGEST_SECONDS = 30;

  @Override
  public String name() {
    return "tree";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    try (var scratch = new Scratch()) {
      var folder = scratch.path().resolve("server");
      out.println("Import of a tree of files");
      var tree = new InventedTree(folder);
      InventedPrograms.write(tree);
      InventedDumps.write(tree);
      long said = tree.bytes();
      int saying = tree.files();
      new InventedNoise(tree).write();
      out.println("  %,d files, %,d MB; of them %,d files and %,d MB are noise".formatted(tree.files(),
          tree.bytes() / 1_000_000,
          tree.files() - saying, (tree.bytes() - said) / 1_000_000));
      command(folder, scratch.path().resolve("workspace"), out);
      importer(folder, out);
    }
  }

  /// The whole program, as it is started by its user.
  private static void command(Path folder, Path workspace, PrintStream out) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Scratch.empty(workspace);
      Measured.run(JavaPrograms.portolan("init", workspace.toString()), Map.of(), () -> 0);
      var run = Measured.run(
          JavaPrograms.portolan("import", workspace.toString(), "files", folder.toString(), "--host", "app1"), Map.of(),
          () -> 0);
      out.println(
          "  portolan import, with storing: %6.1f s (at most %.0f), CPU %.1f s, peak %d MB".formatted(run.seconds(),
              LONGEST_SECONDS, run.processor(), run.peak() / 1_024));
    }
  }

  /// The importer alone, and how much it read to find what.
  private static void importer(Path folder, PrintStream out) throws Exception {
    long before = bytesRead();
    double processor = ProcessorTime.ofThisProgram();
    long start = System.nanoTime();
    var report = new FilesImporter(folder, "app1").read(Progress.none());
    out.println("  importer alone: %.1f s, CPU %.1f s, %,d MB read".formatted((System.nanoTime() - start) / 1e9,
        ProcessorTime.ofThisProgram() - processor, (bytesRead() - before) / 1_000_000));
    out.println("  found: " + found(report));
  }

  /// By this program, also what the system had in memory (proc_pid_io(5)).
  private static long bytesRead() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/io")).stream().filter(line -> line.startsWith("rchar:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
  }

  private static String found(ImportReport report) {
    var kinds = new TreeMap<String, Integer>();
    report.facts().forEach(fact -> kinds.merge(switch (fact) {
      case Fact.Found(var asset) -> asset.kind().spoken() + "s";
      case Fact.Needs needs -> needs.kind().word();
      case Fact.Alias _,Fact.Reached _,Fact.Watched _,Fact.Counted _,Fact.Matched _,Fact.Folded _ -> "other facts";
    }, 1, Integer::sum));
    return List.of(kinds.entrySet().toArray()).stream().map(String::valueOf).collect(Collectors.joining(", ")) + ", "
        + report.read().size() + " files understood, " + report.unread().size() + " unknowns";
  }
}
