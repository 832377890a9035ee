package org.portolan.app.discover;

import org.portolan.importers.jdbc.DriverFolder;
import org.portolan.importers.jdbc.dialect.Dialect;

/// What people are told of a kind of database before they connect to one.
final class DatabaseWords {
  private DatabaseWords() {}

  /// A URL to fill in.
  static String urlOf(Dialect kind) {
    return switch (kind.engine()) {
      case POSTGRESQL -> "jdbc:postgresql://host:5432/database";
      case MARIADB -> kind.urls().getFirst() + "//host:3306/database";
      case H2 -> "jdbc:h2:file:/path/to/database;ACCESS_MODE_DATA=r";
      case ORACLE -> "jdbc:oracle:thin:@//host:1521/service";
      case SQLSERVER -> "jdbc:sqlserver://host:1433;databaseName=database";
      case SQLITE -> "jdbc:sqlite:/path/to/database.db";
      case DERBY -> "jdbc:derby:/path/to/folder";
      case HSQLDB -> "jdbc:hsqldb:file:/path/to/database";
      case DUCKDB -> "jdbc:duckdb:/path/to/database.duckdb";
      case UNKNOWN -> "jdbc:";
    };
  }

  /// What should be known beforehand; empty where there is nothing to say.
  static String cautionOf(Dialect kind) {
    var untried = kind.tried() ? ""
        : "What is asked of " + kind.title()
            + " was written from knowledge of its catalog, and is not yet tried on a server. ";
    var driver = kind.driver().isShipped() ? ""
        : "Its driver is not shipped: put the jar of " + kind.driver().artifact() + " (" + kind.driver().page()
            + ") into a folder, and name that in " + DriverFolder.VARIABLE + ".";
    return (untried + driver).strip();
  }
}
