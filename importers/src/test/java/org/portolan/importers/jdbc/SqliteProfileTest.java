package org.portolan.importers.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// SQLite knows neither dates nor regular expressions.
class SqliteProfileTest extends ProfileContract {
  @TempDir
  private static Path folder;

  @BeforeAll
  static void load() throws Exception {
    load(database());
  }

  private static TestDatabase database() {
    return new TestDatabase("jdbc:sqlite:" + folder.resolve("dirty.db"), "", "", "");
  }

  @Override
  TestDatabase dirty() {
    return database();
  }

  @Override
  boolean matches() {
    return false;
  }

  @Override
  boolean dates() {
    return false;
  }
}
