package bank;

import java.sql.*;
import org.quartz.*;

public class Tick implements Job {
  public void execute(JobExecutionContext context) {
    try (Connection connection = DriverManager.getConnection("jdbc:mysql://db2/bank")) {
      connection.createStatement().executeUpdate("insert into ticks values (1)");
    }
  }
}
