package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.importers.jdbc.dialect.CatalogQueries;
import org.portolan.importers.jdbc.dialect.Dialects;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

class MariadbTest extends MariadbFamilyContract {
  private static TestDatabase shop;

  @BeforeAll
  static void load() throws Exception {
    if (MariadbServer.isMissing()) {
      System.out.println(MariadbServer.MISSING);
    }
    Assumptions.assumeFalse(MariadbServer.isMissing(), MariadbServer.MISSING);
    shop = MariadbServer.create("shop").load("shop-mariadb.sql");
    MariadbServer.create("archive").run("create table old_orders (id bigint primary key);"
        + "create view shop.all_orders as select id from shop.orders union all select id from archive.old_orders");
    shop.run("create or replace user reporting@'%' identified by 'report-secret';"
        + "grant select on shop.* to reporting@'%'");
  }

  @Override
  TestDatabase shop() {
    return shop;
  }

  @Override
  String urlOfNothing() {
    return MariadbServer.database("nothing").url();
  }

  @Test
  void aViewOfANeighbouringDatabaseReadsIt() throws Exception {
    var reads = seen().needs(DependencyKind.READS).stream()
        .filter(need -> need.to() instanceof Target.Relation(var in, _, var name, _)
            && in.database().equals("archive") && name.equals("old_orders"))
        .toList();
    assertEquals(List.of(new Target.Known(new AssetId("db/shop/all_orders"))),
        reads.stream().map(Fact.Needs::from).toList());
    var both = new Seen(new JdbcImporter(shop.request().schemas("shop", "archive")).read(Progress.none()));
    assertEquals(List.of("db/shop/all_orders > db/archive/old_orders", "db/shop/all_orders > db/shop/orders"),
        both.arrowsFrom("db/shop/all_orders", DependencyKind.READS));
  }

  @Test
  void aLoginThatSeesOnlyTablesIsToldWhatItDidNotSeeAndWhichGrantsWouldMendIt() throws Exception {
    var seen = new Seen(new JdbcImporter(shop.as("reporting", "report-secret")).read(Progress.none()));
    assertEquals(4, seen.asset("db/shop/orders").columns().size());
    assertEquals(
        List.of("GRANT EVENT ON `shop`.* TO 'reporting'@'%';", "GRANT SELECT ON mysql.* TO 'reporting'@'%';",
            "GRANT SELECT ON mysql.servers TO 'reporting'@'%';", "GRANT SHOW VIEW ON `shop`.* TO 'reporting'@'%';",
            "GRANT TRIGGER ON `shop`.* TO 'reporting'@'%';"),
        seen.report().unread().stream().filter(one -> one.kind() == UnreadKind.FORBIDDEN).map(one -> one.remedy())
            .distinct()
            .sorted().toList());
  }

  @Test
  void whatTheNewPlaceHasToMatchIsOnTheDatabase() throws Exception {
    var database = seen().asset("db/shop");
    assertEquals("utf8mb4", database.attribute(Attribute.ENCODING).orElseThrow());
    assertTrue(database.attribute("sql-mode").orElseThrow().contains("STRICT_TRANS_TABLES"));
    assertEquals("REPEATABLE-READ", database.attribute("transaction-isolation").orElseThrow());
    assertTrue(Integer.parseInt(database.attribute("max-connections").orElseThrow()) > 0);
    assertEquals("0", database.attribute("lower-case-table-names").orElseThrow());
  }

  @Test
  void grantsOnColumnsAndRoutinesCountToo() throws Exception {
    var granted = seen().arrows(DependencyKind.GRANTED_TO);
    assertTrue(granted.contains("db/shop/customers > role/shop/public_reader@ (SELECT (name, region))"),
        granted.toString());
    assertTrue(granted.contains("db/shop/close_month() > role/shop/public_reader@ (Execute)"), granted.toString());
  }

  @Test
  void nothingCanBeWrittenInTheSession() throws Exception {
    var dialect = Dialects.forUrl(shop.url()).orElseThrow();
    var write = CatalogQueries.parse("-- reads: x\ninsert into movements (what) values ('x')");
    try (var session = TestDatabase.session(dialect, shop.request(), Progress.none())) {
      var refused = assertThrows(SQLException.class, () -> session.ask(write, List.of(), List.of()));
      assertEquals("25006", refused.getSQLState());
    }
  }
}
