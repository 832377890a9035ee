package org.portolan.model.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes many rows in batches, and reads many without keeping the cursor's result in memory twice.
final class Rows {
  private static final int BATCH = 5_000;

  private Rows() {}

  /// Reads one row.
  @FunctionalInterface
  interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  static <T> void insert(Handle handle, String statement, Iterable<T> rows, BiConsumer<PreparedBatch, T> binder) {
    try (var batch = handle.prepareBatch(Sql.named(statement))) {
      for (var row : rows) {
        binder.accept(batch, row);
        batch.add();
        if (batch.size() == BATCH) {
          batch.execute();
        }
      }
      if (batch.size() > 0) {
        batch.execute();
      }
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
