package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.h2.api.Trigger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class H2Test extends DialectContract {
  private static final TestDatabase SHOP =
      new TestDatabase("jdbc:h2:mem:shop", ";DATABASE_TO_LOWER=TRUE", "sa", "sa-secret");
  private static Connection open;

  @BeforeAll
  static void load() throws Exception {
    open = SHOP.connect();
    SHOP.load("shop-h2.sql");
  }

  @AfterAll
  static void close() throws Exception {
    open.close();
  }

  @Override
  TestDatabase shop() {
    return SHOP;
  }

  @Override
  String urlOfNothing() {
    return "jdbc:h2:mem:nothing";
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
  void aRoutineInJavaIsReportedAsNotUnderstood() throws Exception {
    assertEquals(1, seen().report().unread().stream().filter(one -> one.kind() == UnreadKind.UNPARSED)
        .filter(one -> one.reason().contains("vat")).count());
  }

  @Test
  void neitherAnImportNorARefusedOneChangesTheFileOrLeavesOneBeside(@TempDir Path folder) throws Exception {
    var url = "jdbc:h2:file:" + folder.resolve("kept");
    new TestDatabase(url, "", "sa", "sa-secret").run("create table a (id int)");
    var before = contents(folder);
    assertTrue(new JdbcImporter(ConnectionRequest.to(url, "sa", "sa-secret"::toCharArray)).read(Progress.none())
        .complete());
    var request = ConnectionRequest.to(url, "sa", "wrong"::toCharArray);
    assertEquals("jdbc-login",
        assertThrows(ProblemException.class, () -> new JdbcImporter(request).read(Progress.none())).problem().code());
    assertEquals(before, contents(folder));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    var contents = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        contents.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  @Test
  void aLoginThatIsNoAdministratorIsToldWhatItDidNotSee() throws Exception {
    var report = new JdbcImporter(SHOP.as("lotte", "lotte-secret").named("shop")).read(Progress.none());
    var unread = report.unread().stream().filter(one -> one.kind() == UnreadKind.FORBIDDEN).toList();
    assertEquals(1, unread.size(), unread.toString());
    assertEquals("ALTER USER \"lotte\" ADMIN TRUE;", unread.getFirst().remedy());
  }

  @Test
  void aFileIsReadAndNotMadeWhereThereIsNone(@TempDir Path folder) throws Exception {
    var file = new TestDatabase("jdbc:h2:" + folder.resolve("till"), "", "sa", "");
    assertEquals("jdbc-no-database", assertThrows(ProblemException.class,
        () -> new JdbcImporter(file.request()).read(Progress.none())).problem().code());
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
    file.run("create table receipts (id int)");
    var seen = new Seen(new JdbcImporter(file.request()).read(Progress.none()));
    assertEquals("till", seen.report().source().name());
    assertEquals("h2", seen.asset("db/till").attribute(Attribute.ENGINE).orElseThrow());
    assertTrue(seen.asset("db/till/PUBLIC.RECEIPTS").columns().size() == 1);
  }

  public static final class Book implements Trigger {
    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {}
  }
}
