package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;

/// What MariaDB and MySQL have in common beyond what every database must do: a schema is a database.
abstract class MariadbFamilyContract extends DialectContract {
  @Override
  String id(String schema, String name) {
    return "db/shop/" + name;
  }

  @Override
  String oddId(String name) {
    return "db/shop/" + name;
  }

  @Test
  void aTriggersOwnStatementSaysWhatItWrites() throws Exception {
    assertEquals(List.of("db/shop/orders.orders_book > db/shop/movements"),
        seen().arrowsFrom("db/shop/orders.orders_book", DependencyKind.WRITES));
  }

  @Test
  void aProcedureReadsAndWritesAndItsPreparedStatementIsAnUnknown() throws Exception {
    var seen = seen();
    assertEquals(List.of("db/shop/close_month() > db/shop/orders"),
        seen.arrowsFrom("db/shop/close_month()", DependencyKind.WRITES));
    assertEquals(List.of("db/shop/close_month() > db/shop/movements"),
        seen.arrowsFrom("db/shop/close_month()", DependencyKind.READS));
    assertTrue(seen.report().unread().stream().anyMatch(one -> one.kind() == UnreadKind.DYNAMIC
        && one.place().source().equals("shop:information_schema.routines/close_month()")));
  }

  @Test
  void anEventIsAJobWithScheduleAndWhatItCalls() throws Exception {
    var seen = seen();
    var job = seen.asset("job/shop/nightly_close");
    assertEquals("EVERY 1 DAY STARTS 2026-01-01 02:30:00", job.attribute(Attribute.SCHEDULE).orElseThrow());
    assertEquals("root@localhost", job.attribute(Attribute.USER).orElseThrow());
    assertEquals(List.of("job/shop/nightly_close > db/shop/close_month()"),
        seen.arrowsFrom("job/shop/nightly_close", DependencyKind.CALLS));
  }
}
