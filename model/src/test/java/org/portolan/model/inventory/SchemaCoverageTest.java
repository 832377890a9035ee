package org.portolan.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.portolan.model.asset.DependencyKind.READS;
import static org.portolan.model.asset.DependencyKind.WRITES;
import static org.portolan.model.intake.Engine.POSTGRESQL;
import static org.portolan.model.inventory.Told.database;
import static org.portolan.model.inventory.Told.needs;
import static org.portolan.model.inventory.Told.resolved;
import static org.portolan.model.inventory.Told.server;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.UnreadKind;

class SchemaCoverageTest {
  private static final List<String> TABLES =
      List.of("orders", "lines", "customers", "stock", "carriers", "prices", "returns", "claims");

  private static Told shop() {
    return database("shop", POSTGRESQL, "db1", 5432).table("public", "orders");
  }

  private static Told dumped(int tablesThatScriptsName) {
    var web1 = server("web1").dumped("shop", POSTGRESQL, "db1", "public", "settings");
    TABLES.forEach(name -> web1.found(Asset.of(Ids.relation("shop", "public", name), AssetKind.TABLE, name)
        .in("shop", "public").with(Attribute.SCHEMA_DUMP, "schema.sql")));
    TABLES.subList(0, tablesThatScriptsName)
        .forEach(name -> web1.says(READS, "shop", "", name, 0.9, "select * from " + name));
    return web1;
  }

  private static List<String> of(Inventory inventory, String table) {
    return needs(inventory).stream().filter(line -> line.contains("." + table + " ")).toList();
  }

  @Test
  void aNameThatTheSchemaOfALiveDatabaseDoesNotHaveIsLessThanLikely() {
    var app = server("web1").says(READS, "shop", "", "nite", 0.95, "from nite where")
        .says(READS, "shop", "", "orders", 0.95, "from orders where");
    assertEquals(List.of("reads db/shop/public.nite 0.43", "reads db/shop/public.orders 0.95"),
        needs(resolved(shop(), app)));
  }

  @Test
  void muchThatIsReadOfSuchANameDoesNotMakeItLikely() {
    var app = server("web1");
    for (int i = 0; i < 12; i++) {
      app.says(READS, "shop", "", "nite", 0.9, "from nite where " + i);
    }
    assertEquals(List.of("reads db/shop/public.nite 0.45"), needs(resolved(shop(), app)));
  }

  @Test
  void theExplanationSaysThatTheSchemaDoesNotHaveIt() {
    var inventory = resolved(shop(), server("web1").says(READS, "shop", "", "nite", 0.9, "from nite"));
    var reads = inventory.dependencies().stream().filter(need -> need.kind() == READS).findFirst().orElseThrow();
    assertEquals(List.of("read out of web1:opt/q.pl:2, imported 2026-03-01: 0.41, which is its own 0.90 times 0.45, "
        + "because the database's schema has nothing of that name"), Explanation.of(inventory, reads).words());
  }

  @Test
  void aSchemaThatWasOnlyPartlySeenSpeaksAgainstNothing() {
    var app = server("web1").says(READS, "shop", "", "nite", 0.9, "from nite");
    assertEquals(List.of("reads db/shop/public.nite 0.90"),
        needs(resolved(shop().unread(UnreadKind.FORBIDDEN, "shop:pg_class"), app)));
  }

  @Test
  void aTableThatStatementsMakeIsInNoSchema() {
    var app = server("web1").says(WRITES, "shop", "", "work_202603", 0.9, "create table work_202603 (id int)")
        .says(READS, "shop", "", "work_202603", 0.9, "from work_202603");
    assertEquals(List.of("reads db/shop/public.work_202603 0.90", "writes db/shop/public.work_202603 0.90"),
        needs(resolved(shop(), app)));
  }

  @Test
  void aSchemaThatTheCatalogDoesNotHaveMayLieElsewhere() {
    var app = server("web1").says(READS, "shop", "archive", "orders_2019", 0.9, "from archive.orders_2019");
    assertEquals(List.of("reads db/shop/archive.orders_2019 0.90"), needs(resolved(shop(), app)));
  }

  @Test
  void aDumpCountsOnceItHasNearlyAllThatScriptsName() {
    assertEquals(List.of("reads db/shop/public.nite 0.41"),
        of(resolved(dumped(8).says(READS, "shop", "", "nite", 0.9, "from nite")), "nite"));
    assertEquals(List.of("reads db/shop/public.nite 0.90"),
        of(resolved(dumped(7).says(READS, "shop", "", "nite", 0.9, "from nite")), "nite"));
  }

  @Test
  void aDumpDoesNotSpeakOfWhatExtensionsHavePutIntoASchema() {
    assertEquals(List.of("reads db/shop/public.part_config 0.90"),
        of(resolved(dumped(8).says(READS, "shop", "public", "part_config", 0.9, "from public.part_config")),
            "part_config"));
  }

  @Test
  void aDumpThatLacksManyOfTheNamesIsOfAnotherTimeOrOfAPartOnly() {
    var web1 = dumped(8).says(READS, "shop", "", "later1", 0.9, "from later1")
        .says(READS, "shop", "", "later2", 0.9, "from later2").says(READS, "shop", "", "later3", 0.9, "from later3");
    assertEquals(List.of("reads db/shop/public.later1 0.90"), of(resolved(web1), "later1"));
  }

  @Test
  void whereOnlyTheServerIsKnownAnotherOfItsDatabasesIsMeant() {
    var web1 = dumped(8).says(READS, "", "", "prefs", 0.9, "from prefs");
    assertEquals(List.of("reads db/@web1/prefs 0.90"),
        needs(resolved(web1)).stream().filter(line -> line.contains("prefs")).toList());
  }
}
