package org.portolan.importers.jdbc.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.DriverFolder;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.intake.Lookup;

/// Which tables to look at, as the catalog's import describes them, and what to look up between them.
///
/// @param source  the database's name in the workspace
/// @param chosen  the tables to look at
/// @param known   all tables of the database
/// @param drivers the user's own JDBC drivers
public record ProfileRequest(String source, ConnectionRequest connection, List<Asset> chosen,
    Map<AssetId, Asset> known, List<Lookup> lookups, Limits limits, DriverFolder drivers) {
  public ProfileRequest {
    chosen = List.copyOf(chosen);
    known = Map.copyOf(known);
    lookups = List.copyOf(lookups);
  }

  public static ProfileRequest of(String source, ConnectionRequest connection, Collection<Asset> tables,
      Collection<Lookup> lookups) {
    var known = new HashMap<AssetId, Asset>();
    tables.forEach(table -> known.put(table.id(), table));
    return new ProfileRequest(source, connection, List.copyOf(tables), known, List.copyOf(lookups), Limits.USUAL,
        DriverFolder.none());
  }

  public ProfileRequest only(Collection<Asset> tables) {
    return new ProfileRequest(source, connection, List.copyOf(tables), known, lookups, limits, drivers);
  }

  /// The same over another connection.
  public ProfileRequest at(ConnectionRequest newConnection) {
    return new ProfileRequest(source, newConnection, chosen, known, lookups, limits, drivers);
  }

  public ProfileRequest within(Limits newLimits) {
    return new ProfileRequest(source, connection, chosen, known, lookups, newLimits, drivers);
  }

  public ProfileRequest with(DriverFolder newDrivers) {
    return new ProfileRequest(source, connection, chosen, known, lookups, limits, newDrivers);
  }

  /// What is to be looked up from one table, where the other one is known, too.
  List<Lookup> lookupsOf(Asset table) {
    return lookups.stream().filter(one -> one.table().equals(table.id()) && known.containsKey(one.other())).toList();
  }
}
