package org.portolan.app.discover;

import org.portolan.importers.jdbc.dialect.Dialect;

/// How the URL of a database reads, to be filled in.
final class Urls {
  private Urls() {}

  static String example(Dialect dialect) {
    var start = dialect.urls().getFirst();
    return switch (dialect.name()) {
      case "postgresql" -> start + "//host:5432/database";
      case "mariadb", "mysql" -> start + "//host:3306/database";
      case "sqlserver" -> start + "//host:1433;databaseName=database";
      case "oracle" -> start + "thin:@//host:1521/service";
      case "sqlite", "duckdb", "derby" -> start + "/path/to/database";
      default -> start + "file:/path/to/database";
    };
  }
}
