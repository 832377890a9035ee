package org.portolan.app.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/// The legacy trigger on orders: a paid order gets a parcel.
public final class OrderPaid implements Trigger {
  @Override
  public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
    int state = 4;
    if (Objects.equals(after[state], "paid") && !Objects.equals(before[state], "paid")) {
      try (var insert = connection.prepareStatement("insert into shipping.parcel (id, order_no, carrier_id)"
          + " select coalesce(max(id), 0) + 1, ?, 1 from shipping.parcel")) {
        insert.setObject(1, after[0]);
        insert.executeUpdate();
      }
    }
  }
}
