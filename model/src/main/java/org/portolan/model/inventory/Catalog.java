package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.intake.Engine;

/// What the catalog of one imported database holds, by name.
final class Catalog {
  private final Map<String, List<Asset>> relations = new HashMap<>();
  private final Map<String, List<Asset>> routines = new HashMap<>();
  private final Map<String, String> schemas = new HashMap<>();
  private final List<String> defaultPath;
  private final Engine engine;
  private final String database;

  /// @param defaultPath the schemas of the database's own search path
  Catalog(Engine engine, String database, List<String> defaultPath) {
    this.engine = engine;
    this.database = database;
    this.defaultPath = defaultPath.isEmpty() ? List.of(Identifiers.defaultSchema(engine)) : defaultPath;
  }

  /// An asset of the catalog, and whether its schema was guessed.
  record Hit(Asset asset, Guess guess) {}

  void add(Asset asset) {
    if (asset.kind().isRelation() || asset.kind() == AssetKind.SEQUENCE) {
      relations.computeIfAbsent(Identifiers.key(asset.name()), _ -> new ArrayList<>()).add(asset);
      schemas.put(Identifiers.key(asset.schema()), asset.schema());
    } else if (asset.kind() == AssetKind.ROUTINE) {
      routines.computeIfAbsent(Identifiers.key(routineName(asset)), _ -> new ArrayList<>()).add(asset);
    }
  }

  boolean isEmpty() {
    return relations.isEmpty();
  }

  boolean hasSchema(String schema) {
    return schemas.containsKey(Identifiers.key(schema));
  }

  Engine engine() {
    return engine;
  }

  String database() {
    return database;
  }

  /// @param kind a routine, or any other for what can be read from
  Optional<Hit> find(AssetKind kind, String schema, String name, List<String> searchPath) {
    if (kind != AssetKind.ROUTINE) {
      return find(relations, schema, name, searchPath);
    }
    return find(routines, schema, name, searchPath).map(hit -> hit.guess() == Guess.NONE && twins(hit.asset()) > 1
        ? new Hit(hit.asset(), Guess.ONE_OF_SEVERAL_SIGNATURES)
        : hit);
  }

  /// The schema in which a name that is not there should have been, spelt as the catalog does.
  String expectedSchema(String schema, List<String> searchPath) {
    if (engine == Engine.MARIADB && schemas.keySet().equals(Set.of(""))) {
      return "";
    }
    var path = searchPath.isEmpty() ? defaultPath : searchPath;
    var written = schema.isEmpty() ? path.getFirst() : schema;
    return schemas.getOrDefault(Identifiers.key(written), Identifiers.kept(engine, written));
  }

  private Optional<Hit> find(Map<String, List<Asset>> index, String schema, String name, List<String> searchPath) {
    var candidates = index.getOrDefault(Identifiers.key(name), List.of());
    if (!schema.isEmpty()) {
      return best(candidates, name, asset -> lies(asset, schema)).map(asset -> new Hit(asset, Guess.NONE));
    }
    return Stream.of(searchPath, searchPath.isEmpty() ? defaultPath : List.<String>of()).flatMap(List::stream)
        .flatMap(in -> best(candidates, name, asset -> lies(asset, in)).stream()).findFirst()
        .map(asset -> new Hit(asset, Guess.NONE))
        .or(() -> best(candidates, name, _ -> true).map(asset -> new Hit(asset, Guess.ANOTHER_SCHEMA)));
  }

  /// The name as the engine keeps it before the name as written before one that differs in case only.
  private Optional<Asset> best(List<Asset> candidates, String name, Predicate<Asset> where) {
    var kept = Identifiers.kept(engine, name);
    return candidates.stream().filter(where)
        .min(Comparator.comparing((Asset asset) -> !plainName(asset).equals(kept))
            .thenComparing(asset -> !plainName(asset).equals(name)).thenComparing(Asset::id));
  }

  private boolean lies(Asset asset, String schema) {
    var wanted = Identifiers.key(schema);
    var actual = asset.schema().isEmpty() && engine == Engine.MARIADB ? database : asset.schema();
    return Identifiers.key(actual).equals(wanted) || wanted.isEmpty() && engine == Engine.MARIADB;
  }

  private long twins(Asset routine) {
    return routines.getOrDefault(Identifiers.key(routineName(routine)), List.of()).stream()
        .filter(other -> other.schema().equals(routine.schema())).count();
  }

  private static String plainName(Asset asset) {
    return asset.kind() == AssetKind.ROUTINE ? routineName(asset) : asset.name();
  }

  /// Importers may show the signature in the name: `close_month(integer)`.
  private static String routineName(Asset routine) {
    int bracket = routine.name().indexOf('(');
    return bracket < 0 ? routine.name() : routine.name().substring(0, bracket);
  }
}
