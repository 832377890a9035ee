package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class SqliteTest extends DialectContract {
  @TempDir
  private static Path folder;

  private static TestDatabase shop(String file) {
    return new TestDatabase("jdbc:sqlite:" + folder.resolve(file), "", "", "");
  }

  @BeforeAll
  static void load() throws Exception {
    shop("shop.db").loadEach("shop-sqlite.sql");
  }

  @Override
  TestDatabase shop() {
    return shop("shop.db");
  }

  @Override
  String urlOfNothing() {
    return shop("nothing.db").url();
  }

  @Override
  Set<Feature> lacks() {
    return Set.of(Feature.SCHEMAS, Feature.SEQUENCES, Feature.COMMENTS, Feature.LOGINS, Feature.NAMED_KEYS);
  }

  @Override
  String customerKey() {
    return "region, customer";
  }

  @Override
  String id(String schema, String name) {
    return "db/shop/" + name;
  }

  @Override
  String oddId(String name) {
    return "db/shop/" + name;
  }

  @Test
  void aTriggerWritesWhatItsBodyWrites() throws Exception {
    assertEquals(List.of("db/shop/orders.orders_book > db/shop/movements"),
        seen().arrowsFrom("db/shop/orders.orders_book", DependencyKind.WRITES));
  }

  @Test
  void theConditionOfAnIndexIsSaid() throws Exception {
    assertEquals("orders_placed (placed) where placed is not null",
        seen().asset("db/shop/orders").attribute(Attribute.INDEXES).orElseThrow());
  }

  @Test
  void theFileIsCalledByItsName() throws Exception {
    var seen = new Seen(new JdbcImporter(shop().request()).read(Progress.none()));
    assertEquals("sqlite", seen.asset("db/shop.db").attribute(Attribute.ENGINE).orElseThrow());
  }

  @Test
  void nothingIsWrittenBesideAFileWithAWriteAheadLog() throws Exception {
    try (var connection = shop("log.db").connect(); var statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
      statement.execute("create table receipts (id int)");
    }
    var before = EmbeddedFile.contents(folder);
    var seen = new Seen(new JdbcImporter(shop("log.db").request()).read(Progress.none()));
    assertEquals(1, seen.asset("db/log.db/receipts").columns().size());
    assertEquals(before, EmbeddedFile.contents(folder));
  }

  @Test
  void aFileThatIsStillWrittenToIsReadWithItsLog() throws Exception {
    try (var connection = shop("busy.db").connect(); var statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
      statement.execute("create table receipts (id int)");
      var seen = new Seen(new JdbcImporter(shop("busy.db").request()).read(Progress.none()));
      assertEquals(1, seen.asset("db/busy.db/receipts").columns().size());
    }
  }

  @Test
  void noFileIsMadeWhereThereIsNone() throws Exception {
    var before = EmbeddedFile.contents(folder);
    assertThrows(ProblemException.class,
        () -> new JdbcImporter(ConnectionRequest.to(urlOfNothing(), "", Password.none())).read(Progress.none()));
    assertEquals(before, EmbeddedFile.contents(folder));
  }

  @Test
  void aFileThatIsNoDatabaseIsSaid() throws Exception {
    Files.writeString(folder.resolve("letter.db"), "Dear Sir or Madam, this is no database. ".repeat(40));
    var problem = assertThrows(ProblemException.class,
        () -> new JdbcImporter(shop("letter.db").request()).read(Progress.none())).problem();
    assertEquals("jdbc-unreadable", problem.code());
    assertTrue(problem.summary().contains("SQLite"), problem.summary());
  }
}
