package org.portolan.model.runbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Basis;
import org.portolan.model.intake.Engine;
import org.portolan.model.manifest.Item;

/// What an item moves out of one database.
///
/// @param source   the database's name in asset ids
/// @param database its own name, as a client gives it
/// @param host     the name or address by which it is reached; empty where none is known
/// @param whole    all of it moves with this item, not only some schemas or tables
/// @param schemas  that move as a whole, sorted
/// @param shells   of which only the name moves, sorted: what lies in them is for other items to say
/// @param tables   that move, sorted by id
/// @param loose    those of them whose schema does not move as a whole
/// @param views    that move, sorted by id
record DataSet(String source, Engine engine, String database, String host, boolean whole, List<String> schemas,
    List<String> shells, List<Asset> tables, List<Asset> loose, List<Asset> views) {
  DataSet {
    schemas = List.copyOf(schemas);
    shells = List.copyOf(shells);
    views = List.copyOf(views);
    tables = List.copyOf(tables);
    loose = List.copyOf(loose);
  }

  static List<DataSet> of(Basis basis, Item item) {
    Map<String, List<Asset>> bySource = new TreeMap<>();
    for (var id : basis.coverage().assetsOf(item.id())) {
      var parts = id.value().split("/", 3);
      if (parts[0].equals("db") && parts.length > 1) {
        bySource.computeIfAbsent(parts[1], _ -> new ArrayList<>()).add(basis.inventory().asset(id).orElseThrow());
      }
    }
    return bySource.entrySet().stream()
        .map(entry -> of(basis, entry.getKey(), entry.getValue(), decidedElsewhere(basis, item, entry.getKey())))
        .toList();
  }

  private static DataSet of(Basis basis, String source, List<Asset> assets, SortedSet<String> elsewhere) {
    var id = new AssetId("db/" + source);
    var database = basis.inventory().asset(id);
    boolean whole = elsewhere.isEmpty() && assets.stream().anyMatch(asset -> asset.kind() == AssetKind.DATABASE);
    var held = assets.stream().filter(asset -> asset.kind() != AssetKind.SCHEMA).map(Asset::schema).distinct().toList();
    var covered = new TreeSet<>(assets.stream().filter(asset -> asset.kind() == AssetKind.SCHEMA).map(Asset::name)
        .toList());
    var schemas = covered.stream().filter(schema -> whole || (held.contains(schema) && !elsewhere.contains(schema)))
        .toList();
    var shells = covered.stream().filter(schema -> !schemas.contains(schema) && !isAlwaysThere(schema)).toList();
    var tables = assets.stream().filter(asset -> asset.kind() == AssetKind.TABLE).toList();
    var views = assets.stream()
        .filter(asset -> asset.kind() == AssetKind.VIEW || asset.kind() == AssetKind.MATERIALIZED_VIEW).toList();
    return new DataSet(source, database.map(DataSet::engine).orElse(Engine.UNKNOWN),
        database.map(Asset::name).orElse(source), host(basis, id), whole, schemas, shells, tables,
        tables.stream().filter(table -> !schemas.contains(table.schema())).toList(), views);
  }

  /// The schemas of that database of which another item decides something: that they are retired, say.
  private static SortedSet<String> decidedElsewhere(Basis basis, Item item, String source) {
    return new TreeSet<>(basis.inventory().assets().values().stream()
        .filter(asset -> asset.id().value().startsWith("db/" + source + "/"))
        .filter(asset -> basis.coverage().itemOf(asset.id()).filter(other -> !other.id().equals(item.id())).isPresent())
        .map(asset -> asset.kind() == AssetKind.SCHEMA ? asset.name() : asset.schema()).toList());
  }

  static boolean isAlwaysThere(String schema) {
    return schema.equalsIgnoreCase("public");
  }

  /// Nothing but names of schemas, so that there is nothing to copy and nothing to compare.
  boolean isEmpty() {
    return !whole && schemas.isEmpty() && tables.isEmpty() && views.isEmpty();
  }

  private static Engine engine(Asset database) {
    var word = database.attribute(Attribute.ENGINE).orElse("");
    return List.of(Engine.values()).stream().filter(engine -> engine.word().equals(word)).findFirst()
        .orElse(Engine.UNKNOWN);
  }

  /// A name rather than an address, because people say it on the phone.
  private static String host(Basis basis, AssetId database) {
    return basis.inventory().names().stream().filter(name -> name.owner().equals(database))
        .map(name -> name.name().replaceFirst("[:/].*$", "")).filter(name -> !name.isBlank())
        .min(Comparator.comparing((String name) -> name.matches("[\\d.]+")).thenComparing(name -> name))
        .orElse(basis.inventory().asset(database).map(Asset::host).orElse(""));
  }

  /// `legacy-db-02`, or the database's name where no host is known.
  String place() {
    return host.isEmpty() ? "database " + database : host;
  }

  /// Sorted by id, each schema once: those that move as a whole and those of single tables.
  SortedSet<String> allSchemas() {
    var all = new TreeSet<>(schemas);
    tables.forEach(table -> all.add(table.schema()));
    return all;
  }
}
