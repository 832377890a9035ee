package org.portolan.importers.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tables that a text makes, or gives their name, and does away with again further down: while they last nobody else
/// counts on them (`CREATE TABLE sums_new LIKE sums; …; RENAME TABLE sums TO sums_old, sums_new TO sums; DROP TABLE
/// sums_old`).
final class TransientTables {
  private static final List<String> BEFORE_A_NAME = List.of("IF", "NOT", "EXISTS", "ONLY", "UNLOGGED");

  private final List<Token> tokens;
  /// By name, where it is made first.
  private final Map<String, Integer> made = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  private TransientTables(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// In lower case.
  static Set<String> in(List<Token> tokens) {
    var tables = new TransientTables(tokens);
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i + 1).is("TABLE")) {
        switch (tokens.get(i).upper()) {
          case "CREATE" -> tables.make(i + 2);
          case "DROP" -> tables.drop(i + 2);
          case "RENAME" -> tables.rename(i + 2);
          default -> {
            // nothing is made or lost
          }
        }
      }
    }
    return Set.copyOf(tables.gone);
  }

  private int name(int start) {
    int at = start;
    while (at < tokens.size() && BEFORE_A_NAME.contains(tokens.get(at).upper())) {
      at++;
    }
    return at;
  }

  private void make(int start) {
    Name.at(tokens, name(start)).ifPresent(name -> made.putIfAbsent(name.name().toLowerCase(Locale.ROOT), start));
  }

  private void lose(Name name) {
    var plain = name.name().toLowerCase(Locale.ROOT);
    if (made.containsKey(plain)) {
      gone.add(plain);
    }
  }

  private void drop(int start) {
    int at = name(start);
    for (var name = Name.at(tokens, at); name.isPresent(); name = Name.at(tokens, at)) {
      lose(name.get());
      at = name.get().end();
      if (at >= tokens.size() || !tokens.get(at).is(",")) {
        return;
      }
      at++;
    }
  }

  private void rename(int start) {
    int at = start;
    for (var from = Name.at(tokens, at); from.isPresent(); from = Name.at(tokens, at)) {
      lose(from.get());
      at = from.get().end();
      if (at >= tokens.size() || !tokens.get(at).is("TO")) {
        return;
      }
      make(at + 1);
      at = Name.at(tokens, at + 1).map(Name::end).orElse(tokens.size());
      if (at >= tokens.size() || !tokens.get(at).is(",")) {
        return;
      }
      at++;
    }
  }
}
