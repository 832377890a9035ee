package org.portolan.importers.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/// One PostgreSQL server of its own for all tests of this JVM; it ends with the JVM.
final class PostgresServer {
  private static final EmbeddedPostgres SERVER = start();

  private PostgresServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("fsync", "off").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestDatabase database(String name) {
    return new TestDatabase("jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name, "?preferQueryMode=simple",
        "postgres", "");
  }

  static TestDatabase create(String name) throws SQLException {
    database("postgres").run("create database " + name);
    return database(name);
  }

  /// Roles belong to the whole server, so that only the first who needs them makes them.
  static TestDatabase withRoles(TestDatabase database) throws SQLException {
    return database.run("""
        do $$ begin create role reporting; exception when duplicate_object then null; end $$;
        do $$ begin create role lotte login password 'lotte-secret'; exception when duplicate_object then null; end $$;
        """);
  }
}
