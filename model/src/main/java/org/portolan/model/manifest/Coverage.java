package org.portolan.model.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Ids;

/// Which item says what happens to which asset. Where several cover one, the most specific pattern wins: an exact id,
/// then the pattern with the most literal characters, then the item that stands first. What lies on a host that moves
/// goes with it, unless an item says otherwise.
public final class Coverage {
  private final Map<AssetId, Item> items;
  private final Map<ItemId, List<AssetId>> assets;

  private Coverage(Map<AssetId, Item> items, Map<ItemId, List<AssetId>> assets) {
    this.items = items;
    this.assets = assets;
  }

  public static Coverage of(Manifest manifest, Collection<Asset> inventory) {
    var claims = new Claims(manifest);
    var items = new TreeMap<AssetId, Item>();
    for (var asset : inventory) {
      claims.strongest(asset.id().value()).or(() -> movedHost(claims, asset))
          .ifPresent(item -> items.put(asset.id(), item));
    }
    var assets = new LinkedHashMap<ItemId, List<AssetId>>();
    manifest.items().forEach(item -> assets.put(item.id(), new ArrayList<>()));
    items.forEach((id, item) -> assets.computeIfAbsent(item.id(), _ -> new ArrayList<>()).add(id));
    return new Coverage(items, assets);
  }

  /// The item that covers an asset; empty when none does.
  public Optional<Item> itemOf(AssetId asset) {
    return Optional.ofNullable(items.get(asset));
  }

  /// The assets an item covers, sorted.
  public List<AssetId> assetsOf(ItemId item) {
    return List.copyOf(assets.getOrDefault(item, List.of()));
  }

  private static Optional<Item> movedHost(Claims claims, Asset asset) {
    return asset.host().isEmpty()
        ? Optional.empty()
        : claims.strongest(Ids.host(asset.host()).value())
            .filter(item -> item.disposition() instanceof Disposition.Move);
  }
}
