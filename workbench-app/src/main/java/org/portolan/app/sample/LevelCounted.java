package org.portolan.app.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/// The legacy trigger on stock levels: a changed quantity without a date is dated by the database's clock.
public final class LevelCounted implements Trigger {
  @Override
  public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
    int countedAt = 3;
    if (after[countedAt] == null) {
      try (var statement = connection.createStatement(); var now = statement.executeQuery("select localtimestamp")) {
        now.next();
        after[countedAt] = now.getObject(1, LocalDateTime.class);
      }
    }
  }
}
