package org.portolan.app.desk;

import java.util.List;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.profile.ProfileRequest;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.Lookups;
import org.portolan.model.inventory.SourceSummary;

/// Which rows of a source's tables can be counted, by what its catalog's import has found.
public final class Profiling {
  private Profiling() {}

  /// The databases whose catalog was imported, and whose rows can so be counted.
  public static List<Source> sources(Inventory inventory) {
    return inventory.sources().stream().map(SourceSummary::source)
        .filter(one -> one.kind() == SourceKind.DATABASE && one.origin().startsWith("jdbc:"))
        .toList();
  }

  /// All tables of a source, and all keys that may be looked up between them.
  public static ProfileRequest request(Inventory inventory, String source, ConnectionRequest connection) {
    return ProfileRequest.of(source, connection, tables(inventory, source), Lookups.of(inventory));
  }

  public static List<Asset> tables(Inventory inventory, String source) {
    return inventory.assets().values().stream().filter(asset -> asset.kind() == AssetKind.TABLE)
        .filter(asset -> isOf(asset.id(), source)).filter(asset -> !asset.columns().isEmpty())
        .filter(asset -> !asset.has(Attribute.MISSING) && !asset.has(Attribute.NAMED_ONLY)).toList();
  }

  /// Databases beside the connected one are called `name@source`.
  public static boolean isOf(AssetId table, String source) {
    var parts = table.value().split("/", 3);
    var database = parts.length < 3 ? "" : parts[1].replace("%2F", "/");
    return parts[0].equals("db") && (database.equals(source) || database.endsWith("@" + source));
  }
}
