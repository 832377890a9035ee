package org.portolan.importers.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.portolan.model.asset.AssetKind;

/// The relations and routines of the databases that were read, by name: the closed world in which a body's names mean
/// something.
final class KnownNames {
  private final Map<String, List<Draft>> relations = new HashMap<>();
  private final Map<String, List<Draft>> routines = new HashMap<>();
  private final Set<String> databases = new HashSet<>();

  KnownNames(Sightings sightings) {
    for (var draft : sightings.drafts()) {
      if (draft.kind() == AssetKind.DATABASE) {
        databases.add(folded(draft.database()));
      }
      if (draft.kind().isRelation() || draft.kind() == AssetKind.SEQUENCE) {
        relations.computeIfAbsent(folded(draft.name()), _ -> new ArrayList<>()).add(draft);
      } else if (draft.kind() == AssetKind.ROUTINE) {
        routines.computeIfAbsent(folded(draft.name()), _ -> new ArrayList<>()).add(draft);
      }
    }
  }

  /// Whether the database is one of those that were read.
  boolean holdDatabase(String name) {
    return databases.contains(folded(name));
  }

  /// The one table, view or sequence that is meant; none where nothing fits.
  List<Draft> relation(String db, String schema, String name, List<String> searchPath) {
    return meant(relations.getOrDefault(folded(name), List.of()), db, schema, name, searchPath);
  }

  /// Every overload of the routine that is meant.
  List<Draft> routine(String db, String schema, String name, List<String> searchPath) {
    return meant(routines.getOrDefault(folded(name), List.of()), db, schema, name, searchPath);
  }

  /// A database without schemas calls its neighbours `database.table`.
  private static List<Draft> meant(List<Draft> called, String db, String schema, String name,
      List<String> searchPath) {
    var exact = called.stream().filter(draft -> draft.name().equals(name)).toList();
    var candidates = exact.isEmpty() ? called : exact;
    if (!schema.isEmpty()) {
      return candidates.stream().filter(draft -> same(draft.schema(), schema) && same(draft.database(), db)
          || draft.schema().isEmpty() && same(draft.database(), schema)).toList();
    }
    var here = candidates.stream().filter(draft -> same(draft.database(), db)).toList();
    for (var place : searchPath) {
      var there = here.stream().filter(draft -> same(draft.schema(), place)).toList();
      if (!there.isEmpty()) {
        return there;
      }
    }
    return here.stream().filter(draft -> draft.schema().isEmpty()).toList();
  }

  private static boolean same(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
