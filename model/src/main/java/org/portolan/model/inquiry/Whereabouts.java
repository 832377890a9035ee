package org.portolan.model.inquiry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.Unknown;

/// Finds the asset in which something unknown lies: what stands at the very line, else the file itself.
final class Whereabouts {
  private final Inventory inventory;
  private final Map<String, AssetId> byLine = new HashMap<>();

  private Whereabouts(Inventory inventory) {
    this.inventory = inventory;
  }

  static Whereabouts of(Inventory inventory) {
    var whereabouts = new Whereabouts(inventory);
    for (var asset : inventory.assets().values()) {
      if (acts(asset)) {
        asset.seenAt().forEach(place -> whereabouts.byLine.putIfAbsent(key(asset.host(), place.toString()),
            asset.id()));
      }
    }
    return whereabouts;
  }

  Optional<AssetId> of(Unknown unknown) {
    var place = unknown.unread().place();
    var source = unknown.source();
    return Optional.ofNullable(byLine.get(key(source, place.toString())))
        .or(() -> known(Ids.script(source, place.source())))
        .or(() -> known(Ids.configuration(source, place.source())))
        .or(() -> known(new AssetId(place.source())))
        .or(() -> Optional.ofNullable(byLine.get(key(source, place.source()))))
        .or(() -> known(Ids.database(source)));
  }

  private Optional<AssetId> known(AssetId id) {
    return inventory.asset(id).map(Asset::id);
  }

  private static boolean acts(Asset asset) {
    return asset.kind() == AssetKind.SCHEDULED_JOB || asset.kind() == AssetKind.SERVICE
        || asset.kind() == AssetKind.SCRIPT || asset.kind() == AssetKind.CONFIGURATION;
  }

  private static String key(String host, String place) {
    return host + "\n" + place;
  }
}
