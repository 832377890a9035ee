package org.portolan.model.basis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.graph.DependencyGraph;
import org.portolan.model.graph.Waves;
import org.portolan.model.manifest.Coverage;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.Strategy;

/// The wave and the place within it of every item that is moved or rewired.
///
/// A wave that was chosen by hand holds. Other items that move go together in wave 1 (all at once), or as early as
/// the graph allows (phased). Nothing goes before what it needs, unless it was put there by hand; what is rewired
/// goes with the last of what it needs, because that is when its old target stops.
public final class MoveOrder {
  private final SortedMap<ItemId, Integer> waves;
  private final Map<ItemId, Integer> levels;
  private final SortedMap<ItemId, SortedSet<ItemId>> needs;

  private MoveOrder(SortedMap<ItemId, Integer> waves, Map<ItemId, Integer> levels,
      SortedMap<ItemId, SortedSet<ItemId>> needs) {
    this.waves = waves;
    this.levels = levels;
    this.needs = needs;
  }

  public static MoveOrder of(Manifest manifest, Coverage coverage, DependencyGraph graph) {
    var travelling = new TreeMap<ItemId, List<AssetId>>();
    var items = new TreeMap<ItemId, Item>();
    for (var item : manifest.items()) {
      if (item.disposition() instanceof Disposition.Move || item.disposition() instanceof Disposition.Rewire) {
        travelling.put(item.id(), coverage.assetsOf(item.id()));
        items.put(item.id(), item);
      }
    }
    var needs = needs(coverage, graph, travelling.keySet());
    boolean byLevel = manifest.context().strategy().equals(Optional.of(Strategy.WAVES))
        && items.values().stream().allMatch(item -> item.disposition().chosenWave() == 0);
    var waves = new TreeMap<ItemId, Integer>();
    var levels = new TreeMap<ItemId, Integer>();
    for (var natural : Waves.of(graph, travelling)) {
      for (var bundle : natural.bundles()) {
        bundle.forEach(item -> levels.put(item, natural.number()));
        put(bundle.stream().map(items::get).toList(), byLevel ? natural.number() : 1, needs, waves);
      }
    }
    return new MoveOrder(waves, levels, needs);
  }

  private static void put(List<Item> bundle, int earliest, Map<ItemId, SortedSet<ItemId>> needs,
      Map<ItemId, Integer> waves) {
    boolean stays = bundle.stream().allMatch(item -> item.disposition() instanceof Disposition.Rewire);
    int latestNeed =
        bundle.stream().flatMap(item -> needs.getOrDefault(item.id(), Collections.emptySortedSet()).stream())
            .mapToInt(need -> waves.getOrDefault(need, 1)).max().orElse(1);
    int together = stays ? latestNeed : Math.max(earliest, latestNeed);
    for (var item : bundle) {
      int chosen = item.disposition().chosenWave();
      waves.put(item.id(), chosen > 0 ? chosen : together);
    }
  }

  private static SortedMap<ItemId, SortedSet<ItemId>> needs(Coverage coverage, DependencyGraph graph,
      Set<ItemId> travelling) {
    var needs = new TreeMap<ItemId, SortedSet<ItemId>>();
    for (var dependency : graph.inventory().dependencies()) {
      if (dependency.kind().isNeed()) {
        needs(coverage, dependency, travelling, needs);
      }
    }
    return needs;
  }

  private static void needs(Coverage coverage, Dependency dependency, Set<ItemId> travelling,
      Map<ItemId, SortedSet<ItemId>> needs) {
    var from = coverage.itemOf(dependency.from()).map(Item::id).filter(travelling::contains);
    var to = coverage.itemOf(dependency.to()).map(Item::id).filter(travelling::contains);
    if (from.isPresent() && to.isPresent() && !from.equals(to)) {
      needs.computeIfAbsent(from.get(), _ -> new TreeSet<>()).add(to.get());
    }
  }

  /// Every item that is moved or rewired with the number of its wave, which counts from 1.
  public SortedMap<ItemId, Integer> waves() {
    return Collections.unmodifiableSortedMap(waves);
  }

  /// 0 for items that neither move nor are rewired.
  public int waveOf(ItemId item) {
    return waves.getOrDefault(item, 0);
  }

  /// Its place within a wave: what an item needs has a smaller number, or the same where they need each other.
  public int levelOf(ItemId item) {
    return levels.getOrDefault(item, 0);
  }

  /// The other items it needs directly, sorted.
  public SortedSet<ItemId> needsOf(ItemId item) {
    return Collections.unmodifiableSortedSet(needs.getOrDefault(item, new TreeSet<>()));
  }
}
