package org.portolan.model.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.inventory.Inventory;

/// Finds the table that another one goes to, where the destination's catalog was imported, too.
final class DestinationTables {
  private final List<Asset> databases;
  private final Map<String, List<Asset>> tables = new HashMap<>();

  DestinationTables(Inventory inventory) {
    databases = inventory.assets().values().stream().filter(asset -> asset.kind() == AssetKind.DATABASE)
        .filter(asset -> !asset.has(Attribute.NAMED_ONLY)).toList();
    inventory.assets().values().stream().filter(asset -> asset.kind() == AssetKind.TABLE)
        .filter(asset -> !asset.columns().isEmpty() && !asset.has(Attribute.MISSING))
        .forEach(table -> tables.computeIfAbsent(key(of(table.id()), table.name()), _ -> new ArrayList<>())
            .add(table));
  }

  /// @param database of the destination
  record Found(Asset database, Asset table) {}

  /// @param to as a person wrote it: `core`, `core/shop`, `core:5433/shop/finance`, `db/core`
  Optional<Found> find(Asset table, String to) {
    var parts = to.strip().split("/");
    var database = parts[0].equals("db") && parts.length > 1
        ? databases.stream().filter(one -> one.id().equals(Ids.database(parts[1]))).findFirst()
        : database(parts);
    return database.filter(one -> !of(table.id()).equals(of(one.id()))).flatMap(one -> {
      var named = tables.getOrDefault(key(of(one.id()), table.name()), List.of());
      var said = named.stream().filter(other -> other.schema().equalsIgnoreCase(parts[parts.length - 1])).toList();
      var same = named.stream().filter(other -> other.schema().equalsIgnoreCase(table.schema())).toList();
      var likely = !said.isEmpty() ? said : !same.isEmpty() ? same : named;
      return likely.size() == 1 ? Optional.of(new Found(one, likely.getFirst())) : Optional.<Found>empty();
    });
  }

  private Optional<Asset> database(String[] parts) {
    var host = parts[0].replaceFirst(":.*", "");
    var there = databases.stream().filter(one -> isOn(one, host)).toList();
    var named = parts.length > 1
        ? there.stream().filter(one -> one.name().equalsIgnoreCase(parts[1])).toList()
        : List.<Asset>of();
    var likely = named.isEmpty() ? there : named;
    return likely.size() == 1 ? Optional.of(likely.getFirst()) : databases.stream()
        .filter(one -> one.id().equals(Ids.database(host))).findFirst();
  }

  private static boolean isOn(Asset database, String host) {
    return !host.isEmpty() && (database.host().equalsIgnoreCase(host)
        || database.host().toLowerCase(Locale.ROOT).startsWith(host.toLowerCase(Locale.ROOT) + "."));
  }

  private static String of(AssetId id) {
    return id.value().split("/", 3)[1];
  }

  private static String key(String database, String table) {
    return database + "/" + table.toLowerCase(Locale.ROOT);
  }
}
