package org.portolan.model.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.AssetId;

class WavesTest {
  @Test
  void whatAnItemNeedsMovesEarlier() {
    var graph = DependencyGraph.of(Drawn.landscape("report reads orders", "orders foreign-key customers"));
    assertEquals(List.of(new Wave<>(1, List.of(List.of("customers"))), new Wave<>(2, List.of(List.of("orders"))),
        new Wave<>(3, List.of(List.of("report")))), Waves.of(graph, singles("report", "orders", "customers")));
  }

  @Test
  void itemsThatNeedEachOtherMoveTogether() {
    var graph = DependencyGraph.of(Drawn.landscape("a reads b", "b reads a", "c reads a"));
    assertEquals(List.of(new Wave<>(1, List.of(List.of("a", "b"))), new Wave<>(2, List.of(List.of("c")))),
        Waves.of(graph, singles("a", "b", "c")));
  }

  @Test
  void aNeedIsFollowedThroughAssetsThatBelongToNoItem() {
    var graph = DependencyGraph.of(Drawn.landscape("job runs script", "script reads orders"));
    assertEquals(List.of(new Wave<>(1, List.of(List.of("orders"))), new Wave<>(2, List.of(List.of("job")))),
        Waves.of(graph, singles("job", "orders")));
  }

  @Test
  void anItemIsNotTornApart() {
    var graph = DependencyGraph.of(Drawn.landscape("a reads x", "x reads b"));
    var items = new TreeMap<String, Set<AssetId>>();
    items.put("pair", Set.of(new AssetId("a"), new AssetId("b")));
    items.put("between", Set.of(new AssetId("x")));
    assertEquals(List.of(new Wave<>(1, List.of(List.of("between", "pair")))), Waves.of(graph, items));
  }

  @Test
  void anItemWhoseAssetsAreGoneMovesFirst() {
    var graph = DependencyGraph.of(Drawn.landscape("a reads b"));
    assertEquals(List.of(new Wave<>(1, List.of(List.of("b"), List.of("vanished"))),
        new Wave<>(2, List.of(List.of("a")))), Waves.of(graph, singles("a", "b", "vanished")));
  }

  @Test
  void inAnyLandscapeEachNeedLiesInAnEarlierOrTheSameWaveAndBundle() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      int size = 2 + random.nextInt(30);
      var lines = new ArrayList<String>();
      for (int i = 0; i < size * 2; i++) {
        lines.add("n" + random.nextInt(size) + " reads n" + random.nextInt(size));
      }
      var graph = DependencyGraph.of(Drawn.landscape(lines.toArray(String[]::new)));
      var items = new TreeMap<Integer, Set<AssetId>>();
      for (int i = 0; i < size; i++) {
        if (random.nextInt(4) > 0) {
          items.computeIfAbsent(random.nextInt(size), _ -> new TreeSet<>()).add(new AssetId("n" + i));
        }
      }
      assertNoNeedComesLater(graph, items, "seed " + seed);
    }
  }

  private static void assertNoNeedComesLater(DependencyGraph graph, SortedMap<Integer, Set<AssetId>> items,
      String seed) {
    var places = new TreeMap<Integer, String>();
    for (var wave : Waves.of(graph, items)) {
      for (var bundle : wave.bundles()) {
        bundle.forEach(item -> places.put(item, String.format(Locale.ROOT, "%03d %s", wave.number(), bundle)));
      }
    }
    assertEquals(items.keySet(), places.keySet(), seed);
    items.forEach((needed, assets) -> {
      var suffering = new TreeSet<AssetId>();
      graph.blastRadius(assets).impacts().forEach(impact -> suffering.add(impact.asset().id()));
      items.forEach((item, own) -> {
        if (own.stream().anyMatch(suffering::contains)) {
          var earlier = places.getOrDefault(needed, "");
          var later = places.getOrDefault(item, "");
          boolean holds = earlier.equals(later) || earlier.substring(0, 3).compareTo(later.substring(0, 3)) < 0;
          assertTrue(holds, seed + ": " + item + " (" + later + ") needs " + needed + " (" + earlier + ")");
        }
      });
    });
  }

  private static SortedMap<String, Set<AssetId>> singles(String... names) {
    var items = new TreeMap<String, Set<AssetId>>();
    for (var name : names) {
      items.put(name, Set.of(new AssetId(name)));
    }
    return items;
  }
}
