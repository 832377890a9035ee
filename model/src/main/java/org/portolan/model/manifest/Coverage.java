package org.portolan.model.manifest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.portolan.model.asset.AssetId;

/// Which item says what happens to which asset. Where several cover one, the most specific pattern wins: an exact id,
/// then the pattern with the most literal characters, then the item that stands first.
public final class Coverage {
  private final Map<AssetId, Item> items;
  private final Map<ItemId, List<AssetId>> assets;

  private Coverage(Map<AssetId, Item> items, Map<ItemId, List<AssetId>> assets) {
    this.items = items;
    this.assets = assets;
  }

  public static Coverage of(Manifest manifest, Collection<AssetId> ids) {
    var claims = manifest.items().stream()
        .flatMap(item -> item.covers().stream().map(pattern -> new Claim(item, pattern, pattern.matcher()))).toList();
    var items = new TreeMap<AssetId, Item>();
    var assets = new LinkedHashMap<ItemId, List<AssetId>>();
    manifest.items().forEach(item -> assets.put(item.id(), new java.util.ArrayList<>()));
    for (var id : ids.stream().sorted().toList()) {
      strongest(claims, id).ifPresent(item -> {
        items.put(id, item);
        assets.computeIfAbsent(item.id(), _ -> new java.util.ArrayList<>()).add(id);
      });
    }
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

  private static Optional<Item> strongest(List<Claim> claims, AssetId id) {
    Claim best = null;
    for (var claim : claims) {
      if (claim.matcher().test(id) && (best == null || claim.weight(id) > best.weight(id))) {
        best = claim;
      }
    }
    return Optional.ofNullable(best).map(Claim::item);
  }

  private record Claim(Item item, AssetPattern pattern, Predicate<AssetId> matcher) {
    int weight(AssetId id) {
      return pattern.text().equals(id.value()) ? Integer.MAX_VALUE : pattern.text().replace("*", "").length();
    }
  }
}
