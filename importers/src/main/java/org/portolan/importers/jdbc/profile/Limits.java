package org.portolan.importers.jdbc.profile;

import java.time.Duration;
import java.util.Optional;

/// How much a profile may cost the database.
///
/// @param sampleAbove  tables with more rows are only looked at in part
/// @param sampleRows   about as many of their rows are looked at
/// @param perStatement how long the server may work on one statement; whole seconds, at most a minute
/// @param inAll        when it is over, what is left is counted as not read; empty: to the end
public record Limits(long sampleAbove, long sampleRows, Duration perStatement, Optional<Duration> inAll) {
  public static final Limits USUAL = new Limits(200_000, 100_000, Duration.ofSeconds(60), Optional.empty());

  public Limits {
    if (sampleAbove < 1 || sampleRows < 1 || perStatement.isNegative() || perStatement.isZero()) {
      throw new IllegalArgumentException("limits leave something to be done");
    }
  }

  public Limits inAll(Duration most) {
    return new Limits(sampleAbove, sampleRows, perStatement, Optional.of(most));
  }

  public Limits sampling(long above, long rows) {
    return new Limits(above, rows, perStatement, inAll);
  }

  public Limits perStatement(Duration most) {
    return new Limits(sampleAbove, sampleRows, most, inAll);
  }

  /// Which part of a table's rows is looked at, 1 for all of them.
  double share(long rows) {
    return rows <= sampleAbove ? 1 : Math.min(1, (double) sampleRows / rows);
  }
}
