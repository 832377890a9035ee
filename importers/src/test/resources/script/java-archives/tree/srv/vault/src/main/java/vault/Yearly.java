package vault;

import java.sql.*;

public class Yearly extends Task {
  public void run(Connection connection) throws SQLException {
    connection.createStatement().executeUpdate("delete from safes_never");
  }

  public static void main(String[] args) {}
}
