package org.portolan.benchmark;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;

/// What a program does that only knows JDBC: one question for each table about its columns, keys and indexes.
final class MetaDataOnce {
  private MetaDataOnce() {}

  /// @param arguments URL and user
  public static void main(String... arguments) throws Exception {
    try (var connection = DriverManager.getConnection(arguments[0], arguments[1], "")) {
      var metaData = connection.getMetaData();
      var tables = new ArrayList<String>();
      try (var rows = metaData.getTables(null, "public", "%", new String[]{"TABLE", "VIEW", "PARTITIONED TABLE"})) {
        while (rows.next()) {
          tables.add(rows.getString("TABLE_NAME"));
        }
      }
      for (var table : tables) {
        readAll(metaData.getColumns(null, "public", table, "%"));
        readAll(metaData.getPrimaryKeys(null, "public", table));
        readAll(metaData.getImportedKeys(null, "public", table));
        readAll(metaData.getIndexInfo(null, "public", table, false, true));
      }
      readAll(metaData.getFunctions(null, "public", "%"));
    }
  }

  private static void readAll(ResultSet rows) throws SQLException {
    try (rows) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          rows.getString(i);
        }
      }
    }
  }
}
