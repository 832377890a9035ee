package vault;

import java.sql.*;

public class Daily extends Task {
  public void run(Connection connection) throws SQLException {
    connection.createStatement().executeUpdate("update safes set opened = false");
  }
}
