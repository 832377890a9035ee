package org.portolan.model.sight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Ids;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.ObservationWindow;

/// What was watched, and over which times. Whoever watches a database's host or server watches the database.
final class Watched {
  private final Inventory inventory;
  private final Map<AssetId, List<ObservationWindow>> windows = new HashMap<>();
  private final Map<AssetId, Watch> known = new HashMap<>();

  Watched(Inventory inventory) {
    this.inventory = inventory;
    inventory.windows().forEach(window -> windows.computeIfAbsent(container(window.asset()), _ -> new ArrayList<>())
        .add(window));
  }

  boolean nothing() {
    return windows.isEmpty();
  }

  /// Over which times a database, endpoint or host was watched.
  Watch over(AssetId what) {
    return known.computeIfAbsent(what, one -> Watch.of(windows(one)));
  }

  /// The times of all of them together.
  Watch over(Collection<AssetId> all) {
    return Watch.of(all.stream().flatMap(one -> windows(one).stream()).toList());
  }

  private List<ObservationWindow> windows(AssetId what) {
    var own = new ArrayList<>(windows.getOrDefault(container(what), List.of()));
    inventory.asset(container(what)).map(asset -> asset.host()).filter(host -> !host.isEmpty()).ifPresent(host -> {
      own.addAll(windows.getOrDefault(Ids.host(host), List.of()));
      own.addAll(windows.getOrDefault(Ids.database("@" + host), List.of()));
    });
    return own;
  }

  /// The database of what lies in one; everything else is watched by itself.
  static AssetId container(AssetId asset) {
    var parts = asset.value().split("/", 3);
    return parts[0].equals("db") && parts.length > 2 ? new AssetId(parts[0] + "/" + parts[1]) : asset;
  }
}
