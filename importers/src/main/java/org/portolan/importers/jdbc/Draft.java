package org.portolan.importers.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.problem.Location;

/// An asset while several catalogs still have something to say about it.
final class Draft {
  /// Longer texts, such as a long routine's body, are cut; their dependencies are read from the whole.
  private static final int LONGEST_ATTRIBUTE = 10_000;
  /// Whoever wrote these may have written a password into them.
  private static final Set<String> FREE_TEXT = Set.of(Attribute.COMMENT, Attribute.DEFINITION, Attribute.COMMAND);

  private final AssetId id;
  private final AssetKind kind;
  private final String name;
  private final String database;
  private final String schema;
  private final Location place;
  private final List<Column> columns = new ArrayList<>();
  private final TreeMap<String, String> attributes = new TreeMap<>();

  Draft(AssetId id, AssetKind kind, String name, String database, String schema, Location place) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.database = database;
    this.schema = schema;
    this.place = place;
  }

  AssetId id() {
    return id;
  }

  Location place() {
    return place;
  }

  void column(Column column) {
    columns.add(column);
  }

  Draft with(Map<String, String> more) {
    more.forEach(this::with);
    return this;
  }

  Draft with(String attribute, String value) {
    if (!value.isEmpty()) {
      var kept = value.length() > LONGEST_ATTRIBUTE ? value.substring(0, LONGEST_ATTRIBUTE) : value;
      attributes.put(attribute, FREE_TEXT.contains(attribute) ? Secrets.mask(kept) : kept);
    }
    return this;
  }

  /// Adds one of several values.
  void add(String attribute, String value) {
    attributes.merge(attribute, value, (before, next) -> before + "; " + next);
  }

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  long number(String attribute) {
    return Long.parseLong(attributes.getOrDefault(attribute, "0"));
  }

  String name() {
    return name;
  }

  AssetKind kind() {
    return kind;
  }

  String database() {
    return database;
  }

  String schema() {
    return schema;
  }

  Asset asset(String host) {
    return new Asset(id, kind, name, host, database, schema, columns, attributes, List.of(place));
  }
}
