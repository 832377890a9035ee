package org.portolan.model.intake;

import java.util.Locale;

/// A database engine, as far as a connection string tells.
public enum Engine {
  POSTGRESQL("PostgreSQL", 5432),
  MARIADB("MariaDB or MySQL", 3306),
  H2("H2", 9092),
  ORACLE("Oracle", 1521),
  SQLSERVER("SQL Server", 1433),
  SQLITE("SQLite", 0),
  DERBY("Apache Derby", 1527),
  HSQLDB("HSQLDB", 9001),
  DUCKDB("DuckDB", 0),
  UNKNOWN("unknown", 0);

  private final String spoken;
  private final int port;

  Engine(String spoken, int port) {
    this.spoken = spoken;
    this.port = port;
  }

  public String spoken() {
    return spoken;
  }

  /// The port it listens on unless told otherwise; 0 where it has none.
  public int defaultPort() {
    return port;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
