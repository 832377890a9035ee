package org.portolan.model.asset;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portolan.model.problem.Location;

/// Something that exists on the old platform.
///
/// Attributes hold what only some kinds have, under the names in [Attribute].
///
/// @param host     the host it lives on, empty where it has none
/// @param database the database's name, for what lives in one
/// @param schema   the schema's name, for what lives in one
public record Asset(AssetId id, AssetKind kind, String name, String host, String database, String schema,
    List<Column> columns, SortedMap<String, String> attributes, List<Location> seenAt) implements Comparable<Asset> {
  public Asset {
    columns = List.copyOf(columns);
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    seenAt = seenAt.stream().sorted().distinct().toList();
  }

  public static Asset of(AssetId id, AssetKind kind, String name) {
    return new Asset(id, kind, name, "", "", "", List.of(), new TreeMap<>(), List.of());
  }

  public Asset onHost(String newHost) {
    return new Asset(id, kind, name, newHost, database, schema, columns, attributes, seenAt);
  }

  public Asset in(String newDatabase, String newSchema) {
    return new Asset(id, kind, name, host, newDatabase, newSchema, columns, attributes, seenAt);
  }

  public Asset with(List<Column> newColumns) {
    return new Asset(id, kind, name, host, database, schema, newColumns, attributes, seenAt);
  }

  public Asset with(String attribute, String value) {
    var more = new TreeMap<>(attributes);
    more.put(attribute, value);
    return new Asset(id, kind, name, host, database, schema, columns, more, seenAt);
  }

  public Asset with(Map<String, String> moreAttributes) {
    var more = new TreeMap<>(attributes);
    more.putAll(moreAttributes);
    return new Asset(id, kind, name, host, database, schema, columns, more, seenAt);
  }

  public Asset seenAt(Location... places) {
    return new Asset(id, kind, name, host, database, schema, columns, attributes,
        Stream.concat(seenAt.stream(), Arrays.stream(places)).toList());
  }

  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  public boolean has(String attribute) {
    return "true".equals(attributes.get(attribute));
  }

  @Override
  public int compareTo(Asset other) {
    return id.compareTo(other.id);
  }
}
