package org.portolan.model.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.Trait;
import org.portolan.model.inventory.Drift;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Entry;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.ProblemException;

/// A source that somebody does not want in the landscape any more.
class RemovedSourceTest {
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
  private static final AssetId ORDERS = Ids.relation("shop", "sales", "orders");
  private static final AssetId SCRIPT = new AssetId("script/web1/opt/stock.sh");

  @TempDir
  private Path folder;

  @BeforeEach
  void begin() throws ProblemException {
    Workspace.init(folder, "Shop");
    try (var workspace = open()) {
      workspace.append(database(), AT);
      workspace.append(files("web1"), AT);
      workspace.append(files("copy-of-web1"), AT);
    }
  }

  @Test
  void whatOnlyThatSourceToldIsGone() throws ProblemException {
    try (var workspace = open()) {
      assertEquals(List.of("shop"), names(workspace.remove("shop", AT)));
      assertEquals(List.of("copy-of-web1", "web1"), sources(workspace.inventory()));
      assertTrue(workspace.inventory().asset(Ids.relation("shop", "sales", "customers")).isEmpty());
    }
  }

  @Test
  void whatOthersTellTooStaysAndIsLessSure() throws ProblemException {
    try (var workspace = open()) {
      assertEquals(0.75, confidence(workspace.inventory()), 1e-9);
      workspace.remove("copy-of-web1", AT);
      assertEquals(0.5, confidence(workspace.inventory()), 1e-9);
      assertEquals(1, workspace.inventory().ledger().of(arrow(workspace.inventory())).size());
    }
  }

  @Test
  void whatWasDecidedAndSaidStays() throws ProblemException {
    var told = new Entry.AssetTold(AT, "R. Haddad", Ids.host("mainframe"), AssetKind.HOST, "mainframe", "",
        "under the stairs");
    try (var workspace = open()) {
      var item = Item.of(new ItemId("orders"), ItemKind.DATA_ENTITY, List.of(new AssetPattern(ORDERS.value())));
      workspace.save(workspace.manifest().withItems(List.of(item)));
      workspace.add(told);
      workspace.remove("shop", AT);
      assertEquals(List.of(item), workspace.manifest().items());
      assertEquals(List.of(told), workspace.logbook().entries());
      assertTrue(workspace.inventory().asset(Ids.host("mainframe")).isPresent());
    }
  }

  @Test
  void theLandscapeIsTheOneThatWasForetold() throws ProblemException {
    try (var workspace = open()) {
      var foretold = workspace.inventoryWithout("shop");
      workspace.remove("shop", AT);
      assertEquals(foretold, workspace.inventory());
    }
  }

  @Test
  void whatWentIsDriftAgainstEarlierSnapshots() throws ProblemException {
    try (var workspace = open()) {
      workspace.remove("shop", AT);
      var removal = workspace.headers().getLast();
      assertEquals(List.of(4L, true), List.of(removal.number(), removal.removed()));
      var drift = Drift.between(workspace.inventoryAt(3), workspace.inventoryAt(removal.number()));
      assertTrue(drift.vanished().stream().anyMatch(asset -> asset.name().equals("customers")), drift.toString());
    }
  }

  @Test
  void theRemovalCanBeTakenBack() throws ProblemException {
    try (var workspace = open()) {
      var before = workspace.inventory();
      workspace.remove("web1", AT);
      assertEquals(List.of("web1"), names(workspace.restore("web1")));
      assertEquals(before, workspace.inventory());
      assertEquals(3, workspace.headers().size());
    }
  }

  @Test
  void aProfileGoesAndComesWithItsDatabase() throws ProblemException {
    try (var workspace = open()) {
      workspace.append(profile(), AT);
      workspace.append(profile(), AT);
      var before = workspace.inventory();
      assertEquals(List.of("shop", "shop profile"), names(workspace.remove("shop", AT)));
      assertEquals(List.of("copy-of-web1", "web1"), sources(workspace.inventory()));
      assertEquals(List.of("shop", "shop profile"), names(workspace.restore("shop")));
      assertEquals(before, workspace.inventory());
    }
  }

  @Test
  void aSourceThatIsReadAgainIsBack() throws ProblemException {
    try (var workspace = open()) {
      var before = workspace.inventory();
      workspace.remove("web1", AT);
      workspace.append(files("web1"), AT);
      assertEquals(before, workspace.inventory());
      assertEquals("source-unknown", problem(() -> workspace.restore("web1")));
    }
  }

  @Test
  void whatNobodyKnowsIsNotRemoved() throws ProblemException {
    try (var workspace = open()) {
      assertEquals("source-unknown", problem(() -> workspace.remove("web9", AT)));
      workspace.remove("web1", AT);
      assertEquals("source-unknown", problem(() -> workspace.remove("web1", AT)));
    }
    try (var onlooker = Workspace.openReadOnly(folder)) {
      assertEquals("workspace-read-only", problem(() -> onlooker.remove("shop", AT)));
    }
  }

  @Test
  void aStoreFromBeforeSourcesCouldBeRemovedIsBroughtUpToDate() throws ProblemException {
    Jdbi.create("jdbc:h2:file:" + folder.resolve("inventory"), "portolan", "").useHandle(handle -> {
      handle.execute("alter table intake drop column removed");
      handle.execute("delete from schema_version where version > 1");
    });
    try (var workspace = open()) {
      assertEquals(List.of("copy-of-web1", "shop", "web1"), sources(workspace.inventory()).stream().sorted().toList());
      workspace.remove("shop", AT);
    }
    try (var workspace = open()) {
      assertEquals(List.of("copy-of-web1", "web1"), sources(workspace.inventory()));
    }
  }

  private Workspace open() throws ProblemException {
    return Workspace.open(folder, CLOCK);
  }

  private interface Attempt {
    Object make() throws ProblemException;
  }

  private static String problem(Attempt attempt) {
    return assertThrows(ProblemException.class, attempt::make).problem().code();
  }

  private static List<String> names(List<Source> sources) {
    return sources.stream().map(Source::name).toList();
  }

  private static List<String> sources(Inventory inventory) {
    return inventory.sources().stream().map(one -> one.source().name()).toList();
  }

  private static Dependency arrow(Inventory inventory) {
    return inventory.dependencies().stream().filter(one -> one.kind() == DependencyKind.READS).findFirst()
        .orElseThrow();
  }

  private static double confidence(Inventory inventory) {
    return arrow(inventory).confidence().value();
  }

  private static ImportReport database() {
    var found = new ArrayList<Fact>();
    for (var table : List.of("orders", "customers")) {
      found.add(new Fact.Found(Asset.of(Ids.relation("shop", "sales", table), AssetKind.TABLE, table)
          .in("shop", "sales")));
    }
    return report("shop", SourceKind.DATABASE, found);
  }

  /// A script that both copies of the server show.
  private static ImportReport files(String name) {
    return report(name, SourceKind.FILES, List.of(
        new Fact.Found(Asset.of(SCRIPT, AssetKind.SCRIPT, "stock.sh").onHost("web1")),
        new Fact.Needs(new Target.Known(SCRIPT), new Target.Known(ORDERS), DependencyKind.READS, "",
            Evidence.inferred(Location.of(name + "/opt/stock.sh", 3), "select * from sales.orders", 0.5))));
  }

  private static ImportReport profile() {
    return report("shop profile", SourceKind.PROFILE,
        List.of(new Fact.Counted(ORDERS, List.of(), Trait.ROWS, 7, 7)));
  }

  private static ImportReport report(String name, SourceKind kind, List<Fact> facts) {
    return new ImportReport(new Source(name, kind, "/" + name, name), facts, List.of(), List.of(), true);
  }
}
