package org.portolan.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Catalogs of three sizes read by Portolan and by the tools that others would take, one process after the other.
final class CatalogBenchmark implements Benchmark {
  private static final List<Integer> SIZES = List.of(500, 2_000, 10_000);
  private static final int MARIADB_TABLES = 2_000;
  private static final int ROUNDS = 3;
  /// Beyond these they would take ten minutes and more.
  private static final int MOST_FOR_SCHEMA_CRAWLER = 2_000;

  @Override
  public String name() {
    return "catalog";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    out.println(JavaPrograms.isPackaged() ? "portolan is the packaged program of workbench-app/target/portolan"
        : "portolan is run from its classes; mvn package makes the program as it is handed on");
    postgresql(out);
    mariadb(out);
  }

  private static void postgresql(PrintStream out) throws Exception {
    var started = DebianPostgres.start();
    if (started.isEmpty()) {
      out.println("catalog: PostgreSQL was not measured, no server is installed (apt-get install postgresql)");
      return;
    }
    try (var server = started.get(); var folder = new Scratch()) {
      for (int tables : SIZES) {
        var database = "generated_" + tables;
        server.run("createdb", "--host=127.0.0.1", "--port=" + server.port(), "--username=postgres", database);
        try (var connection = DriverManager.getConnection(server.url(database), "postgres", "")) {
          GeneratedSchema.create(connection, tables);
        }
        out.println("PostgreSQL %s, %,d tables".formatted(server.version(), tables));
        measure(contenders(server, database, folder.path()), tables, server::processorTime, out);
      }
    }
  }

  private static List<Contender> contenders(DebianPostgres server, String database, Path folder) throws IOException {
    var url = server.url(database);
    var all = new ArrayList<Contender>();
    all.add(new Contender("pg_dump --schema-only", server.command("pg_dump", "--schema-only", "--host=127.0.0.1",
        "--port=" + server.port(), "--username=postgres", "--file=" + server.folder().resolve("dump.sql"), database)));
    all.addAll(ours(url, "postgres", folder));
    all.add(new Contender("DatabaseMetaData, table by table",
        JavaPrograms.ours(MetaDataOnce.class, url, "postgres")));
    JavaPrograms.schemaCrawler(folder)
        .ifPresent(classPath -> all.add(new Contender("SchemaCrawler, standard level",
            JavaPrograms.java(List.of(), classPath, "SchemaCrawlerOnce", url, "postgres"))
            .upTo(MOST_FOR_SCHEMA_CRAWLER)));
    return all;
  }

  private static List<Contender> ours(String url, String user, Path folder) {
    var workspace = folder.resolve("workspace");
    return List.of(new Contender("import into facts, cold", JavaPrograms.ours(OneImport.class, url, user)),
        new Contender("portolan import, with storing", Integer.MAX_VALUE,
            JavaPrograms.portolan("import", workspace.toString(), "jdbc", url, "--user", user, "--password-env",
                "PORTOLAN_BENCHMARK"),
            Map.of("PORTOLAN_BENCHMARK", ""), () -> {
              Scratch.empty(workspace);
              Measured.run(JavaPrograms.portolan("init", workspace.toString()), Map.of(), () -> 0);
            }));
  }

  private static void mariadb(PrintStream out) throws Exception {
    var started = DebianMariadb.start();
    if (started.isEmpty()) {
      out.println("catalog: MariaDB was not measured, no server is installed (apt-get install mariadb-server)");
      return;
    }
    try (var server = started.get(); var folder = new Scratch()) {
      try (var connection = DriverManager.getConnection(server.url(""), "root", "")) {
        GeneratedMariadb.create(connection, MARIADB_TABLES);
      }
      var contenders = new ArrayList<>(List.of(new Contender("mariadb-dump --no-data", server.dump("generated",
          folder.path().resolve("dump.sql")))));
      contenders.addAll(ours(server.url("generated"), "root", folder.path()));
      out.println("MariaDB, %,d tables".formatted(MARIADB_TABLES));
      measure(contenders, MARIADB_TABLES, server::processorTime, out);
    }
  }

  private static void measure(List<Contender> contenders, int tables, Measured.ServerTime server, PrintStream out)
      throws Exception {
    out.println(Measured.heading());
    Measured dump = contenders.getFirst().median(ROUNDS, server);
    out.println(dump.line(contenders.getFirst().what(), dump));
    for (var contender : contenders.subList(1, contenders.size())) {
      boolean slow = contender.what().startsWith("SchemaCrawler") || contender.what().startsWith("DatabaseMetaData");
      out.println(tables > contender.most() ? "  %-44s not measured at this size".formatted(contender.what())
          : contender.median(slow ? 1 : ROUNDS, server).line(contender.what(), dump));
    }
  }

  /// A folder that is removed again.
  private record Scratch(Path path) implements AutoCloseable {
    Scratch() throws IOException {
      this(Files.createTempDirectory("portolan-benchmark"));
    }

    static void empty(Path folder) throws IOException {
      if (Files.exists(folder)) {
        try (var files = Files.walk(folder)) {
          for (var file : files.sorted(Comparator.<Path>reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }

    @Override
    public void close() throws IOException {
      empty(path);
    }
  }
}
