package org.portolan.model.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.portolan.model.asset.AssetId;

/// An order in which items can move: what an item needs moves earlier or with it, also where the need leads through
/// assets that belong to no item.
public final class Waves {
  private Waves() {}

  /// The earliest wave for each item.
  ///
  /// @param items the assets that each item covers; items that share an asset move together
  public static <K extends Comparable<? super K>> List<Wave<K>> of(DependencyGraph graph,
      SortedMap<K, ? extends Collection<AssetId>> items) {
    var keys = List.copyOf(items.keySet());
    int firstItem = graph.network().size();
    var condensation = Condensation.of(welded(graph.network(), items));
    var counts = new boolean[condensation.components().size()];
    var bundles = new ArrayList<List<K>>();
    for (var component : condensation.components()) {
      var bundle = component.stream().filter(node -> node >= firstItem).sorted()
          .map(node -> keys.get(node - firstItem)).toList();
      counts[bundles.size()] = !bundle.isEmpty();
      bundles.add(bundle);
    }
    return numbered(bundles, condensation.levels(counts));
  }

  private static <K extends Comparable<? super K>> List<Wave<K>> numbered(List<List<K>> bundles, int[] levels) {
    var waves = new TreeMap<Integer, List<List<K>>>();
    for (int component = 0; component < levels.length; component++) {
      if (!bundles.get(component).isEmpty()) {
        waves.computeIfAbsent(levels[component], _ -> new ArrayList<>()).add(bundles.get(component));
      }
    }
    waves.values().forEach(wave -> wave.sort((a, b) -> a.getFirst().compareTo(b.getFirst())));
    return waves.entrySet().stream().map(wave -> new Wave<>(wave.getKey(), wave.getValue())).toList();
  }

  /// The network with one more node for each item, tied to all of its assets in both directions.
  private static Graph<Integer, DefaultEdge> welded(Network network,
      SortedMap<?, ? extends Collection<AssetId>> items) {
    var graph = Condensation.graph(network);
    int item = network.size();
    for (var assets : items.values()) {
      graph.addVertex(item);
      for (var asset : assets) {
        int itself = item;
        network.node(asset).ifPresent(node -> {
          graph.addEdge(itself, node);
          graph.addEdge(node, itself);
        });
      }
      item++;
    }
    return graph;
  }
}
