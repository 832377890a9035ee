package org.portolan.app.layout;

import java.util.List;
import org.portolan.app.layout.Chart.GroupKind;
import org.portolan.model.asset.Asset;

/// In which groups an asset lies, the outermost first.
///
/// @param itself whether the asset is the innermost group (a host, a schema), not a member of it
public record Placement(List<Spot> groups, boolean itself) {
  public Placement {
    groups = List.copyOf(groups);
  }

  /// One group.
  ///
  /// @param title of the group
  public record Spot(String id, GroupKind kind, String title) {}

  static Placement of(Asset asset) {
    return switch (asset.kind()) {
      case HOST -> new Placement(List.of(host(asset.name())), true);
      case DATABASE -> new Placement(List.of(database(asset)), true);
      case SCHEMA -> new Placement(List.of(database(asset), schema(asset)), true);
      case ENDPOINT -> new Placement(List.of(new Spot("outside", GroupKind.OUTSIDE, "Outside")), false);
      case CLIENT -> new Placement(List.of(new Spot("clients", GroupKind.CLIENTS, "Clients")), false);
      case TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE, TRIGGER, SEQUENCE, LINK, SCHEDULED_JOB, SCRIPT, REPORT, SERVICE,
          CONFIGURATION, ROLE -> member(asset);
    };
  }

  private static Placement member(Asset asset) {
    if (!asset.database().isEmpty()) {
      return asset.schema().isEmpty()
          ? new Placement(List.of(database(asset)), false)
          : new Placement(List.of(database(asset), schema(asset)), false);
    }
    return asset.host().isEmpty() ? new Placement(List.of(), false) : new Placement(List.of(host(asset.host())), false);
  }

  static Spot host(String name) {
    return new Spot("host/" + name, GroupKind.HOST, name);
  }

  /// The id's second part names the database in this workspace, where two may share a name.
  private static Spot database(Asset asset) {
    var parts = asset.id().value().split("/", 3);
    var name = parts.length > 1 ? parts[1] : asset.database();
    return new Spot("db/" + name, GroupKind.DATABASE, asset.database().isEmpty() ? asset.name() : asset.database());
  }

  private static Spot schema(Asset asset) {
    var name = asset.schema().isEmpty() ? asset.name() : asset.schema();
    return new Spot(database(asset).id() + "/" + name, GroupKind.SCHEMA, name);
  }
}
