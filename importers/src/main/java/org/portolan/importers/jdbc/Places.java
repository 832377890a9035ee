package org.portolan.importers.jdbc;

import java.util.HashMap;
import java.util.Map;
import org.portolan.model.problem.Location;

/// Where the rows of a catalog are found, for who wants to look them up.
interface Places {
  Location of(String catalog);

  /// @param line of the object's own text, counted from 1
  Location in(String catalog, String object, int line);

  /// `shop:pg_constraint`, `shop:pg_proc/sales.book()`.
  static Places ofCatalogs(String source) {
    return new Places() {
      private final Map<String, Location> known = new HashMap<>();

      @Override
      public Location of(String catalog) {
        return known.computeIfAbsent(catalog, _ -> Location.of(source + ":" + catalog));
      }

      @Override
      public Location in(String catalog, String object, int line) {
        return Location.of(source + ":" + catalog + "/" + object, line);
      }
    };
  }

  /// Where the text that defines an object stands in a file: `schema.sql:57`.
  static Places ofLines() {
    return new Places() {
      @Override
      public Location of(String catalog) {
        return in(catalog, "", 1);
      }

      @Override
      public Location in(String catalog, String object, int line) {
        int colon = catalog.lastIndexOf(':');
        return Location.of(catalog.substring(0, colon), Integer.parseInt(catalog.substring(colon + 1)) + line - 1);
      }
    };
  }
}
