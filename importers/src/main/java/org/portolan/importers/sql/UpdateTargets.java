package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which relations of an UPDATE over several change: MySQL's `UPDATE a JOIN b … SET b.x = 1`, SQL Server's
/// `UPDATE o SET … FROM orders o`.
final class UpdateTargets {
  private final List<Token> tokens;
  private final int start;

  /// @param start of the first name behind UPDATE
  UpdateTargets(List<Token> tokens, int start) {
    this.tokens = tokens;
    this.start = start;
  }

  /// Names or aliases; empty where the first relation is the one that changes.
  List<Token> names() {
    int set = at("SET", start);
    if (set < 0) {
      return List.of();
    }
    boolean several = at(",", start) >= 0 && at(",", start) < set || at("JOIN", start) >= 0 && at("JOIN", start) < set;
    if (several) {
      return qualifiers(set);
    }
    return alias(set).map(List::of).orElse(List.of());
  }

  private int at(String word, int from) {
    int depth = 0;
    for (int i = from; i < tokens.size() && !tokens.get(i).is(";"); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0 && tokens.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  /// `SET b.x = …, c.y = …`
  private List<Token> qualifiers(int set) {
    var found = new ArrayList<Token>();
    int depth = 0;
    for (int i = set; i + 3 < tokens.size() && !tokens.get(i).is(";") && !tokens.get(i).is("WHERE"); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      boolean begins = depth == 0 && (tokens.get(i).is("SET") || tokens.get(i).is(","));
      if (begins && tokens.get(i + 1).isName() && tokens.get(i + 2).is(".")) {
        found.add(tokens.get(i + 1));
      }
    }
    return found;
  }

  /// SQL Server keeps rows in variables, too.
  private boolean variable(int i) {
    return i < tokens.size() && tokens.get(i).kind() == Token.Kind.PARAMETER;
  }

  private Optional<Token> alias(int set) {
    int from = at("FROM", set);
    var target = tokens.get(start);
    if (set != start + 1 || from < 0 || !target.isName()) {
      return Optional.empty();
    }
    for (int i = from; i < tokens.size() && !tokens.get(i).is(";") && !tokens.get(i).is("WHERE"); i++) {
      if (tokens.get(i).is("FROM") || tokens.get(i).is("JOIN") || tokens.get(i).is(",")) {
        var name = Name.at(tokens, i + 1);
        int behind = name.map(Name::end).orElse(variable(i + 1) ? i + 2 : tokens.size());
        behind += behind < tokens.size() && tokens.get(behind).is("AS") ? 1 : 0;
        if (behind < tokens.size() && tokens.get(behind).isName()
            && tokens.get(behind).text().equalsIgnoreCase(target.text())
            && name.filter(same -> same.name().equalsIgnoreCase(target.text())).isEmpty()) {
          return Optional.of(target);
        }
      }
    }
    return Optional.empty();
  }
}
