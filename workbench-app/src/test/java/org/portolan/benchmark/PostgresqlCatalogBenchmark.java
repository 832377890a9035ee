package org.portolan.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A PostgreSQL catalog read by Portolan and by the tools that others would take.
///
/// @param tables   how many it has
/// @param analyzed whether the server has counted what its catalog holds, as it does by itself after a while; without,
///                 its planner guesses, and statements that join much of the catalog take their time by its square
record PostgresqlCatalogBenchmark(int tables, boolean analyzed) implements Benchmark {
  /// Beyond this SchemaCrawler takes ten minutes and more.
  private static final int MOST_FOR_SCHEMA_CRAWLER = 2_000;
  private static final Duration LONGEST_FOR_SCHEMA_CRAWLER = Duration.ofMinutes(2);

  @Override
  public String name() {
    return "catalog-" + tables + (analyzed ? "" : "-unanalyzed");
  }

  @Override
  public void run(PrintStream out) throws Exception {
    var started = DebianPostgres.start();
    if (started.isEmpty()) {
      out.println(name() + ": not measured, no PostgreSQL server is installed (apt-get install postgresql)");
      return;
    }
    try (var server = started.get(); var folder = new Scratch()) {
      try (var connection = DriverManager.getConnection(server.url("postgres"), "postgres", "")) {
        create(connection);
      }
      out.println("Catalog of %,d tables, PostgreSQL %s%s".formatted(tables, server.version(),
          analyzed ? "" : ", just created: not analyzed yet"));
      Contest.measure(contenders(server, folder.path()), server::processorTime, out);
    }
  }

  private void create(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("alter system set autovacuum = off");
      statement.execute("select pg_reload_conf()");
      GeneratedSchema.create(connection, tables);
      if (analyzed) {
        statement.execute("analyze");
      }
    }
  }

  private List<Contender> contenders(DebianPostgres server, Path folder) throws IOException {
    var url = server.url("postgres");
    var all = new ArrayList<Contender>();
    all.add(new Contender("pg_dump --schema-only", server.command("pg_dump", "--schema-only", "--host=127.0.0.1",
        "--port=" + server.port(), "--username=postgres", "--file=" + server.folder().resolve("dump.sql"),
        "postgres")));
    all.addAll(Contest.ours(url, "postgres", folder));
    all.add(new Contender("DatabaseMetaData, table by table", JavaPrograms.ours(MetaDataOnce.class, url, "postgres"))
        .once());
    if (tables <= MOST_FOR_SCHEMA_CRAWLER) {
      JavaPrograms.schemaCrawler(folder)
          .ifPresent(classPath -> all.add(new Contender("SchemaCrawler, standard level",
              JavaPrograms.java(List.of(), classPath, "SchemaCrawlerOnce", url, "postgres"))
              .once(LONGEST_FOR_SCHEMA_CRAWLER)));
    }
    return all;
  }
}
