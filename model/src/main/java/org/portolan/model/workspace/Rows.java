package org.portolan.model.workspace;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Writes many rows in batches, and reads many without keeping the cursor's result in memory twice.
final class Rows {
  private static final int BATCH = 1_000;

  private Rows() {}

  /// Reads one row.
  @FunctionalInterface
  interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  /// Fills in one row, place by place.
  @FunctionalInterface
  interface Writer<T> {
    void write(PreparedStatement row, T value) throws SQLException;
  }

  /// Straight through JDBC: a large import has a hundred thousand rows, and most of the time went into arguments that
  /// were objects until the batch was full.
  static <T> void insert(Handle handle, String statement, Iterable<T> rows, Writer<T> writer) {
    try (var batch = handle.getConnection().prepareStatement(Sql.named(statement))) {
      int waiting = 0;
      for (var row : rows) {
        writer.write(batch, row);
        batch.addBatch();
        waiting++;
        if (waiting == BATCH) {
          batch.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        batch.executeBatch();
      }
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, handle.createUpdate(Sql.named(statement)).getContext());
    }
  }

  static void each(Handle handle, String statement, Span span, Reader reader) {
    try (var query = handle.createQuery(Sql.named(statement))) {
      query.bind(0, span.first()).bind(1, span.last()).setFetchSize(BATCH).scanResultSet((results, _) -> {
        var row = results.get();
        while (row.next()) {
          reader.read(row);
        }
        return row;
      });
    }
  }
}
