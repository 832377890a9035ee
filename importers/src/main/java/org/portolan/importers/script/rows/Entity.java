package org.portolan.importers.script.rows;

/// A table, and the class that stands for it.
///
/// @param type empty where no class does
/// @param sure in (0, 1]: how sure the name is
public record Entity(String type, String schema, String table, double sure) {
  /// A name that the program spells out.
  public static final double SAID = 0.9;
  /// A name that follows from the class's by the framework's rule.
  public static final double RULE = 0.85;

  /// @param name may hold its schema and an alias: `shop.orders as o`
  public static Entity named(String type, String name, double sure) {
    var plain = name.strip().replaceFirst("(?is)\\s+(?:as\\s+)?\\w+$", "").replaceAll("[\"`\\[\\]]", "");
    int dot = plain.lastIndexOf('.');
    var schema = dot < 0 ? "" : plain.substring(0, dot);
    return new Entity(type, schema.substring(schema.lastIndexOf('.') + 1), plain.substring(dot + 1), sure);
  }

  /// What only stands in a relation between classes is a little less sure.
  public Entity less() {
    return new Entity(type, schema, table, sure * 0.9);
  }
}
