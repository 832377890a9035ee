package org.portolan.model.inventory;

import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;

/// Stands in for an asset that some source still needs and that none describes any longer.
final class Placeholders {
  private Placeholders() {}

  static Asset of(AssetId id) {
    var value = id.value();
    var name = value.substring(value.lastIndexOf('/') + 1);
    return Asset.of(id, kind(value), name).with(Attribute.MISSING, "true");
  }

  private static AssetKind kind(String id) {
    int slash = id.indexOf('/');
    return switch (slash < 0 ? id : id.substring(0, slash)) {
      case "host" -> AssetKind.HOST;
      case "db" -> insideDatabase(id);
      case "job" -> AssetKind.SCHEDULED_JOB;
      case "link" -> AssetKind.LINK;
      case "role" -> AssetKind.ROLE;
      case "config" -> AssetKind.CONFIGURATION;
      case "service" -> AssetKind.SERVICE;
      case "endpoint" -> AssetKind.ENDPOINT;
      case "client" -> AssetKind.CLIENT;
      default -> AssetKind.SCRIPT;
    };
  }

  private static AssetKind insideDatabase(String id) {
    int slash = id.indexOf('/', 3);
    return slash < 0 ? AssetKind.DATABASE : id.endsWith(")") ? AssetKind.ROUTINE : AssetKind.TABLE;
  }
}
