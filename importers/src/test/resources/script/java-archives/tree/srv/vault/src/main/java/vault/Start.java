package vault;

import java.sql.*;
import java.util.*;

public class Start {
  private static final Map<String, Task> TASKS = new HashMap<>();

  static {
    TASKS.put("daily", new Daily());
    TASKS.put("yearly", new Yearly());
  }

  public static void main(String[] args) throws SQLException {
    if (args[0].equals("help")) {
      DriverManager.getConnection("jdbc:postgresql://db2/vault").createStatement().execute("delete from help_never");
    }
    TASKS.get(args[0]).run(DriverManager.getConnection("jdbc:postgresql://db2/vault"));
  }
}
