package org.portolan.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portolan.model.intake.Engine.POSTGRESQL;
import static org.portolan.model.inventory.Told.database;
import static org.portolan.model.inventory.Told.needs;
import static org.portolan.model.inventory.Told.resolved;
import static org.portolan.model.inventory.Told.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

class ResolutionTest {
  private static final AssetId SCRIPT = Ids.script("web1", "/opt/x.sh");

  @Test
  void onlyTheLatestCompleteImportOfASourceCounts() {
    var first = server("web1").connects(POSTGRESQL, "db1", 0, "old").intake(1);
    var second = server("web1").connects(POSTGRESQL, "db1", 0, "new").intake(2);
    var inventory = Resolution.of(List.of(second, first));
    assertEquals(List.of("connects-to db/new 1.00"), needs(inventory));
    assertEquals(List.of(new SourceSummary(second.report().source(), second.at(), 2, 1, 0,
        inventory.sources().getFirst().found())), inventory.sources());
  }

  @Test
  void anImportThatBrokeOffReplacesNothingButSaysWhatItCouldNotRead() {
    var whole = server("web1").connects(POSTGRESQL, "db1", 0, "shop").intake(1);
    var broken = server("web1").unread(UnreadKind.FORBIDDEN, "etc/shadow").brokenOff(2);
    var inventory = Resolution.of(List.of(whole, broken));
    assertEquals(List.of("connects-to db/shop 1.00"), needs(inventory));
    assertEquals(broken.report().unread(), inventory.unread());
    assertEquals(List.of(), Resolution.of(List.of(broken, server("web1").intake(3))).unread());
  }

  @Test
  void theSameAssetFromTwoSourcesIsOneWithEverythingThatIsSaid() {
    var asset = Asset.of(Ids.host("db1"), AssetKind.HOST, "db1");
    var one = server("web1").found(asset.with("os", "Debian 12").seenAt(Location.of("etc/hosts", 3)));
    var two = database("shop", POSTGRESQL, "db1", 5432)
        .found(asset.with("cores", "8").with("os", "Linux").seenAt(Location.of("shop:pg_settings")));
    var merged = resolved(one, two).asset(asset.id()).orElseThrow();
    assertEquals(asset.with("os", "Linux").with("cores", "8").seenAt(Location.of("etc/hosts", 3),
        Location.of("shop:pg_settings")), merged);
  }

  @Test
  void whatOneSourceMissesAndAnotherHasIsNotMissing() {
    var missing = Asset.of(SCRIPT, AssetKind.SCRIPT, "x.sh").with(Attribute.MISSING, "true");
    var there = Asset.of(SCRIPT, AssetKind.SCRIPT, "x.sh").onHost("web1");
    assertEquals(Optional.of(there),
        resolved(server("web1").found(missing), server("web2").found(there)).asset(SCRIPT));
  }

  @Test
  void equalDependenciesBecomeOneWithAllTheirEvidence() {
    var app = server("web1").connects(POSTGRESQL, "db1", 0, "shop").connects(POSTGRESQL, "db1", 5432, "shop");
    assertEquals(List.of(2), resolved(app).dependencies().stream().map(it -> it.evidence().size()).toList());
  }

  @Test
  void bothEndsOfADependencyAreAlwaysThere() {
    var app = server("web1").needs(new Target.Known(SCRIPT), DependencyKind.RUNS)
        .needs(new Target.Endpoint("ftp", "ftp.bank.example/in"), DependencyKind.CONNECTS_TO)
        .needs(new Target.Host("web1", "files.shop.example"), DependencyKind.CONNECTS_TO)
        .reads(POSTGRESQL, "db1", "shop", "", "orders");
    var inventory = resolved(app);
    assertEquals(List.of("reads db/shop/orders 1.00", "connects-to endpoint/ftp/ftp.bank.example/in 1.00",
        "connects-to host/files.shop.example 1.00", "runs script/web1/opt/x.sh 1.00"),
        needs(inventory));
    inventory.dependencies().forEach(it -> assertTrue(
        inventory.assets().keySet().containsAll(List.of(it.from(), it.to())), it.toString()));
    assertEquals(AssetKind.SCRIPT, inventory.asset(SCRIPT).orElseThrow().kind());
  }

  @Test
  void aHostIsOneAssetUnderAllItsNames() {
    var db = server("legacy-db-02");
    var app = server("web1").alias("legacy-db-02", "10.20.0.14").alias("db", "10.20.0.14").alias("web1", "10.20.0.5")
        .needs(new Target.Host("web1", "db"), DependencyKind.CONNECTS_TO)
        .needs(new Target.Host("web1", "10.20.0.14"), DependencyKind.CONNECTS_TO);
    var other = server("web2").needs(new Target.Host("web2", "10.20.0.5"), DependencyKind.CONNECTS_TO);
    assertEquals(List.of("connects-to host/legacy-db-02 1.00", "connects-to host/web1 1.00"),
        needs(resolved(db, app, other)));
  }

  @Test
  void aCatalogsAssetsLieOnTheHostAsItsCollectedFilesCallIt() {
    var db = server("legacy-db-02").alias("legacy-db-02", "10.20.0.14");
    var shop = database("shop", POSTGRESQL, "10.20.0.14", 5432);
    assertEquals("legacy-db-02", resolved(db, shop).asset(Ids.database("shop")).orElseThrow().host());
  }

  @Test
  void aCatalogReadOnThisMachineLiesOnTheHostItIsKnownUnder() {
    var shop = database("shop", POSTGRESQL, "", 0).knownAs("legacy-db-02", 5432, "shop").table("public", "orders");
    assertEquals("legacy-db-02",
        resolved(shop).asset(Ids.relation("shop", "public", "orders")).orElseThrow().host());
  }

  @Test
  void theOrderOfFactsAndImportsMakesNoDifference() {
    var imports = new ArrayList<>(List.of(
        database("shop", POSTGRESQL, "legacy-db-02", 5432).table("public", "orders").intake(1),
        server("web1").alias("db", "legacy-db-02").reads(POSTGRESQL, "db", "shop", "", "orders")
            .connects(POSTGRESQL, "", 0, "shop").connects(POSTGRESQL, "x", 0, "y").intake(2),
        server("web2").reads(POSTGRESQL, "db", "shop", "", "orders").connects(POSTGRESQL, "z", 0, "y").intake(3)));
    var expected = Resolution.of(imports);
    for (long seed = 0; seed < 20; seed++) {
      Collections.shuffle(imports, new Random(seed));
      assertEquals(expected, Resolution.of(imports), "seed " + seed);
    }
  }
}
