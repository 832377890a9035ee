package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;

/// What differs between two inventories. Every list is sorted by id.
public record Drift(List<Asset> appeared, List<Asset> vanished, List<Change> changed, List<Dependency> newDependencies,
    List<Dependency> lostDependencies) {
  public Drift {
    appeared = List.copyOf(appeared);
    vanished = List.copyOf(vanished);
    changed = List.copyOf(changed);
    newDependencies = List.copyOf(newDependencies);
    lostDependencies = List.copyOf(lostDependencies);
  }

  /// @param what in words: `qty int → decimal(10,3)`
  public record Change(AssetId asset, String what) {}

  /// What became of `before`. Row counts and sizes change all the time and are no drift, neither are places and
  /// evidence.
  public static Drift between(Inventory before, Inventory after) {
    var changes = new ArrayList<Change>();
    before.assets().forEach((id, old) -> after.asset(id)
        .ifPresent(now -> Differences.between(old, now).forEach(what -> changes.add(new Change(id, what)))));
    var oldArrows = arrows(before);
    var newArrows = arrows(after);
    return new Drift(onlyIn(after.assets(), before.assets()), onlyIn(before.assets(), after.assets()), changes,
        onlyIn(newArrows, oldArrows), onlyIn(oldArrows, newArrows));
  }

  public boolean isEmpty() {
    return appeared.isEmpty() && vanished.isEmpty() && changed.isEmpty() && newDependencies.isEmpty()
        && lostDependencies.isEmpty();
  }

  private static SortedMap<Dependency, Dependency> arrows(Inventory inventory) {
    var arrows = new TreeMap<Dependency, Dependency>(Comparator.naturalOrder());
    inventory.dependencies().forEach(dependency -> arrows.put(dependency, dependency));
    return arrows;
  }

  private static <K, V> List<V> onlyIn(SortedMap<K, V> these, SortedMap<K, V> those) {
    return these.entrySet().stream().filter(entry -> !those.containsKey(entry.getKey())).map(entry -> entry.getValue())
        .toList();
  }
}
