package org.portolan.importers.sql;

import java.util.List;

/// What the variables of a text may hold where it was read to: what is assigned further down does not count there. Reads
/// each assignment once, however many places are asked for.
final class AssignedValues {
  private final List<Token> tokens;
  private BodyValues values;
  private int read;

  AssignedValues(List<Token> tokens, BodyValues known) {
    this.tokens = tokens;
    values = known;
  }

  /// @param at not before the place that was asked for last
  BodyValues at(int at) {
    values = values.assignedIn(tokens, read, at, all -> new DynamicSql(tokens, true, all)::texts);
    // The last one may be assigned to what stands behind.
    read = Math.max(read, at - 1);
    return values;
  }
}
