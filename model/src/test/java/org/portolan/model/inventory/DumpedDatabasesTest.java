package org.portolan.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portolan.model.intake.Engine.POSTGRESQL;
import static org.portolan.model.inventory.Told.database;
import static org.portolan.model.inventory.Told.needs;
import static org.portolan.model.inventory.Told.resolved;
import static org.portolan.model.inventory.Told.server;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;

class DumpedDatabasesTest {

  private static Told web1() {
    return server("web1").dumped("shop", POSTGRESQL, "db1", "sales", "orders");
  }

  @Test
  void aNameInAScriptIsBoundToTheDumpAmongTheFiles() {
    assertEquals(List.of("reads db/shop/sales.orders 0.80"),
        needs(resolved(web1().reads(POSTGRESQL, "db1", "shop", "", "orders"))));
    assertEquals(List.of("reads db/shop/sales.orders 1.00"),
        needs(resolved(web1().reads(POSTGRESQL, "db1", "shop", "sales", "orders"))));
  }

  @Test
  void theOnlyDumpBesideAProgramIsSurerThanTheOnlyOneAnywhere() {
    assertEquals(List.of("reads db/shop/sales.orders 0.90"),
        needs(resolved(web1().reads(POSTGRESQL, "", "", "sales", "orders"))));
    assertEquals(List.of("reads db/shop/sales.orders 0.70"),
        needs(resolved(web1(), server("web2").reads(POSTGRESQL, "", "", "sales", "orders"))));
  }

  @Test
  void aTableThatADumpDoesNotHaveNeedNotBeMissing() {
    var inventory = resolved(web1().reads(POSTGRESQL, "db1", "shop", "sales", "returns"));
    var table = inventory.asset(Ids.relation("shop", "sales", "returns")).orElseThrow();
    assertTrue(table.has(Attribute.NAMED_ONLY));
    assertFalse(table.has(Attribute.MISSING));
  }

  @Test
  void aDatabaseThatWasImportedItselfStandsForWhatItsDumpSaid() {
    var live = database("live-shop", POSTGRESQL, "db1", 5432).knownAs("db1", 5432, "shop").table("sales", "customers");
    var inventory = resolved(live, web1().reads(POSTGRESQL, "db1", "shop", "sales", "customers"));
    assertEquals(List.of("reads db/live-shop/sales.customers 1.00"), needs(inventory));
    assertTrue(inventory.asset(Ids.relation("shop", "sales", "orders")).isEmpty());
  }
}
