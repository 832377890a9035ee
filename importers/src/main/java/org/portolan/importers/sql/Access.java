package org.portolan.importers.sql;

import java.util.Comparator;
import java.util.List;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;

/// A relation or routine that a statement touches.
///
/// @param database  empty where the one that is connected is meant
/// @param schema    empty where the statement leaves it to the search path
/// @param line      of the name, counted from 1 within the text that was read
/// @param arguments that a routine is called with, as far as they are plain text; a [Hole] for any other
/// @param certainty in (0, 1]: how sure the reading is, given that the statement runs
public record Access(Kind kind, List<String> arguments, String database, String schema, String name, int line,
    double certainty) implements Comparable<Access> {
  private static final Comparator<Access> ORDER = Comparator.comparingInt(Access::line).thenComparing(Access::kind)
      .thenComparing(Access::database).thenComparing(Access::schema).thenComparing(Access::name)
      .thenComparingDouble(Access::certainty)
      .thenComparing(access -> access.arguments().toString());

  static final double IN_A_QUERY = 0.6;
  static final double IN_AN_EXPRESSION = 0.4;

  public Access {
    arguments = List.copyOf(arguments);
  }

  Access(Kind kind, Name name, int line, double certainty) {
    this(kind, List.of(), name.database(), name.schema(), name.name(), line, certainty);
  }

  /// A call of which no more is known than its name.
  public static Access call(String schema, String name, int line) {
    return new Access(Kind.CALL, List.of(), "", schema, name, line, 1);
  }

  static Access call(Name name, List<String> arguments, int line, double certainty) {
    return new Access(Kind.CALL, arguments, name.database(), name.schema(), name.name(), line, certainty);
  }

  /// What is done to it.
  public enum Kind {
    READ,
    WRITE,
    CALL,
    /// A materialized view is filled anew with what its definition reads.
    REFRESH
  }

  /// How whoever runs the statement depends on it.
  public DependencyKind dependency() {
    return switch (kind) {
      case READ -> DependencyKind.READS;
      case WRITE, REFRESH -> DependencyKind.WRITES;
      case CALL -> DependencyKind.CALLS;
    };
  }

  /// What it means in a session.
  ///
  /// @param session    the database that is connected; a name may say another (`Sales.dbo.orders`)
  /// @param searchPath that the session has set
  public Target target(Target.Database session, List<String> searchPath) {
    var in = database.isEmpty() ? session
        : new Target.Database(session.engine(), session.seenFrom(), session.host(), session.port(), database);
    return kind == Kind.CALL ? new Target.Routine(in, schema, name)
        : new Target.Relation(in, schema, name, searchPath);
  }

  /// Whether it counts only where the routine is known, because much that is no call looks like it.
  public boolean onlyIfKnown() {
    return kind == Kind.CALL && certainty <= IN_AN_EXPRESSION;
  }

  public Access withoutSchema() {
    return new Access(kind, arguments, database, "", name, line, certainty);
  }

  Access in(String otherDatabase) {
    return new Access(kind, arguments, otherDatabase, schema, name, line, certainty);
  }

  Access withCertainty(double other) {
    return new Access(kind, arguments, database, schema, name, line, other);
  }

  Access at(int otherLine) {
    return new Access(kind, arguments, database, schema, name, otherLine, certainty);
  }

  @Override
  public int compareTo(Access other) {
    return ORDER.compare(this, other);
  }
}
