package org.portolan.importers.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Refusal;

/// An open database in which only statements of ours are run, one at a time, each in a read-only transaction of its
/// own, so that none holds back what the server has to clean up meanwhile.
public final class LiveSession {
  private final Dialect dialect;
  private final ReadingSession session;
  private final Refusals refusals;

  LiveSession(Dialect dialect, ReadingSession session, Refusals refusals) {
    this.dialect = dialect;
    this.session = session;
    this.refusals = refusals;
  }

  public Dialect dialect() {
    return dialect;
  }

  /// @param atMost how long the server may work on it, in whole seconds
  public List<Row> ask(String sql, Duration atMost) throws SQLException {
    try {
      return session.ask(sql, Math.toIntExact(Math.max(1, atMost.toSeconds())));
    } catch (SQLException refused) {
      if (!ends(refused)) {
        session.rest();
      }
      throw refused;
    }
  }

  /// Whether the connection is gone, so that nothing more can be asked.
  public boolean ends(SQLException refused) {
    var meaning = dialect.meaning(refused);
    return meaning == Refusal.BROKEN || meaning == Refusal.UNREACHABLE;
  }

  /// The driver's own words on one line, without secrets.
  public String cause(SQLException refused) {
    return refusals.cause(refused);
  }
}
