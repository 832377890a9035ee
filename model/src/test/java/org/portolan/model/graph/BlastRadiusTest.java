package org.portolan.model.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.inventory.Inventory;

class BlastRadiusTest {
  private static final AssetId ORDERS = new AssetId("orders");

  @Test
  void everythingThatLeadsToAnAssetIsReachedWithItsDistance() {
    var graph = DependencyGraph.of(Drawn.landscape("job runs script", "script reads orders", "orders reads customers"));
    assertEquals(List.of("script 1 1.00", "job 2 1.00"), told(graph.blastRadius(ORDERS)));
  }

  @Test
  void theStrongestChainIsTheProofEvenWhereAShorterOneExists() {
    var graph =
        DependencyGraph.of(Drawn.landscape("job includes orders 0.2", "job runs script", "script reads orders 0.9"));
    var radius = graph.blastRadius(ORDERS);
    assertEquals(List.of("job 1 0.90", "script 1 0.90"), told(radius));
    assertEquals(Optional.of(List.of("job", "script", "orders")), chain(radius, "job"));
  }

  @Test
  void ownershipAndGrantsAreNoNeeds() {
    var graph = DependencyGraph
        .of(Drawn.landscape("role owns orders", "orders granted-to reporting", "copy replicates-to orders"));
    assertEquals(List.of(), told(graph.blastRadius(ORDERS)));
  }

  @Test
  void whoeverWritesToATableNeedsWhatItsTriggerTouches() {
    var graph = DependencyGraph.of(Drawn.landscape("trigger fires-on orders", "trigger writes audit",
        "shop writes orders", "report reads orders"));
    var radius = graph.blastRadius(new AssetId("audit"));
    assertEquals(List.of("trigger 1 1.00", "shop 3 1.00"), told(radius));
    assertEquals(Optional.of(List.of("shop", "orders", "trigger", "audit")), chain(radius, "shop"));
  }

  @Test
  void whatLiesInAHostGoesWithItAndTakesItsReadersAlong() {
    var host = Asset.of(Ids.host("db1"), AssetKind.HOST, "db1");
    var database = Asset.of(Ids.database("shop"), AssetKind.DATABASE, "shop").onHost("db1");
    var schema = Asset.of(Ids.schema("shop", "sales"), AssetKind.SCHEMA, "sales").in("shop", "");
    var table = Asset.of(Ids.relation("shop", "sales", "orders"), AssetKind.TABLE, "orders").in("shop", "sales");
    var graph = DependencyGraph.of(new Drawn().with(host).with(database).with(schema).with(table)
        .draw("job", "reads", "db/shop/sales.orders").inventory());
    var radius = graph.blastRadius(Ids.host("db1"));
    assertEquals(List.of("db/shop 1 1.00 inside", "db/shop/sales 2 1.00 inside", "db/shop/sales.orders 3 1.00 inside",
        "job 4 1.00"), told(radius));
    assertEquals(Set.of(Ids.schema("shop", "sales"), table.id()), graph.inside(Ids.database("shop")));
  }

  @Test
  void anAssetThatIsNotThereReachesNothing() {
    var radius = DependencyGraph.of(Inventory.EMPTY).blastRadius(ORDERS);
    assertEquals(List.of(), radius.impacts());
    assertEquals(Optional.empty(), radius.path(ORDERS));
  }

  @Test
  void directNeighboursAreToldApartFromTheRest() {
    var graph = DependencyGraph.of(Drawn.landscape("trigger fires-on orders", "trigger writes audit",
        "shop writes orders", "job runs shop", "orders foreign-key orders"));
    assertEquals(List.of("orders foreign-key orders", "shop writes orders", "trigger fires-on orders"),
        graph.neededBy(ORDERS).stream().map(d -> d.from() + " " + d.kind().word() + " " + d.to()).toList());
    assertEquals(List.of("shop writes orders"),
        graph.needsOf(new AssetId("shop")).stream().map(d -> d.from() + " " + d.kind().word() + " " + d.to()).toList());
  }

  @Test
  void weakDependenciesCanBeLeftOut() {
    var landscape = Drawn.landscape("a reads orders 0.4", "b reads orders 0.5");
    assertEquals(List.of("b 1 0.50"), told(DependencyGraph.of(landscape, Confidence.of(0.5)).blastRadius(ORDERS)));
  }

  @Test
  void hubsAreTheMostNeededWithAllThatTheyReach() {
    var graph = DependencyGraph.of(Drawn.landscape("a reads orders", "b reads orders", "c runs a", "d reads e"));
    assertEquals(List.of("orders 2 3", "a 1 1"),
        graph.hubs(2).stream().map(hub -> hub.asset().name() + " " + hub.direct() + " " + hub.inAll()).toList());
  }

  private static List<String> told(BlastRadius radius) {
    return radius.impacts().stream().map(impact -> impact.asset().id() + " " + impact.distance() + " "
        + impact.confidence() + (impact.inside() ? " inside" : "")).toList();
  }

  private static Optional<List<String>> chain(BlastRadius radius, String from) {
    return radius.path(new AssetId(from)).map(path -> path.assets().stream().map(AssetId::value).toList());
  }
}
