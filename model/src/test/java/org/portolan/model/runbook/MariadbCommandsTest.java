package org.portolan.model.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;

class MariadbCommandsTest {
  private static final Destination CORE = new Destination("core", "core", "", "");

  private static DataSet data(String database, String schema) {
    var table = Asset.of(Ids.relation(database, schema, "orders"), AssetKind.TABLE, "orders").in(database, schema);
    return new DataSet(database, Engine.MARIADB, database, "old", true, List.of(), List.of(), List.of(table),
        List.of(table), List.of());
  }

  @Test
  void aDatabaseThatOnlyProgramsNamedIsDroppedAndComparedByItsOwnName() {
    var data = data("shop", "");
    assertEquals(List.of("mysql --host=core --execute='DROP DATABASE IF EXISTS `shop`;'"),
        new MariadbCommands().drop(data, CORE));
    assertEquals("SELECT count(*) FROM `shop`.`orders`; CHECKSUM TABLE `shop`.`orders`;",
        new MariadbCommands().compare(data.tables().getFirst()));
    assertEquals(List.of("mysqldump --host=old --single-transaction --routines --triggers --events --databases shop"
        + " --result-file=shop.sql"), new MariadbCommands().dump(data, "shop"));
  }

  @Test
  void whereOnlyTheServerIsKnownNothingIsTyped() {
    assertEquals(List.of(), new MariadbCommands().drop(data("@old", ""), CORE));
    assertEquals(List.of(), new MariadbCommands().dump(data("@old", ""), "shop"));
  }
}
