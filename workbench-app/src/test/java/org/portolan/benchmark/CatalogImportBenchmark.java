package org.portolan.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.JdbcImporter;
import org.portolan.importers.jdbc.Password;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// The import of a large schema beside `pg_dump --schema-only` of the same, in turns.
final class CatalogImportBenchmark implements Benchmark {
  private static final int TABLES = 2_000;
  private static final int ROUNDS = 5;
  private static final int WARM_UPS = 3;

  @Override
  public String name() {
    return "catalog-import";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    var started = DebianPostgres.start();
    if (started.isEmpty()) {
      out.println("catalog-import: not measured, no PostgreSQL server is installed (apt-get install postgresql)");
      return;
    }
    try (var server = started.get()) {
      try (var connection = DriverManager.getConnection(server.url(), "postgres", "")) {
        GeneratedSchema.create(connection, TABLES);
      }
      measure(server, out);
    }
  }

  private static void measure(DebianPostgres server, PrintStream out) throws Exception {
    var dump = new Timings();
    var fresh = new Timings();
    var warm = new Timings();
    for (int i = 0; i < WARM_UPS; i++) {
      read(server.url());
    }
    for (int round = 0; round < ROUNDS; round++) {
      dump.add(cost(server, server::dumpSchema));
      fresh.add(cost(server, () -> inFreshJvm(server.url())));
      warm.add(cost(server, () -> read(server.url())));
    }
    out.println("Import of %,d tables from PostgreSQL %s: medians of %d rounds in turns (fastest to slowest)"
        .formatted(TABLES, server.version(), ROUNDS));
    print(out, "pg_dump --schema-only", dump, dump);
    print(out, "import, by a program that has done it before", warm, dump);
    print(out, "import, by a new JVM with its start", fresh, dump);
    out.println("  " + said(read(server.url())));
  }

  /// What is measured.
  private interface Work {
    void run() throws Exception;
  }

  private static Timings.Cost cost(DebianPostgres server, Work work) throws Exception {
    double before = ProcessorTime.ofThisProgram() + server.processorTime();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    TimeUnit.MILLISECONDS.sleep(200); // the session's own end, so that its processor time is counted
    return new Timings.Cost(seconds, ProcessorTime.ofThisProgram() + server.processorTime() - before);
  }

  private static void print(PrintStream out, String what, Timings timings, Timings beside) {
    out.println(String.format(Locale.ROOT, "  %-46s %s: %.0f %% and %.0f %% of pg_dump", what, timings,
        100 * timings.median(Timings.Cost::seconds) / beside.median(Timings.Cost::seconds),
        100 * timings.median(Timings.Cost::processor) / beside.median(Timings.Cost::processor)));
  }

  private static ImportReport read(String url) throws ProblemException {
    return new JdbcImporter(ConnectionRequest.to(url, "postgres", Password.none())).read(Progress.none());
  }

  private static void inFreshJvm(String url) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    int exit = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), OneImport.class.getName(), url)
        .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("the import in a new JVM ended with " + exit);
    }
  }

  private static String said(ImportReport report) {
    long assets = report.facts().stream().filter(Fact.Found.class::isInstance).count();
    long dependencies = report.facts().stream().filter(Fact.Needs.class::isInstance).count();
    return "%,d assets, %,d dependencies, %d not read".formatted(assets, dependencies, report.unread().size());
  }

  /// Imports once.
  static final class OneImport {
    private OneImport() {}

    public static void main(String... arguments) throws Exception {
      read(arguments[0]);
    }
  }
}
