package org.portolan.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.portolan.model.intake.Engine.POSTGRESQL;
import static org.portolan.model.inventory.Told.database;
import static org.portolan.model.inventory.Told.needs;
import static org.portolan.model.inventory.Told.server;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.Location;

class ObservedClientsTest {
  private static final AssetId CLIENT = Ids.client("etl@10.0.0.21");
  private static final Target.Database SHOP = new Target.Database(POSTGRESQL, "db1", "", 0, "shop");

  @Test
  void aClientFromAnAddressThatNobodyImportedIsAStranger() {
    var inventory = seen(server("web1").connects(POSTGRESQL, "db1", 5432, "shop"), client());
    assertEquals(List.of("client/etl@10.0.0.21 connects-to db/shop 0.95"), clients(inventory));
    assertEquals(Optional.of("10.0.0.21"), inventory.asset(CLIENT).map(Asset::host));
  }

  @Test
  void theOnlyProgramOfThatHostThatUsesTheDatabaseIsTheClient() {
    var inventory = seen(web1().connects(POSTGRESQL, "db1", 5432, "shop"), client());
    assertEquals(List.of(), clients(inventory));
    assertEquals(List.of("connects-to db/shop 1.00"), needs(inventory));
    assertEquals(List.of(EvidenceKind.DECLARED, EvidenceKind.OBSERVED), inventory.dependencies().getFirst().evidence()
        .stream().map(Evidence::kind).sorted().toList());
    assertEquals("0.57", observed(inventory));
    assertEquals(Optional.of("2026-03-01T02:00:00Z"),
        inventory.asset(Told.job("web1")).flatMap(job -> job.attribute(Attribute.LAST_SEEN)));
  }

  @Test
  void theNameThatAClientGivesItselfTellsMoreThanItsHost() {
    var inventory = seen(twoPrograms(), client().with(Attribute.APPLICATION, "Nightly.sh"));
    assertEquals("0.86", observed(inventory));
    assertEquals(List.of(), clients(inventory));
  }

  @Test
  void oneOfSeveralProgramsIsNamedAndNotGuessed() {
    var inventory = seen(twoPrograms(), client());
    assertEquals(List.of("client/etl@10.0.0.21 connects-to db/shop 0.95"), clients(inventory));
    assertEquals(Optional.of("job/web1/etc/crontab/nightly, service/web1/shop"),
        inventory.asset(CLIENT).flatMap(client -> client.attribute(Attribute.EXPLAINED_BY)));
  }

  private static Told web1() {
    return server("web1").alias("web1", "10.0.0.21");
  }

  private static Told twoPrograms() {
    var service = Ids.service("web1", "shop");
    return web1().connects(POSTGRESQL, "db1", 5432, "shop")
        .found(Asset.of(service, AssetKind.SERVICE, "shop").onHost("web1"))
        .needs(new Target.Known(service), new Target.Database(POSTGRESQL, "web1", "db1", 5432, "shop"),
            DependencyKind.CONNECTS_TO);
  }

  private static Asset client() {
    return Asset.of(CLIENT, AssetKind.CLIENT, "etl@10.0.0.21").with(Attribute.ADDRESS, "10.0.0.21")
        .with(Attribute.SEEN_BY, "db1").with(Attribute.USER, "etl").with(Attribute.LAST_SEEN, "2026-03-01T02:00:00Z");
  }

  private static Inventory seen(Told server, Asset client) {
    var evidence = new Evidence(EvidenceKind.OBSERVED, Location.of("pg.log", 7), "etl connects", Confidence.of(0.95));
    var report = new ImportReport(new Source("pg.log", SourceKind.OBSERVED, "pg.log", "log"),
        List.of(new Fact.Found(client),
            new Fact.Needs(new Target.Known(CLIENT), SHOP, DependencyKind.CONNECTS_TO, "", evidence)),
        List.of(), List.of(), true);
    return Resolution.of(List.of(database("shop", POSTGRESQL, "db1", 5432).intake(1), server.intake(2),
        new Intake(3, Told.AT, report)));
  }

  private static List<String> clients(Inventory inventory) {
    return inventory.dependencies().stream().filter(one -> one.from().value().startsWith("client/"))
        .map(one -> one.from() + " " + one.kind().word() + " " + one.to() + " " + one.confidence()).toList();
  }

  private static String observed(Inventory inventory) {
    return inventory.dependencies().stream().flatMap(one -> one.evidence().stream())
        .filter(piece -> piece.kind() == EvidenceKind.OBSERVED).map(piece -> piece.confidence().toString()).findFirst()
        .orElse("none");
  }
}
