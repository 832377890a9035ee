package org.portolan.model.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// Which databases' schemas are known so well that a name they do not have was misread, or means nothing any more.
///
/// An import that saw all tables is such a schema. A dump among files is, once it has nearly all of the many tables that
/// statements name in its database: one that holds a part only, or is of another time, does not.
final class SchemaCoverage {
  private static final int ENOUGH = 8;
  private static final double NEARLY_ALL = 0.8;
  /// What extensions bring along is in no dump, and not in every catalog.
  private static final Set<String> OF_EXTENSIONS = Set.of("spatial_ref_sys", "geometry_columns", "geography_columns",
      "raster_columns", "raster_overviews", "hypopg_list_indexes");

  private final Catalogs catalogs;
  private final Map<String, Set<String>> named = new HashMap<>();
  private final Map<String, Set<String>> found = new HashMap<>();

  SchemaCoverage(Set<Target> written, DatabaseFinder databases, Catalogs catalogs) {
    this.catalogs = catalogs;
    for (var target : written) {
      if (target instanceof Target.Relation(var in, var schema, var name, var path)) {
        var place = databases.place(in, schema, name, path);
        place.match().ifPresent(match -> catalogs.of(match.source()).ifPresent(catalog -> {
          count(named, match.source(), name);
          if (catalog.find(AssetKind.TABLE, place.schema(), name, path).isPresent()) {
            count(found, match.source(), name);
          }
        }));
      }
    }
  }

  private static void count(Map<String, Set<String>> names, String source, String name) {
    names.computeIfAbsent(source, _ -> new HashSet<>()).add(Identifiers.key(name));
  }

  /// Whether a table that the database's catalog does not have should be in it, if it is one.
  ///
  /// @param schema as the statement says, empty where it leaves that open
  boolean shouldHave(String source, Engine engine, String schema, String name) {
    var catalog = catalogs.of(source);
    boolean told = engine == Engine.POSTGRESQL || engine == Engine.MARIADB || engine == Engine.SQLITE;
    return told && catalog.isPresent() && !OF_EXTENSIONS.contains(Identifiers.key(name))
        && (schema.isEmpty() || speaksOf(source, schema, catalog.get())) && isFull(source, catalog.get());
  }

  /// A name that says its schema is no word that was misread, and a dump leaves out what an extension has put there.
  private boolean speaksOf(String source, String schema, Catalog catalog) {
    return catalogs.sawAll(source) && catalog.hasSchema(schema);
  }

  private boolean isFull(String source, Catalog catalog) {
    if (catalogs.sawAll(source)) {
      return !catalog.isEmpty();
    }
    int all = named.getOrDefault(source, Set.of()).size();
    int there = found.getOrDefault(source, Set.of()).size();
    return there >= ENOUGH && there >= NEARLY_ALL * all;
  }
}
