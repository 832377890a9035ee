package org.portolan.importers.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The queries of common table expressions that are no recursion: within its own query a name means what it means
/// outside, as in `WITH orders AS (SELECT … FROM orders) SELECT … FROM orders`.
final class OwnQueries {
  /// @param open  the place of its parenthesis
  /// @param close the place of the closing one, or where a recursion begins
  private record Query(int open, int close) {}

  private final Map<String, List<Query>> byName = new HashMap<>();

  private OwnQueries() {}

  static OwnQueries of(List<Token> tokens) {
    var all = new OwnQueries();
    Map<Integer, Integer> closing = Map.of();
    boolean recursive = false;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("WITH")) {
        recursive = tokens.get(i + 1).is("RECURSIVE");
      }
      boolean begins = tokens.get(i).is("WITH") || tokens.get(i).is(",");
      int open = begins && !recursive ? LocalNames.query(tokens, i + 1) : -1;
      if (open >= 0) {
        closing = closing.isEmpty() ? closing(tokens) : closing;
        all.byName.computeIfAbsent(tokens.get(i + 1).text().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
            .add(new Query(open, closing.getOrDefault(open, open)));
      }
    }
    return all;
  }

  /// Where what is opened closes. SQL Server and Oracle need no word for a recursion, but it always stands behind a UNION.
  private static Map<Integer, Integer> closing(List<Token> tokens) {
    var closing = new HashMap<Integer, Integer>();
    var open = new ArrayDeque<Integer>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is("(")) {
        open.push(i);
      } else if (tokens.get(i).is(")") && !open.isEmpty()) {
        closing.putIfAbsent(open.pop(), i);
      } else if (tokens.get(i).is("UNION") && !open.isEmpty()) {
        closing.putIfAbsent(open.peek(), i);
      }
    }
    return closing;
  }

  /// Whether a name that stands there means one of those that the text gives itself, and so no relation of the database.
  boolean hide(Access access, Set<String> local, int at) {
    var name = (access.schema().isEmpty() ? access.name() : access.schema() + "." + access.name())
        .toLowerCase(Locale.ROOT);
    return access.kind() != Access.Kind.CALL && local.contains(name)
        && !(access.kind() == Access.Kind.READ && holds(name, at));
  }

  /// Whether the place lies in the query that has this name, and behind no other one of that name within it.
  private boolean holds(String name, int at) {
    var all = byName.getOrDefault(name, List.of());
    return all.stream().anyMatch(query -> query.open() < at && at <= query.close()
        && all.stream().noneMatch(inner -> query.open() < inner.open() && inner.close() < at));
  }
}
