package org.portolan.app.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One of the two databases, as an administrator sees it.
record Ledger(Connection connection) implements AutoCloseable {
  private static final String OF_USERS = " where table_schema <> 'information_schema' order by 1";

  void run(String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  List<String> answer(String query) throws SQLException {
    try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          row.add(rows.getString(i));
        }
        found.add(String.join("|", row));
      }
      return found;
    }
  }

  List<String> tables() throws SQLException {
    return answer("select table_schema || '.' || table_name from information_schema.tables" + OF_USERS.replace(" order",
        " and table_type = 'BASE TABLE' order"));
  }

  List<String> views() throws SQLException {
    return answer("select table_schema || '.' || table_name from information_schema.views" + OF_USERS);
  }

  List<String> schemas() throws SQLException {
    return answer("select schema_name from information_schema.schemata"
        + " where schema_name not in ('information_schema', 'public') order by 1");
  }

  /// Every row of every table, so that nothing can be missing or changed and not be seen.
  SortedMap<String, List<String>> holdings() throws SQLException {
    var all = new TreeMap<String, List<String>>();
    for (var table : tables()) {
      all.put(table, answer("select * from " + table).stream().sorted().toList());
    }
    return all;
  }

  /// Every row of every view: each of them answers.
  SortedMap<String, List<String>> answers() throws SQLException {
    var all = new TreeMap<String, List<String>>();
    for (var view : views()) {
      all.put(view, answer("select * from " + view).stream().sorted().toList());
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
