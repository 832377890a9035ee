package org.portolan.importers.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.model.asset.Column;

/// All that the statements have made so far, and what the session has set.
final class Shapes {
  /// A row for a catalog, ready to be told.
  record Entry(Catalog catalog, String place, Map<String, String> row) {}

  /// What somebody may do with something.
  record Right(Map<String, String> object, String says, String grantee, TreeSet<String> privileges, String place) {}

  private final Spelling spelling;
  private final Map<String, Shape> relations = new LinkedHashMap<>();
  private final Map<String, List<Column>> dropped = new HashMap<>();
  private final Map<String, Entry> others = new LinkedHashMap<>();
  private final Map<String, Right> rights = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> schemas = new TreeMap<>();
  private String database = "";
  private List<String> searchPath = List.of();

  Shapes(Spelling spelling) {
    this.spelling = spelling;
  }

  Spelling spelling() {
    return spelling;
  }

  /// The database that the session is in; empty where nobody said.
  String database() {
    return database;
  }

  void use(String name) {
    database = name;
  }

  void searchPath(List<String> path) {
    searchPath = path.stream().filter(schema -> !schema.equals("pg_catalog") && !schema.isEmpty()).toList();
  }

  List<String> searchPath() {
    return searchPath;
  }

  /// With the schema that a new object of that name comes to lie in.
  ObjectName placed(ObjectName name) {
    if (!name.schema().isEmpty()) {
      return name;
    }
    var here = spelling.schemaIsDatabase() ? database
        : searchPath.isEmpty() ? spelling.defaultSchema() : searchPath.getFirst();
    return new ObjectName(here, name.name());
  }

  Optional<Shape> find(ObjectName name) {
    if (!name.schema().isEmpty()) {
      return Optional.ofNullable(relations.get(name.key()));
    }
    for (var schema : searchPath) {
      var there = relations.get(new ObjectName(schema, name.name()).key());
      if (there != null) {
        return Optional.of(there);
      }
    }
    return Optional.ofNullable(relations.get(placed(name).key())).or(() -> onlyOneCalled(name.name()));
  }

  /// Where a session has no schema of its own that could be known (Oracle's is its user).
  private Optional<Shape> onlyOneCalled(String name) {
    if (!spelling.defaultSchema().isEmpty() || spelling.schemaIsDatabase()) {
      return Optional.empty();
    }
    var called =
        relations.values().stream().filter(shape -> shape.name.name().equalsIgnoreCase(name)).limit(2).toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  /// Replaces what has the same name.
  void add(Shape shape) {
    relations.put(shape.name.key(), shape);
    schema(shape.name.schema());
  }

  /// The columns of a view that went; mysqldump makes one that only says its columns, drops it and makes it anew.
  List<Column> columnsOfDropped(ObjectName name) {
    return dropped.getOrDefault(name.key(), List.of());
  }

  void remove(Shape shape) {
    if (shape.columns.size() > 0) {
      dropped.put(shape.name.key(), List.copyOf(shape.columns));
    }
    relations.remove(shape.name.key());
    others.values().removeIf(entry -> entry.catalog() == Catalog.TRIGGERS && isOn(entry, shape.name));
  }

  void rename(Shape shape, ObjectName to) {
    relations.remove(shape.name.key());
    var from = shape.name;
    shape.name = to;
    add(shape);
    relations.values().forEach(other -> other.foreignKeys.replaceAll((_, key) -> key.to().key().equals(from.key())
        ? new Shape.ForeignKey(key.name(), key.columns(), to, key.toColumns(), key.onDelete(), key.place())
        : key));
    others.values().stream().filter(entry -> entry.catalog() == Catalog.TRIGGERS && isOn(entry, from))
        .forEach(entry -> entry.row().put("relation", to.name()));
  }

  private static boolean isOn(Entry trigger, ObjectName table) {
    return table.name().equalsIgnoreCase(trigger.row().getOrDefault("relation", ""))
        && (table.schema().equalsIgnoreCase(trigger.row().getOrDefault("schema", ""))
            || table.schema().equalsIgnoreCase(trigger.row().getOrDefault("db", "")));
  }

  List<Shape> relations() {
    return List.copyOf(relations.values());
  }

  void schema(String name) {
    if (!name.isEmpty()) {
      schemas.computeIfAbsent(name, _ -> new TreeMap<>());
    }
  }

  Map<String, Map<String, String>> schemas() {
    return schemas;
  }

  /// With all that lies in it.
  void dropSchema(String name) {
    schemas.remove(name);
    relations.values().removeIf(shape -> shape.name.schema().equalsIgnoreCase(name));
    others.values().removeIf(entry -> entry.row().getOrDefault("schema", "").equalsIgnoreCase(name)
        || spelling.schemaIsDatabase() && entry.row().getOrDefault("db", "").equalsIgnoreCase(name));
  }

  /// Something that is no relation: a routine, trigger, role, link, job or arrow.
  ///
  /// @param key by which it is replaced, changed and dropped
  void put(String key, Catalog catalog, String place, Map<String, String> row) {
    others.put(key, new Entry(catalog, place, row));
  }

  Optional<Entry> other(String key) {
    return Optional.ofNullable(others.get(key));
  }

  void drop(Predicate<String> keys) {
    others.keySet().removeIf(keys);
  }

  List<Entry> others(Catalog catalog) {
    return others.values().stream().filter(entry -> entry.catalog() == catalog).toList();
  }

  Right right(Map<String, String> object, String says, String grantee, String place) {
    return rights.computeIfAbsent(says + "\n" + grantee,
        _ -> new Right(object, says, grantee, new TreeSet<>(), place));
  }

  List<Right> rights() {
    return new ArrayList<>(rights.values());
  }

  static String key(String kind, ObjectName name, String... more) {
    return kind + "\n" + name.key() + "\n" + String.join("\n", Arrays.asList(more));
  }
}
