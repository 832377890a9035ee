package org.portolan.model.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
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
      claims.strongest(asset.id()).or(() -> claims.movedHost(asset)).ifPresent(item -> items.put(asset.id(), item));
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

  /// All patterns of a manifest, those without `*` by their text, so that 5,000 items are not tried one by one.
  private static final class Claims {
    private final Map<String, Claim> literal = new HashMap<>();
    private final List<Claim> wild = new ArrayList<>();

    Claims(Manifest manifest) {
      int rank = 0;
      for (var item : manifest.items()) {
        for (var pattern : item.covers()) {
          var claim = new Claim(item, rank++, pattern.text(), pattern.matcher());
          if (pattern.text().indexOf('*') < 0) {
            literal.putIfAbsent(pattern.text(), claim);
          } else {
            wild.add(claim);
          }
        }
      }
    }

    Optional<Item> strongest(AssetId id) {
      var best = closest(id.value());
      for (var claim : wild) {
        if (claim.matcher().test(id) && (best.isEmpty() || claim.beats(best.get(), id))) {
          best = Optional.of(claim);
        }
      }
      return best.map(Claim::item);
    }

    /// The longest pattern without `*` that is the id or contains it.
    private Optional<Claim> closest(String id) {
      for (int end = id.length(); end > 0; end--) {
        boolean boundary = end == id.length() || id.charAt(end) == '/' || id.charAt(end) == '.'
            || id.charAt(end - 1) == '/';
        var claim = boundary ? literal.get(id.substring(0, end)) : null;
        if (claim != null) {
          return Optional.of(claim);
        }
      }
      return Optional.empty();
    }

    Optional<Item> movedHost(Asset asset) {
      return asset.host().isEmpty()
          ? Optional.empty()
          : strongest(Ids.host(asset.host())).filter(item -> item.disposition() instanceof Disposition.Move);
    }
  }

  private record Claim(Item item, int rank, String text, Predicate<AssetId> matcher) {
    int weight(AssetId id) {
      return text.equals(id.value()) ? Integer.MAX_VALUE : text.replace("*", "").length();
    }

    boolean beats(Claim other, AssetId id) {
      return weight(id) > other.weight(id) || (weight(id) == other.weight(id) && rank < other.rank);
    }
  }
}
