package org.portolan.importers.schema;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Placeholder;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;

/// Which databases a tree connects to, and which tables it names there.
final class DatabaseUses {
  /// So many tables in common are no chance.
  private static final int ENOUGH = 2;
  private static final Pattern QUOTES = Pattern.compile("[\"`\\[\\]]");

  private final Map<String, Set<Target.Database>> ways = new TreeMap<>();
  private final Map<String, Set<String>> tables = new HashMap<>();

  private DatabaseUses() {}

  static DatabaseUses of(List<Fact> facts) {
    var uses = new DatabaseUses();
    for (var fact : facts) {
      if (fact instanceof Fact.Needs need) {
        uses.add(need.to());
      }
    }
    return uses;
  }

  private void add(Target target) {
    switch (target) {
      case Target.Database database -> way(database);
      case Target.Relation(var in, var schema, var name, _) -> {
        way(in);
        var database = in.engine() == Engine.MARIADB && !schema.isEmpty() ? schema : in.database();
        tables.computeIfAbsent(database, _ -> new TreeSet<>()).add(plain(name));
      }
      case Target.Routine(var in, _, _) -> way(in);
      case Target.Trigger(var on, _) -> add(on);
      case Target.Known _,Target.Host _,Target.Endpoint _ -> {}
    }
  }

  private void way(Target.Database database) {
    if (!database.database().isEmpty() && !Placeholder.in(database.database())
        && database.database().indexOf('/') < 0) {
      ways.computeIfAbsent(database.database(), _ -> new LinkedHashSet<>()).add(database);
    }
  }

  Set<Target.Database> ways(String database) {
    return ways.getOrDefault(database, Set.of());
  }

  /// The tables that the tree names there, in lower case.
  Set<String> tables(String database) {
    return tables.getOrDefault(database, Set.of());
  }

  /// What its clients take it for.
  Engine engine(String database) {
    return ways(database).stream().map(Target.Database::engine).filter(engine -> engine != Engine.UNKNOWN).findFirst()
        .orElse(Engine.UNKNOWN);
  }

  /// The database that a dump describes; empty where several could be meant, or none.
  ///
  /// @param dumps how many there are in the tree
  Optional<String> meant(TreeDumps.Dump dump, int dumps) {
    var candidates = ways.keySet().stream().filter(name -> compatible(engine(name), dump.engine())).toList();
    if (!dump.said().isEmpty()) {
      return Optional.of(candidates.stream().filter(dump.said()::equalsIgnoreCase).findFirst().orElse(dump.said()));
    }
    var byName = candidates.stream().filter(name -> isCalled(dump.path(), name)).toList();
    if (byName.size() == 1) {
      return Optional.of(byName.getFirst());
    }
    var byTables = candidates.stream().filter(name -> common(dump, name) >= ENOUGH
        && candidates.stream().allMatch(other -> other.equals(name) || common(dump, other) * 2 <= common(dump, name)))
        .toList();
    if (byTables.size() == 1) {
      return Optional.of(byTables.getFirst());
    }
    boolean only = candidates.size() == 1 && dumps == 1
        && (common(dump, candidates.getFirst()) > 0 || !tables.containsKey(candidates.getFirst()));
    return only ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  /// `doc/shop.schema.txt`, `sql/shop-structure.sql`, `shop.sql`, `db/shop/schema.sql`.
  private static boolean isCalled(String path, String database) {
    var parts = path.split("/");
    var file = parts[parts.length - 1].toLowerCase(Locale.ROOT);
    var stem =
        file.replaceFirst("\\.\\w+$", "").replaceFirst("[._-]?(?:schema|structure|ddl|dump|tables|create|init)$", "");
    var name = database.toLowerCase(Locale.ROOT);
    return stem.equals(name) || stem.isEmpty() && parts.length > 1
        && parts[parts.length - 2].toLowerCase(Locale.ROOT).equals(name);
  }

  private int common(TreeDumps.Dump dump, String database) {
    return (int) dump.tables().stream().filter(tables(database)::contains).count();
  }

  private static boolean compatible(Engine one, Engine other) {
    return one == other || one == Engine.UNKNOWN || other == Engine.UNKNOWN;
  }

  private static String plain(String name) {
    return QUOTES.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
