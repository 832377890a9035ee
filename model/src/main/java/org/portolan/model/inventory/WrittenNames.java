package org.portolan.model.inventory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.model.intake.Target;

/// The tables of databases that nobody imported, as far as statements tell in which schema they lie.
final class WrittenNames {
  private final Map<Table, Set<String>> schemas = new HashMap<>();

  /// @param source the database's name in asset ids
  private record Table(String source, String key) {}

  WrittenNames(Set<Target> written, DatabaseFinder databases, UnexplainedDatabases unexplained) {
    for (var target : written) {
      if (target instanceof Target.Relation(var in, var schema, var name, var path)) {
        var place = databases.place(in, schema, name, path);
        if (place.match().isEmpty() && !place.schema().isEmpty()) {
          var kept = Identifiers.kept(unexplained.engine(place.asked()), place.schema());
          schemas.computeIfAbsent(new Table(unexplained.source(place.asked()), Identifiers.key(name)),
              _ -> new TreeSet<>()).add(kept);
        }
      }
    }
  }

  /// The schema that other statements put a table of that name in, where all of them agree.
  Optional<String> onlySchema(String source, String name) {
    var said = schemas.getOrDefault(new Table(source, Identifiers.key(name)), Set.of());
    return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
  }
}
