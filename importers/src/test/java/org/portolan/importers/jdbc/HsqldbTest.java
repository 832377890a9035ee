package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

class HsqldbTest extends DialectContract {
  @TempDir
  private static Path folder;

  private static TestDatabase database(String name) {
    return new TestDatabase("jdbc:hsqldb:file:" + folder.resolve(name), ";shutdown=true", "SA", "sa-secret");
  }

  @BeforeAll
  static void load() throws Exception {
    database("shop").loadEach("shop-hsqldb.sql");
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

  /// The engine lets go of its files with its last connection, and whoever comes in between finds it closed.
  @Test
  void anImportThatIsGivenUpWhileItConnectsIsNotInTheWayOfTheNext() throws Exception {
    for (int i = 0; i < 40; i++) {
      var importer = new JdbcImporter(shop().request());
      assertThrows(CancellationException.class, () -> importer.read(new Countdown(0)));
      assertTrue(importer.read(Progress.none()).complete());
    }
  }

  @Test
  void grantsAndRolesAreSeen() throws Exception {
    assertEquals(List.of("db/shop/sales.orders > role/shop/reporting (SELECT, UPDATE)",
        "role/shop/reporting > role/shop/lotte (member)"), seen().arrows(DependencyKind.GRANTED_TO));
  }

  @Test
  void aRoutineWritesWhatItsBodyWrites() throws Exception {
    assertTrue(seen().arrows(DependencyKind.WRITES).contains(
        "db/shop/sales.close_month(character varying) > db/shop/sales.orders"),
        seen().arrows(DependencyKind.WRITES).toString());
  }

  @Test
  void aLoginThatIsNoAdministratorIsToldWhatItDidNotSee() throws Exception {
    var report = new JdbcImporter(shop().as("lotte", "lotte-secret").named("shop")).read(Progress.none());
    assertEquals(List.of("GRANT DBA TO \"lotte\""),
        report.unread().stream().filter(one -> one.kind() == UnreadKind.FORBIDDEN).map(one -> one.remedy()).toList());
  }
}
