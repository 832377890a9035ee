package org.portolan.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.portolan.model.intake.Engine.H2;
import static org.portolan.model.intake.Engine.MARIADB;
import static org.portolan.model.intake.Engine.POSTGRESQL;
import static org.portolan.model.intake.Engine.UNKNOWN;
import static org.portolan.model.inventory.Told.database;
import static org.portolan.model.inventory.Told.needs;
import static org.portolan.model.inventory.Told.resolved;
import static org.portolan.model.inventory.Told.server;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

class NamedObjectsTest {
  private static Told shop() {
    return database("shop", POSTGRESQL, "db1", 5432).table("public", "orders").table("sales", "orders")
        .table("sales", "Returns").table("stock", "items");
  }

  @Test
  void anUnqualifiedNameIsLookedUpInTheDefaultSchema() {
    var app = server("web1").reads(POSTGRESQL, "db1", "shop", "", "Orders");
    assertEquals(List.of("reads db/shop/public.orders 1.00"), needs(resolved(shop(), app)));
  }

  @Test
  void theDatabasesOwnSearchPathComesBeforeTheEnginesDefault() {
    var app = server("web1").reads(POSTGRESQL, "db1", "shop", "", "orders");
    assertEquals(List.of("reads db/shop/sales.orders 1.00"),
        needs(resolved(shop().searchPath("\"$user\", sales, public"), app)));
  }

  @Test
  void theSessionsSearchPathComesFirst() {
    var app = server("web1").reads(POSTGRESQL, "db1", "shop", "", "orders", "sales");
    assertEquals(List.of("reads db/shop/sales.orders 1.00"), needs(resolved(shop().searchPath("public"), app)));
  }

  @Test
  void aTableOutsideTheSearchPathIsAGuess() {
    var app = server("web1").reads(POSTGRESQL, "db1", "shop", "", "items");
    assertEquals(List.of("reads db/shop/stock.items 0.80"), needs(resolved(shop(), app)));
  }

  @Test
  void namesAreFoldedAsTheEngineDoesUnlessTheyAreQuoted() {
    var shop = shop().table("sales", "returns");
    var app = server("web1").reads(POSTGRESQL, "db1", "shop", "sales", "\"Returns\"")
        .reads(POSTGRESQL, "db1", "shop", "SALES", "RETURNS");
    assertEquals(List.of("reads db/shop/sales.Returns 1.00", "reads db/shop/sales.returns 1.00"),
        needs(resolved(shop, app)));
    var h2 = database("old", H2, "db1", 9092).table("PUBLIC", "ORDERS");
    assertEquals(List.of("reads db/old/PUBLIC.ORDERS 1.00"),
        needs(resolved(h2, server("web1").reads(H2, "db1", "old", "", "orders"))));
  }

  @Test
  void onMariaDbASchemaIsADatabase() {
    var pause = database("pause", MARIADB, "db1", 3306).table("", "users");
    var mod = database("mod", MARIADB, "db1", 3306).table("", "packages");
    var app = server("web1").reads(MARIADB, "db1", "pause", "mod", "packages")
        .reads(MARIADB, "db1", "pause", "pause", "users").reads(UNKNOWN, "db1", "mod", "pause", "users")
        .reads(MARIADB, "db1", "pause", "", "users").reads(MARIADB, "db1", "", "mod", "packages");
    assertEquals(List.of("reads db/mod/packages 1.00", "reads db/pause/users 1.00"), needs(resolved(pause, mod, app)));
  }

  @Test
  void aTableThatTheCatalogDoesNotHaveIsMissing() {
    var app = server("web1").reads(POSTGRESQL, "db1", "shop", "", "gone");
    var inventory = resolved(shop(), app);
    assertEquals(List.of("reads db/shop/public.gone 1.00"), needs(inventory));
    assertEquals(Optional.of("true"), attribute(inventory, Ids.relation("shop", "public", "gone"), Attribute.MISSING));
  }

  @Test
  void nothingIsCalledMissingWhereTheCatalogWasOnlyPartlySeen() {
    var app = server("web1").reads(POSTGRESQL, "db1", "shop", "", "gone");
    var inventory = resolved(shop().unread(UnreadKind.FORBIDDEN, "shop:pg_class"), app);
    var gone = Ids.relation("shop", "public", "gone");
    assertEquals(Optional.empty(), attribute(inventory, gone, Attribute.MISSING));
    assertEquals(Optional.of("true"), attribute(inventory, gone, Attribute.NAMED_ONLY));
    var jobsUnseen = resolved(shop().unread(UnreadKind.FORBIDDEN, "shop:cron.job"), app);
    assertEquals(Optional.of("true"), attribute(jobsUnseen, gone, Attribute.MISSING));
  }

  @Test
  void aTableOfADatabaseThatNobodyImportedIsWhatTheStatementSays() {
    var app = server("web1").reads(POSTGRESQL, "db9", "wms", "Dock", "Doors").reads(MARIADB, "db8", "mod", "", "perms");
    var inventory = resolved(app);
    assertEquals(List.of("reads db/mod/perms 1.00", "reads db/wms/dock.doors 1.00"), needs(inventory));
    var doors = inventory.asset(Ids.relation("wms", "dock", "doors")).orElseThrow();
    assertEquals(List.of("doors", "wms", "dock"), List.of(doors.name(), doors.database(), doors.schema()));
    assertEquals(Optional.empty(), doors.attribute(Attribute.MISSING));
    assertEquals(Optional.of("wms"), inventory.asset(Ids.database("wms")).map(Asset::name));
  }

  @Test
  void withoutACatalogOtherStatementsTellWhereATableLies() {
    var app =
        server("web1").reads(POSTGRESQL, "db9", "wms", "dock", "doors").reads(POSTGRESQL, "db9", "wms", "", "Doors")
            .reads(POSTGRESQL, "db9", "wms", "public", "gates");
    var other =
        server("web2").reads(POSTGRESQL, "db9", "wms", "", "doors").reads(POSTGRESQL, "db9", "wms", "", "gates");
    assertEquals(List.of("reads db/wms/dock.doors 1.00", "reads db/wms/public.gates 1.00",
        "reads db/wms/dock.doors 0.80", "reads db/wms/public.gates 1.00"), needs(resolved(app, other)));
  }

  @Test
  void whereStatementsDisagreeAnUnqualifiedTableStaysByItself() {
    var app =
        server("web1").reads(POSTGRESQL, "db9", "wms", "dock", "doors").reads(POSTGRESQL, "db9", "wms", "yard", "doors")
            .reads(POSTGRESQL, "db9", "wms", "", "doors");
    assertEquals(List.of("reads db/wms/dock.doors 1.00", "reads db/wms/doors 1.00", "reads db/wms/yard.doors 1.00"),
        needs(resolved(app)));
  }

  @Test
  void theEnginesOwnCatalogIsNobodysToMove() {
    var app = server("web1").reads(POSTGRESQL, "db1", "shop", "", "pg_stat_activity")
        .reads(MARIADB, "db8", "", "information_schema", "tables");
    assertEquals(List.of(), needs(resolved(shop(), app)));
  }

  @Test
  void whereNothingSaysWhichDatabaseTheOnlyOneWithSuchATableIsAGuess() {
    var app = server("web1").reads(UNKNOWN, "", "", "", "orders");
    assertEquals(List.of("reads db/shop/public.orders 0.70"), needs(resolved(shop(), app)));
  }

  @Test
  void routinesAreFoundByNameWhateverTheirSignature() {
    var shop = shop().found(routine("close_quarter", "date")).found(routine("refund", "integer"))
        .found(routine("refund", "text"));
    var in = new Target.Database(POSTGRESQL, "web1", "db1", 0, "shop");
    var app = server("web1").needs(new Target.Routine(in, "", "close_quarter"), DependencyKind.CALLS)
        .needs(new Target.Routine(in, "public", "refund"), DependencyKind.CALLS)
        .needs(new Target.Routine(in, "", "nowhere"), DependencyKind.CALLS);
    var inventory = resolved(shop, app);
    assertEquals(List.of("calls db/shop/public.close_quarter(date) 1.00", "calls db/shop/public.nowhere() 1.00",
        "calls db/shop/public.refund(integer) 0.80"), needs(inventory));
    assertEquals(Optional.of("true"),
        attribute(inventory, Ids.routine("shop", "public", "nowhere", ""), Attribute.MISSING));
  }

  @Test
  void aTriggerInAFileIsTheOneThatTheCatalogHasOnThatTable() {
    var in = new Target.Database(POSTGRESQL, "web1", "db1", 0, "shop");
    var orders = new Target.Relation(in, "", "Orders", List.of());
    var note =
        Asset.of(Ids.trigger("shop", "public", "orders", "note"), AssetKind.TRIGGER, "note").in("shop", "public");
    var app = server("web1").needs(new Target.Trigger(orders, "note"), orders, DependencyKind.FIRES_ON)
        .needs(new Target.Trigger(orders, "chain"), orders, DependencyKind.FIRES_ON);
    var inventory = resolved(shop().found(note), app);
    assertEquals(Optional.empty(), attribute(inventory, note.id(), Attribute.NAMED_ONLY));
    assertEquals(Optional.of("true"),
        attribute(inventory, Ids.trigger("shop", "public", "orders", "chain"), Attribute.NAMED_ONLY));
  }

  @Test
  void whatAViewReadsIsToldByAFileOnlyWhereNoCatalogKnowsTheView() {
    var in = new Target.Database(POSTGRESQL, "web1", "db1", 0, "shop");
    var refunds = new Target.Relation(in, "", "refunds", List.of());
    var described = new Target.Relation(in, "", "Orders", List.of());
    var other = new Target.Database(POSTGRESQL, "web1", "db9", 0, "depot");
    var unseen = new Target.Relation(other, "", "orders_by_day", List.of());
    var app =
        server("web1").needs(described, refunds, DependencyKind.READS).needs(unseen, refunds, DependencyKind.READS);
    var from = resolved(shop(), app).dependencies().stream().filter(one -> one.kind() == DependencyKind.READS)
        .map(one -> one.from().value()).toList();
    assertEquals(List.of("db/depot/orders_by_day"), from);
  }

  private static Asset routine(String name, String arguments) {
    return Asset.of(Ids.routine("shop", "public", name, arguments), AssetKind.ROUTINE, name).in("shop", "public");
  }

  private static Optional<String> attribute(Inventory inventory, AssetId id, String attribute) {
    return inventory.asset(id).orElseThrow().attribute(attribute);
  }
}
