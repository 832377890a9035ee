package org.portolan.importers.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// All rows of a result, which is closed then.
final class Answer {
  private Answer() {}

  static List<Row> of(ResultSet result) throws SQLException {
    try (result) {
      var words = new Words();
      var rows = new ArrayList<Row>();
      var places = Row.places(result);
      while (rows.size() < ReadingSession.MOST_ROWS && result.next()) {
        rows.add(Row.of(result, places, words));
      }
      return rows;
    }
  }
}
