package org.portolan.importers.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class HsqldbProfileTest extends ProfileContract {
  @TempDir
  private static Path folder;

  private static TestDatabase database() {
    return new TestDatabase("jdbc:hsqldb:file:" + folder.resolve("dirty"), ";shutdown=true", "SA", "sa-secret");
  }

  @BeforeAll
  static void load() throws Exception {
    load(database());
  }

  @Override
  TestDatabase dirty() {
    return database();
  }
}
