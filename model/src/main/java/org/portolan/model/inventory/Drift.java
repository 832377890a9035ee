package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
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
    return new Drift(onlyIn(after.assets(), before.assets()), onlyIn(before.assets(), after.assets()), changes,
        onlyIn(after.dependencies(), before.dependencies()), onlyIn(before.dependencies(), after.dependencies()));
  }

  public boolean isEmpty() {
    return appeared.isEmpty() && vanished.isEmpty() && changed.isEmpty() && newDependencies.isEmpty()
        && lostDependencies.isEmpty();
  }

  private static List<Asset> onlyIn(SortedMap<AssetId, Asset> these, SortedMap<AssetId, Asset> those) {
    return these.values().stream().filter(asset -> !those.containsKey(asset.id())).toList();
  }

  /// Both are sorted.
  private static List<Dependency> onlyIn(List<Dependency> these, List<Dependency> those) {
    var only = new ArrayList<Dependency>();
    int other = 0;
    for (var one : these) {
      while (other < those.size() && those.get(other).compareTo(one) < 0) {
        other++;
      }
      if (other == those.size() || those.get(other).compareTo(one) != 0) {
        only.add(one);
      }
    }
    return only;
  }
}
