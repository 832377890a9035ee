package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class DerbyTest extends DialectContract {
  @TempDir
  private static Path folder;

  private static TestDatabase database(String name) {
    return new TestDatabase("jdbc:derby:" + folder.resolve(name), ";create=true", "app", "app-secret");
  }

  @BeforeAll
  static void load() throws Exception {
    System.setProperty("derby.stream.error.file", "/dev/null");
    database("shop").loadEach("shop-derby.sql");
    database("shop").run("call syscs_util.syscs_create_user('app', 'app-secret')");
    shutDown("shop");
    try (var connection = database("shop").connect(); var statement = connection.createStatement()) {
      statement.execute("create role \"reporting\"");
      statement.execute("grant select, update on \"sales\".\"orders\" to \"reporting\"");
      statement.execute("grant \"reporting\" to \"lotte\"");
    }
    shutDown("shop");
  }

  private static void shutDown(String name) {
    var last = database(name);
    assertThrows(SQLException.class,
        () -> DriverManager.getConnection(last.url() + ";shutdown=true", last.user(), last.password()));
  }

  @Override
  TestDatabase shop() {
    return database("shop");
  }

  @Override
  String urlOfNothing() {
    return database("nothing").url();
  }

  @Override
  Set<Feature> lacks() {
    return Set.of(Feature.COMMENTS);
  }

  @Override
  String id(String schema, String name) {
    return "db/shop/" + schema + "." + name;
  }

  @Override
  String oddId(String name) {
    return "db/shop/Schräg%2Ee \"Schema\"." + name;
  }

  @Test
  void readingLeavesTheFolderAsItIs() throws Exception {
    var before = EmbeddedFile.contents(folder);
    seen();
    assertEquals(before, EmbeddedFile.contents(folder));
  }

  @Test
  void grantsAndRolesAreSeen() throws Exception {
    assertEquals(List.of("db/shop/sales.orders > role/shop/reporting (SELECT, UPDATE)",
        "role/shop/reporting > role/shop/lotte (member)"), seen().arrows(DependencyKind.GRANTED_TO));
  }

  @Test
  void aTriggerWritesWhatItsStatementWrites() throws Exception {
    assertEquals(List.of("db/shop/sales.orders.orders_book > db/shop/stock.movements"),
        seen().arrowsFrom("db/shop/sales.orders.orders_book", DependencyKind.WRITES));
  }

  @Test
  void aFolderThatAnotherProgramHasOpenIsLeftAlone() throws Exception {
    database("busy").run("create table receipts (id int)");
    assertEquals(true, Files.exists(folder.resolve("busy/db.lck")));
    assertEquals("jdbc-in-use", assertThrows(ProblemException.class,
        () -> new JdbcImporter(database("busy").request()).read(Progress.none())).problem().code());
    shutDown("busy");
  }
}
