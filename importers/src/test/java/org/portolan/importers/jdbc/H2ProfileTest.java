package org.portolan.importers.jdbc;

import java.sql.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2ProfileTest extends ProfileContract {
  private static final TestDatabase DIRTY = new TestDatabase("jdbc:h2:mem:dirty", "", "sa", "sa-secret");
  private static Connection open;

  @BeforeAll
  static void load() throws Exception {
    open = DIRTY.connect();
    load(DIRTY);
  }

  @AfterAll
  static void close() throws Exception {
    open.close();
  }

  @Override
  TestDatabase dirty() {
    return DIRTY;
  }
}
