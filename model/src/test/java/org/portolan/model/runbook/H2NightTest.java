package org.portolan.model.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Evidence;
import org.portolan.model.basis.Basis;
import org.portolan.model.basis.Nights;
import org.portolan.model.basis.Sketch;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.problem.Location;

/// A derived night is carried out on two real databases, forwards and back.
class H2NightTest {
  private static final List<String> LEGACY = List.of("CREATE USER APP PASSWORD 'app'", "CREATE SCHEMA SALES",
      "CREATE SCHEMA FINANCE", "CREATE TABLE SALES.ORDERS (ID INT PRIMARY KEY, TOTAL DECIMAL(10, 2))",
      "CREATE TABLE FINANCE.LEDGER (ID INT PRIMARY KEY, ORDER_ID INT REFERENCES SALES.ORDERS (ID))",
      "CREATE VIEW FINANCE.OPEN_ORDERS AS SELECT ID FROM SALES.ORDERS", "CREATE SEQUENCE SALES.ORDER_NO START WITH 3",
      "INSERT INTO SALES.ORDERS VALUES (1, 19.90), (2, 5)", "INSERT INTO FINANCE.LEDGER VALUES (7, 1)",
      "GRANT SELECT, INSERT, UPDATE ON SCHEMA SALES TO APP", "GRANT SELECT, DELETE ON FINANCE.LEDGER TO APP");

  @TempDir
  private Path folder;

  @Test
  void theWholeDatabaseGoesAcrossAndIsTakenAwayAgain() throws SQLException {
    carriedOut(night("db/SHOP"), "SELECT count(*) FROM FINANCE.OPEN_ORDERS");
  }

  @Test
  void twoSchemasThatNeedEachOtherGoAcrossTogether() throws SQLException {
    carriedOut(night("db/SHOP/SALES", "db/SHOP/FINANCE"), "SELECT count(*) FROM FINANCE.OPEN_ORDERS");
  }

  @Test
  void singleTablesGoAcross() throws SQLException {
    carriedOut(night("db/SHOP/SALES.ORDERS"), "SELECT count(*) FROM SALES.ORDERS");
  }

  @Test
  void whatOtherItemsTakeOutOfADatabaseDoesNotGoTwice() throws SQLException {
    var night = night(drawn().move("shop", "db/SHOP").move("ledger", "db/SHOP/FINANCE"));
    assertEquals(
        List.of("SCRIPT NOSETTINGS DROP TO 'shop.sql' SCHEMA \"SALES\";",
            "SCRIPT NOSETTINGS DROP TO 'ledger.sql' SCHEMA \"FINANCE\";"),
        night.forward().stream().flatMap(step -> step.commands().stream()).filter(one -> one.startsWith("SCRIPT"))
            .toList());
    carriedOut(night, "SELECT count(*) FROM FINANCE.OPEN_ORDERS");
  }

  private void carriedOut(Runbook night, String seenOnTheNewSide) throws SQLException {
    try (var old = open("old", "SA"); var fresh = open("new", "SA")) {
      run(old, LEGACY);
      for (var step : night.forward()) {
        run(step.on().startsWith("core") ? fresh : old, step.commands());
      }
      assertEquals(2, number(fresh, seenOnTheNewSide));
      try (var app = open("old", "APP")) {
        assertThrows(SQLException.class, () -> run(app, List.of("INSERT INTO SALES.ORDERS VALUES (3, 1)")));
        assertEquals(2, number(app, "SELECT count(*) FROM SALES.ORDERS"));
      }
      for (var step : night.nightBack().orElseThrow().steps()) {
        run(step.on().startsWith("core") ? fresh : old, step.commands());
      }
      assertEquals(0, number(fresh,
          "SELECT count(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA IN ('SALES', 'FINANCE')"));
      try (var app = open("old", "APP")) {
        run(app, List.of("INSERT INTO SALES.ORDERS VALUES (3, 1)"));
      }
      assertEquals(3, number(old, "SELECT count(*) FROM SALES.ORDERS"));
    }
  }

  private static Runbook night(String... covers) {
    return night(drawn().move("shop", covers));
  }

  private static Sketch drawn() {
    return Sketch.of("db/SHOP/SALES.ORDERS", "db/SHOP/SALES", "db/SHOP/FINANCE", "db/SHOP", "role/SHOP/APP",
        "db/SHOP/FINANCE.LEDGER foreign-key db/SHOP/SALES.ORDERS").with("db/SHOP", Attribute.ENGINE, "h2")
        .context(Nights::planned);
  }

  private static Runbook night(Sketch plain) {
    var inventory = plain.inventory();
    var needs = new ArrayList<>(inventory.dependencies());
    needs.add(grant("db/SHOP/SALES", "SELECT, INSERT, UPDATE"));
    needs.add(grant("db/SHOP/FINANCE.LEDGER", "SELECT, DELETE"));
    var basis = Basis.of(plain.manifest(), new Inventory(inventory.assets(), needs, List.of(), List.of(), List.of(),
        List.of(), List.of()), Logbook.EMPTY, Sketch.NOW);
    return Runbooks.of(basis, List.of()).getFirst();
  }

  private static Dependency grant(String on, String rights) {
    return new Dependency(new AssetId(on), new AssetId("role/SHOP/APP"), DependencyKind.GRANTED_TO, rights,
        List.of(Evidence.declared(Location.of("information_schema.rights"), "GRANT " + rights)));
  }

  private Connection open(String name, String user) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:" + folder.resolve(name), user, user.equals("APP") ? "app" : "");
  }

  /// The commands name a file in the folder in which they are typed; here that is the test's own.
  private void run(Connection connection, List<String> commands) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var command : commands) {
        statement.execute(command.replaceAll("'(\\w+\\.sql)'", "'" + folder + "/$1'"));
      }
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
