package org.portolan.importers.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names that a text gives itself: common table expressions and temporary tables.
final class LocalNames {
  private static final Set<String> NEVER = Set.of("dual", "inserted", "deleted", "excluded", "old", "new", "unnest",
      "generate_series", "stdin", "stdout", "the", "an", "this", "that", "your", "it");

  private LocalNames() {}

  /// In lower case.
  static Set<String> in(List<Token> tokens) {
    var names = new HashSet<>(TransientTables.in(tokens));
    for (int i = 0; i + 1 < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.is("WITH") || token.is(",")) {
        int start = tokens.get(i + 1).is("RECURSIVE") ? i + 2 : i + 1;
        if (query(tokens, start) >= 0) {
          names.add(tokens.get(start).text().toLowerCase(Locale.ROOT));
        }
      } else if (token.is("TEMP") || token.is("TEMPORARY")) {
        temporary(tokens, i + 1, names);
      } else if (token.kind() == Token.Kind.WORD && token.text().startsWith("#")) {
        names.add(token.text().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /// PostgreSQL's `SELECT … INTO TEMP name`, in lower case; what is inserted into a table called `temp` makes none.
  static Set<String> filled(List<Token> tokens) {
    var names = new HashSet<String>();
    for (int i = 1; i + 2 < tokens.size() && !tokens.getFirst().is("INSERT"); i++) {
      if (tokens.get(i).is("INTO") && (tokens.get(i + 1).is("TEMP") || tokens.get(i + 1).is("TEMPORARY"))) {
        temporary(tokens, i + 2, names);
      }
    }
    return names;
  }

  static boolean neverATable(Access access) {
    var name = access.name().toLowerCase(Locale.ROOT);
    return access.schema().isEmpty() && NEVER.contains(name) || name.isEmpty() || name.startsWith("#")
        || Character.isDigit(name.charAt(0));
  }

  /// Where the query of the common table expression opens whose name stands at `start`; -1 where none stands there:
  /// `name [(columns)] AS [NOT] [MATERIALIZED] (`.
  static int query(List<Token> tokens, int start) {
    if (start >= tokens.size() || !tokens.get(start).isName()) {
      return -1;
    }
    int i = start + 1;
    if (i < tokens.size() && tokens.get(i).is("(")) {
      int limit = Math.min(tokens.size(), i + 200);
      while (i < limit && !tokens.get(i).is(")")) {
        i++;
      }
      i++;
    }
    if (i + 1 < tokens.size() && tokens.get(i).is("AS")) {
      i++;
      while (i < tokens.size() && (tokens.get(i).is("NOT") || tokens.get(i).is("MATERIALIZED"))) {
        i++;
      }
      if (i + 1 < tokens.size() && tokens.get(i).is("(")
          && List.of("SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "(", "TABLE")
              .contains(tokens.get(i + 1).upper())) {
        return i;
      }
    }
    return -1;
  }

  private static void temporary(List<Token> tokens, int start, Set<String> names) {
    int i = start;
    while (i < tokens.size()
        && List.of("TABLE", "IF", "NOT", "EXISTS", "VIEW", "SEQUENCE").contains(tokens.get(i).upper())) {
      i++;
    }
    Name.at(tokens, i).ifPresent(name -> {
      names.add(name.name().toLowerCase(Locale.ROOT));
      if (!name.schema().isEmpty()) {
        names.add((name.schema() + "." + name.name()).toLowerCase(Locale.ROOT));
      }
    });
  }
}
