package org.portolan.importers.sql;

import java.util.Comparator;

/// A relation or routine that a statement touches.
///
/// @param database  empty where the one that is connected is meant
/// @param schema    empty where the statement leaves it to the search path
/// @param line      of the name, counted from 1 within the text that was read
/// @param certainty in (0, 1]: how sure the reading is, given that the statement runs
public record Access(Kind kind, String database, String schema, String name, int line, double certainty)
    implements Comparable<Access> {
  private static final Comparator<Access> ORDER = Comparator.comparingInt(Access::line).thenComparing(Access::kind)
      .thenComparing(Access::database).thenComparing(Access::schema).thenComparing(Access::name)
      .thenComparingDouble(Access::certainty);

  /// What is done to it.
  public enum Kind {
    READ,
    WRITE,
    CALL
  }

  Access withCertainty(double other) {
    return new Access(kind, database, schema, name, line, other);
  }

  Access at(int otherLine) {
    return new Access(kind, database, schema, name, otherLine, certainty);
  }

  @Override
  public int compareTo(Access other) {
    return ORDER.compare(this, other);
  }
}
