package org.portolan.benchmark;

import java.io.PrintStream;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.graph.DependencyGraph;
import org.portolan.model.graph.Waves;
import org.portolan.model.inventory.Drift;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.Resolution;
import org.portolan.testing.InventedLandscape;

/// Facts to landscape to answers, at sizes that a large company has.
final class GraphBenchmark implements Benchmark {
  private static final int[] SIZES = {10_000, 100_000};
  private static final long SEED = 1;

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    for (int size : SIZES) {
      var intakes = InventedLandscape.intakes(size, SEED);
      var inventory = Resolution.of(intakes);
      var graph = DependencyGraph.of(inventory);
      var hub = graph.hubs(1).getFirst().asset().id();
      var items = itemsOf(inventory);
      out.println("Graph analysis, %,d assets and %,d dependencies of %d sources".formatted(inventory.assets().size(),
          inventory.dependencies().size(), intakes.size()));
      print(out, "facts of all sources to one landscape", Rounds.of(() -> Resolution.of(intakes)));
      print(out, "landscape to graph", Rounds.of(() -> DependencyGraph.of(inventory)));
      print(out, "blast radius of the largest hub, " + graph.blastRadius(hub).impacts().size() + " assets",
          Rounds.of(() -> graph.blastRadius(hub)));
      print(out, "20 hubs", Rounds.of(() -> graph.hubs(20)));
      print(out, "cycles", Rounds.of(graph::cycles));
      print(out, "waves of " + items.size() + " items", Rounds.of(() -> Waves.of(graph, items)));
      print(out, "drift between two snapshots", Rounds.of(() -> Drift.between(inventory, inventory)));
    }
  }

  private static void print(PrintStream out, String what, Timings timings) {
    out.println("  %-46s %s".formatted(what, timings));
  }

  /// A schema moves as a whole, everything else by itself.
  private static SortedMap<String, Set<AssetId>> itemsOf(Inventory inventory) {
    var items = new TreeMap<String, Set<AssetId>>();
    for (var asset : inventory.assets().values()) {
      items.computeIfAbsent(itemOf(asset), _ -> new TreeSet<>()).add(asset.id());
    }
    return items;
  }

  private static String itemOf(Asset asset) {
    return asset.schema().isEmpty() ? asset.id().value() : asset.database() + "." + asset.schema();
  }
}
