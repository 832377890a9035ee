package org.portolan.importers.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Column;

/// A table, view or sequence while statements still change it.
final class Shape {
  /// Columns that a key or index is made of.
  record Key(String name, List<String> columns) {
    Key renamed(String from, String to) {
      return new Key(name, columns.stream().map(column -> column.equalsIgnoreCase(from) ? to : column).toList());
    }
  }

  /// @param text what is said of it beyond its columns, or instead of them
  record Index(String name, boolean unique, List<String> columns, String text) {}

  /// @param place `file:line` of its declaration
  record ForeignKey(String name, List<String> columns, ObjectName to, List<String> toColumns, String onDelete,
      String place) {}

  ObjectName name;
  final AssetKind kind;
  final String place;
  final List<Column> columns = new ArrayList<>();
  final Map<String, String> attributes = new TreeMap<>();
  final Map<String, Key> uniques = new LinkedHashMap<>();
  final Map<String, String> checks = new LinkedHashMap<>();
  final Map<String, Index> indexes = new LinkedHashMap<>();
  final Map<String, ForeignKey> foreignKeys = new LinkedHashMap<>();
  /// By column, the sequence that its values come from.
  final Map<String, ObjectName> sequences = new LinkedHashMap<>();
  Key primary = new Key("", List.of());
  String definition = "";
  /// `file:line` where the definition begins.
  String definedAt;
  List<String> searchPath = List.of();

  Shape(ObjectName name, AssetKind kind, String place) {
    this.name = name;
    this.kind = kind;
    this.place = place;
    definedAt = place;
  }

  void add(Column column) {
    columns.removeIf(other -> other.name().equalsIgnoreCase(column.name()));
    columns.add(column);
  }

  void nullable(String column, boolean nullable) {
    columns.replaceAll(other -> other.name().equalsIgnoreCase(column)
        ? new Column(other.name(), other.type(), nullable)
        : other);
  }

  void type(String column, String type) {
    columns.replaceAll(other -> other.name().equalsIgnoreCase(column)
        ? new Column(other.name(), type, other.nullable())
        : other);
  }

  void primary(Key key) {
    primary = key;
    key.columns().forEach(column -> nullable(column, false));
  }

  /// With the keys and indexes that it is a part of.
  void dropColumn(String column) {
    columns.removeIf(other -> other.name().equalsIgnoreCase(column));
    sequences.remove(column);
    uniques.values().removeIf(key -> has(key.columns(), column));
    indexes.values().removeIf(index -> has(index.columns(), column));
    foreignKeys.values().removeIf(key -> has(key.columns(), column));
    if (has(primary.columns(), column)) {
      primary = new Key("", List.of());
    }
  }

  void renameColumn(String from, String to) {
    columns.replaceAll(other -> other.name().equalsIgnoreCase(from)
        ? new Column(to, other.type(), other.nullable())
        : other);
    primary = primary.renamed(from, to);
    uniques.replaceAll((_, key) -> key.renamed(from, to));
    indexes.replaceAll((_, index) -> new Index(index.name(), index.unique(),
        new Key("", index.columns()).renamed(from, to).columns(), index.text()));
    foreignKeys
        .replaceAll((_, key) -> new ForeignKey(key.name(), new Key("", key.columns()).renamed(from, to).columns(),
            key.to(), key.toColumns(), key.onDelete(), key.place()));
  }

  /// Whatever kind of constraint or index it is.
  void dropConstraint(String name) {
    if (primary.name().equalsIgnoreCase(name) && !name.isEmpty()) {
      primary = new Key("", List.of());
    }
    for (var all : List.of(uniques, checks, foreignKeys, indexes)) {
      remove(all, name);
    }
  }

  static void remove(Map<String, ?> from, String name) {
    from.keySet().removeIf(key -> key.equalsIgnoreCase(name));
  }

  private static boolean has(List<String> columns, String column) {
    return columns.stream().anyMatch(column::equalsIgnoreCase);
  }
}
