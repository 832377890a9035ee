package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.Ids;

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
  /// evidence. What lies in a database is where the database is: that its host changed is said of the database alone.
  public static Drift between(Inventory before, Inventory after) {
    var changes = new ArrayList<Change>();
    before.assets().forEach((id, old) -> after.asset(id)
        .ifPresent(now -> Differences.between(old, follows(before, old, after, now) ? now.onHost(old.host()) : now)
            .forEach(what -> changes.add(new Change(id, what)))));
    return new Drift(onlyIn(after.assets(), before.assets()), onlyIn(before.assets(), after.assets()), changes,
        onlyIn(after.dependencies(), before.dependencies()), onlyIn(before.dependencies(), after.dependencies()));
  }

  /// Whether an asset is on another host for no other reason than that its database is.
  private static boolean follows(Inventory before, Asset old, Inventory after, Asset now) {
    var database = Ids.database(now.database());
    return !now.id().equals(database) && !old.host().equals(now.host())
        && before.asset(database).filter(one -> one.host().equals(old.host())).isPresent()
        && after.asset(database).filter(one -> one.host().equals(now.host())).isPresent();
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
