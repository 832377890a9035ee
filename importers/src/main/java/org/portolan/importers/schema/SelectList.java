package org.portolan.importers.schema;

import java.util.ArrayList;
import java.util.List;
import org.portolan.model.intake.Engine;

/// The names of the columns that a query brings, where its text alone tells them.
final class SelectList {
  private SelectList() {}

  /// None where a `*` or an unnamed expression leaves a name open.
  static List<String> names(Cursor query) {
    int start = query.mark();
    try {
      if (!query.take("SELECT")) {
        return List.of();
      }
      query.skip("DISTINCT", "ALL");
      var names = new ArrayList<String>();
      while (!query.done() && !query.isAny("FROM", "WHERE", "UNION", ";")) {
        var name = item(query);
        if (name.isEmpty()) {
          return List.of();
        }
        names.add(name);
        query.take(",");
      }
      return names;
    } finally {
      query.back(start);
    }
  }

  /// The alias, the column, or on PostgreSQL the function whose value it is.
  private static String item(Cursor query) {
    var last = query.peek();
    boolean named = false;
    var function = "";
    while (!query.done() && !query.isAny(",", "FROM", "UNION", "WHERE")) {
      if (query.is("(")) {
        query.group();
        function = named ? query.spelling().kept(last) : "";
        named = false;
        continue;
      }
      last = query.next();
      named = last.isName() && !last.is("END");
      function = "";
    }
    return named ? query.spelling().kept(last)
        : query.spelling().engine() == Engine.POSTGRESQL ? function : "";
  }
}
