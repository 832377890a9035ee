package org.portolan.model.workspace;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// Tells what went wrong with the inventory's file, by H2's SQL states.
final class StoreProblems {
  private static final String ALREADY_OPEN = "90020";

  private StoreProblems() {}

  static boolean isBusy(JdbiException problem) {
    return ALREADY_OPEN.equals(cause(problem).getSQLState());
  }

  static Problem busy(Path folder) {
    return Problem.of("inventory-busy", Location.of(folder.resolve(InventoryStore.FILE).toString()),
        "The inventory cannot be reached now", "Another program is reading or writing it", "Try again");
  }

  static ProblemException of(Path folder, JdbiException problem) {
    var place = Location.of(folder.resolve(InventoryStore.FILE).toString());
    var sql = cause(problem);
    return new ProblemException(switch (sql.getSQLState()) {
      case ALREADY_OPEN -> busy(folder);
      case "90030", "90048", "90049", "90013" ->
          Problem.of("inventory-damaged", place, "The inventory cannot be read", reason(sql),
              "Move " + InventoryStore.FILE
                  + " away, open the workspace and import again; manifest and logbook are whole");
      case "90031", "90028", "90024", "90062", "90023" ->
          Problem.of("inventory-not-written", place, "The inventory could not be written; nothing was changed",
              reason(sql), "Check free space and permissions of the folder, then import again");
      default -> Problem.of("inventory-not-reached", place, "The inventory cannot be reached", reason(sql),
          "Try again; if it stays, move " + InventoryStore.FILE + " away and import again");
    }, problem);
  }

  private static SQLException cause(Throwable problem) {
    for (Throwable at = problem; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
    }
    return new SQLException(problem.getMessage(), "HY000");
  }

  /// The first line: H2 adds the statement and its own version behind it.
  private static String reason(SQLException sql) {
    var message = String.valueOf(sql.getMessage());
    int end = message.indexOf("; SQL statement");
    return (end < 0 ? message : message.substring(0, end)).lines().findFirst().orElse("");
  }
}
