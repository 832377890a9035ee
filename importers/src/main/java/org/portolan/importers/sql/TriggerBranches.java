package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A trigger's body asks what happened (`IF TG_OP = 'DELETE' THEN … ELSIF … END IF`): without the branches for what did
/// not.
final class TriggerBranches {
  private static final Set<String> BEFORE = Set.of(";", "THEN", "ELSE", "BEGIN", "LOOP");

  private final List<Token> tokens;
  private final Set<Change> changes;
  private final List<Token> kept = new ArrayList<>();

  private TriggerBranches(List<Token> tokens, Set<Change> changes) {
    this.tokens = tokens;
    this.changes = changes;
  }

  /// @param changes what may have happened
  static List<Token> of(List<Token> tokens, Set<Change> changes) {
    var branches = new TriggerBranches(tokens, changes);
    branches.copy(0, tokens.size());
    return branches.kept;
  }

  private void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is("IF") && asks(i + 1) > 0 && (i == 0 || BEFORE.contains(tokens.get(i - 1).upper()))) {
        i = branches(i, to);
      } else {
        kept.add(tokens.get(i));
      }
    }
  }

  /// Copies what may run of an IF that asks what happened; the index of its last token.
  private int branches(int start, int to) {
    var left = EnumSet.noneOf(Change.class);
    left.addAll(changes);
    int at = start;
    while (at < to && !tokens.get(at).is("END")) {
      int then = at;
      while (then < to && !tokens.get(then).is("THEN") && !tokens.get(at).is("ELSE")) {
        then++;
      }
      int end = endOfBranch(then + 1, to);
      var meant = tokens.get(at).is("ELSE") ? left.clone() : meant(at + 1, then);
      var happens = EnumSet.copyOf(left);
      happens.retainAll(meant);
      if (!happens.isEmpty()) {
        kept.add(tokens.get(Math.min(then, to - 1)));
        copy(then + 1, end);
      }
      if (certain(at + 1, then)) {
        left.removeAll(meant);
      }
      at = end;
    }
    return Math.min(to - 1, at + 1);
  }

  /// The ELSIF, ELSE or END that ends a branch.
  private int endOfBranch(int from, int to) {
    int depth = 0;
    int cases = 0;
    for (int i = from; i < to; i++) {
      var token = tokens.get(i);
      boolean closes = token.is("END") && i + 1 < to && tokens.get(i + 1).is("IF");
      if (token.is("IF") && BEFORE.contains(tokens.get(i - 1).upper())) {
        depth++;
      } else if (token.is("CASE") && !tokens.get(i - 1).is("END")) {
        cases++;
      } else if (token.is("END") && !closes && cases > 0) {
        cases--;
      } else if (closes && depth > 0) {
        depth--;
      } else if (depth == 0 && cases == 0
          && (closes || token.is("ELSIF") || token.is("ELSEIF") || token.is("ELSE"))) {
        return i;
      }
    }
    return to;
  }

  /// How many tokens from here a condition begins that is about nothing but what happened; 0 where none does.
  private int asks(int from) {
    int at = from;
    while (at < tokens.size() && tokens.get(at).is("(")) {
      at++;
    }
    return at < tokens.size() && tokens.get(at).is("TG_OP") ? at - from + 1 : 0;
  }

  private Set<Change> meant(int from, int to) {
    if (asks(from) == 0) {
      return Set.copyOf(EnumSet.allOf(Change.class));
    }
    var meant = EnumSet.noneOf(Change.class);
    for (int i = from; i < to; i++) {
      for (var change : Change.values()) {
        if (tokens.get(i).kind() == Token.Kind.STRING && tokens.get(i).text().equalsIgnoreCase(change.name())) {
          meant.add(change);
        }
      }
    }
    boolean negated = tokens.subList(from, to).stream()
        .anyMatch(token -> token.is("NOT") || token.is("!") || token.is("<"));
    return negated ? EnumSet.complementOf(meant) : meant;
  }

  /// Whether the condition holds whenever that happened.
  private boolean certain(int from, int to) {
    return asks(from) > 0 && to <= tokens.size()
        && tokens.subList(from, to).stream().noneMatch(token -> token.is("AND"));
  }
}
