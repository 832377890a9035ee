package org.portolan.benchmark;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/// A MariaDB catalog read by Portolan and by `mariadb-dump --no-data`.
final class MariadbCatalogBenchmark implements Benchmark {
  private static final int TABLES = 2_000;

  @Override
  public String name() {
    return "catalog-mariadb";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    var started = DebianMariadb.start();
    if (started.isEmpty()) {
      out.println(name() + ": not measured, no MariaDB server is installed (apt-get install mariadb-server)");
      return;
    }
    try (var server = started.get(); var folder = new Scratch()) {
      try (var connection = DriverManager.getConnection(server.url(""), "root", "")) {
        GeneratedMariadb.create(connection, TABLES);
      }
      var contenders = new ArrayList<>(List.of(
          new Contender("mariadb-dump --no-data", server.dump("generated", folder.path().resolve("dump.sql")))));
      contenders.addAll(Contest.ours(server.url("generated"), "root", folder.path()));
      out.println("Catalog of %,d tables, MariaDB".formatted(TABLES));
      Contest.measure(contenders, server::processorTime, out);
    }
  }
}
