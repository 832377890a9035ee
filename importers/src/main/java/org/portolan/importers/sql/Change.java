package org.portolan.importers.sql;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What happens to the rows of a relation that is written; triggers fire on some of it.
public enum Change {
  INSERT,
  UPDATE,
  DELETE,
  TRUNCATE;

  /// Where nobody says what is done to the rows.
  public static final Set<Change> ROWS = Set.copyOf(EnumSet.of(INSERT, UPDATE, DELETE));

  private static final int FAR = 4_000;

  /// What a statement that puts rows in does; one that takes them out first, or changes those that are there already,
  /// says so.
  ///
  /// @param at       the relation's name, or somewhere before what happens to rows that are there already
  /// @param replaces whether it begins with REPLACE or MERGE
  static Set<Change> inserted(List<Token> tokens, int at, boolean replaces) {
    if (replaces) {
      return ROWS;
    }
    for (int i = at; i + 1 < tokens.size() && i < at + FAR && !tokens.get(i).is(";"); i++) {
      if (tokens.get(i + 1).is("UPDATE") && (tokens.get(i).is("DO") || tokens.get(i).is("KEY"))) {
        return Set.of(INSERT, UPDATE);
      }
    }
    return Set.of(INSERT);
  }
}
