package org.portolan.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portolan.model.intake.Engine.POSTGRESQL;
import static org.portolan.model.inventory.Told.database;
import static org.portolan.model.inventory.Told.resolved;
import static org.portolan.model.inventory.Told.server;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.Ids;
import org.portolan.model.inventory.Drift.Change;
import org.portolan.model.problem.Location;

class DriftTest {
  private static final Column QTY = new Column("qty", "int", true);

  @Test
  void equalInventoriesDoNotDrift() {
    var inventory = resolved(database("shop", POSTGRESQL, "db1", 5432).table("public", "orders", QTY));
    assertTrue(Drift.between(inventory, inventory).isEmpty());
  }

  @Test
  void changedColumnsAreSaidInWords() {
    var before = resolved(database("shop", POSTGRESQL, "db1", 5432).table("public", "orders", QTY,
        new Column("note", "text", true), new Column("old", "text", true)));
    var after = resolved(database("shop", POSTGRESQL, "db1", 5432).table("public", "orders",
        new Column("qty", "decimal(10,3)", true), new Column("note", "text", false), new Column("new", "date", false)));
    var orders = Ids.relation("shop", "public", "orders");
    assertEquals(List.of(new Change(orders, "qty int → decimal(10,3)"), new Change(orders, "note text → text not null"),
        new Change(orders, "column old dropped"), new Change(orders, "column new added, date not null")),
        Drift.between(before, after).changed());
  }

  @Test
  void aDatabaseOnAnotherHostIsOneChangeAndNotOneForEachTable() {
    var before = resolved(database("shop", POSTGRESQL, "db1", 5432).table("public", "orders", QTY));
    var after = resolved(database("shop", POSTGRESQL, "db2", 5432).table("public", "orders", QTY));
    assertEquals(List.of(new Change(Ids.database("shop"), "host db1 → db2")), Drift.between(before, after).changed());
  }

  @Test
  void changedSchedulesAreDriftButRowCountsAndPlacesAreNot() {
    var job = Asset.of(Told.job("web1"), AssetKind.SCHEDULED_JOB, "nightly").onHost("web1");
    var before = resolved(server("web1")
        .found(job.with(Attribute.SCHEDULE, "15 2 * * 1").with(Attribute.ROWS, "1").seenAt(Location.of("crontab", 1))));
    var after = resolved(server("web1").found(job.with(Attribute.SCHEDULE, "0 3 * * 1").with(Attribute.ROWS, "2")
        .with(Attribute.DISABLED, "true").seenAt(Location.of("crontab", 9))));
    assertEquals(List.of(new Change(job.id(), "disabled is now true"),
        new Change(job.id(), "schedule 15 2 * * 1 → 0 3 * * 1")), Drift.between(before, after).changed());
  }

  @Test
  void whatCameAndWhatWentIsListedWithItsDependencies() {
    var before = resolved(server("web1").connects(POSTGRESQL, "db1", 0, "old"));
    var after = resolved(server("web1").connects(POSTGRESQL, "db1", 0, "new"));
    var drift = Drift.between(before, after);
    assertEquals(List.of("new"), drift.appeared().stream().map(Asset::name).toList());
    assertEquals(List.of("old"), drift.vanished().stream().map(Asset::name).toList());
    assertEquals(List.of(Ids.database("new")), drift.newDependencies().stream().map(it -> it.to()).toList());
    assertEquals(List.of(Ids.database("old")), drift.lostDependencies().stream().map(it -> it.to()).toList());
  }
}
