package org.portolan.app.layout;

import java.util.Collection;
import java.util.HashSet;
import org.portolan.model.asset.AssetId;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.silent.SilentDependency;

/// What a picture shows before anybody has chosen: closed groups, opened where an open silent dependency leads.
public final class Overview {
  /// More open groups than this and nothing can be found any more.
  private static final int MOST_OPEN = 8;
  private static final int NAMED = 6;

  private Overview() {}

  public static ChartRequest request(Inventory inventory, Collection<SilentDependency> silent) {
    var open = new HashSet<String>();
    var named = new HashSet<AssetId>();
    for (var one : silent) {
      if (one.open() && open.size() < MOST_OPEN) {
        named.add(one.dependant());
        named.addAll(one.needed());
        one.path().forEach(arrow -> named.add(arrow.to()));
        named.forEach(id -> inventory.asset(id).ifPresent(
            asset -> Placement.of(asset).groups().forEach(spot -> open.add(spot.id()))));
      }
    }
    inventory.assets().values().stream().map(Placement::of).filter(placement -> placement.groups().size() == 2)
        .limit(1).forEach(placement -> open.add(placement.groups().getFirst().id()));
    return new ChartRequest(open, named, NAMED, _ -> true, _ -> true);
  }
}
