package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Derby knows no regular expressions.
class DerbyProfileTest extends ProfileContract {
  @TempDir
  private static Path folder;

  private static TestDatabase database() {
    return new TestDatabase("jdbc:derby:" + folder.resolve("dirty"), ";create=true", "app", "app-secret");
  }

  @BeforeAll
  static void load() throws Exception {
    System.setProperty("derby.stream.error.file", "/dev/null");
    load(database());
    assertThrows(SQLException.class, () -> DriverManager.getConnection(database().url() + ";shutdown=true"));
  }

  @Override
  TestDatabase dirty() {
    return database();
  }

  @Override
  boolean matches() {
    return false;
  }
}
