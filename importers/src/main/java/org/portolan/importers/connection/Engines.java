package org.portolan.importers.connection;

import java.util.Locale;
import java.util.Optional;
import org.portolan.model.intake.Engine;

/// The names by which drivers, URL schemes and settings call the engines.
public final class Engines {
  private Engines() {}

  /// Empty for a name that means no database (`http`, `redis`).
  public static Optional<Engine> named(String name) {
    var word = name.toLowerCase(Locale.ROOT);
    int plus = word.indexOf('+');
    if (plus > 0) {
      return known(word.substring(0, plus)).or(() -> known(word.substring(plus + 1)));
    }
    int dot = word.lastIndexOf('.');
    return known(dot >= 0 ? word.substring(dot + 1) : word);
  }

  private static Optional<Engine> known(String word) {
    return Optional.ofNullable(switch (word) {
      case "postgres", "postgresql", "pg", "pgsql", "pdo_pgsql", "psycopg2", "psycopg", "asyncpg", "pg8000",
          "postgresql_psycopg2", "postgis", "ecto", "pgpp", "postgresql_async", "cockroachdb", "redshift", "pdopg",
          "psql",
          "npgsql", "timescaledb", "timescale", "yugabytedb", "kingbase8", "opengauss", "edb", "libpq", "pgx" ->
          Engine.POSTGRESQL;
      case "mysql", "mariadb", "mysql2", "mysqli", "pdo_mysql", "mysqldb", "pymysql", "mysqlpp", "aurora", "trilogy",
          "mysql-connector", "aiomysql", "mysqlconnector", "asyncmy", "mysqlgis", "tidb", "percona", "mysqlnd",
          "mysqlx",
          "pxc", "jdbc-mysql" -> Engine.MARIADB;
      case "oracle", "oci", "oci8", "oracle_enhanced", "cx_oracle", "oracledb", "oraclegis", "godror" -> Engine.ORACLE;
      case "sqlserver", "mssql", "sqlsrv", "jtds", "pymssql", "dblib", "sybase", "freetds", "mssqlserver", "sqlclient",
          "tedious", "azuresql" ->
          Engine.SQLSERVER;
      case "sqlite", "sqlite3", "pdo_sqlite", "pysqlite", "sqlite2", "spatialite", "better-sqlite3",
          "aiosqlite", "sqlite3_ruby" -> Engine.SQLITE;
      case "h2" -> Engine.H2;
      case "derby", "javadb" -> Engine.DERBY;
      case "hsqldb" -> Engine.HSQLDB;
      case "duckdb" -> Engine.DUCKDB;
      default -> null;
    });
  }
}
