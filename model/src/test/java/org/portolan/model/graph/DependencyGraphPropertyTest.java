package org.portolan.model.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.inventory.Inventory;

class DependencyGraphPropertyTest {
  @Test
  void theBlastRadiusIsTheClosureOfTheNeedsAndEveryPathInItHolds() {
    for (long seed = 0; seed < 100; seed++) {
      var inventory = random(seed);
      var graph = DependencyGraph.of(inventory);
      for (var origin : inventory.assets().keySet()) {
        var radius = graph.blastRadius(origin);
        assertEquals(closure(inventory, origin),
            new TreeSet<>(radius.impacts().stream().map(impact -> impact.asset().id()).toList()), "seed " + seed);
        for (var impact : radius.impacts()) {
          var path = radius.path(impact.asset().id()).orElseThrow();
          assertEquals(List.of(impact.asset().id(), origin),
              List.of(path.assets().getFirst(), path.assets().getLast()), "seed " + seed);
          assertEquals(impact.confidence().value(), path.confidence().value(), 1e-9, "seed " + seed);
        }
      }
    }
  }

  private static Set<AssetId> closure(Inventory inventory, AssetId origin) {
    var reached = new TreeSet<AssetId>(List.of(origin));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Dependency dependency : inventory.dependencies()) {
        grown |= reached.contains(dependency.to()) && reached.add(dependency.from());
      }
    }
    reached.remove(origin);
    return reached;
  }

  private static Inventory random(long seed) {
    var random = new Random(seed);
    int size = 2 + random.nextInt(12);
    var lines = new ArrayList<String>();
    for (int i = 0; i < size * 2; i++) {
      lines.add("n" + random.nextInt(size) + " reads n" + random.nextInt(size) + " 0." + (1 + random.nextInt(9)));
    }
    return Drawn.landscape(lines.toArray(String[]::new));
  }
}
