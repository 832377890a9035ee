package org.portolan.importers.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One row that a catalog answered, as texts; what is NULL or not asked for is the empty text.
public record Row(Map<String, Integer> places, List<String> values) {

  /// Where each column of a result stands, by its label in lower case.
  static Map<String, Integer> places(ResultSet result) throws SQLException {
    var places = new HashMap<String, Integer>();
    var labels = result.getMetaData();
    for (int i = 1; i <= labels.getColumnCount(); i++) {
      places.put(labels.getColumnLabel(i).toLowerCase(Locale.ROOT), i - 1);
    }
    return places;
  }

  /// @param words those that rows have in common, so that each is kept once
  static Row of(ResultSet result, Map<String, Integer> places, Words words) throws SQLException {
    var values = new String[places.size()];
    for (int i = 0; i < values.length; i++) {
      var value = result.getString(i + 1);
      values[i] = value == null ? "" : words.once(value);
    }
    return new Row(places, List.of(values));
  }

  Row with(String column, String value) {
    var more = new HashMap<>(places);
    var all = new ArrayList<>(values);
    more.put(column, all.size());
    all.add(value);
    return new Row(more, all);
  }

  public String text(String column) {
    var place = places.get(column);
    return place == null ? "" : values.get(place);
  }

  /// Whether it is true in any database's spelling.
  boolean flag(String column) {
    return switch (text(column).toLowerCase(Locale.ROOT)) {
      case "t", "true", "1", "yes", "y" -> true;
      default -> false;
    };
  }

  /// 0 for what is no number.
  public long number(String column) {
    try {
      return Long.parseLong(text(column));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  /// What the query answers beyond the columns that are spoken for.
  Map<String, String> others(Set<String> known) {
    var others = new TreeMap<String, String>();
    places.forEach((column, place) -> {
      if (!known.contains(column) && !values.get(place).isEmpty()) {
        others.put(column, values.get(place));
      }
    });
    return others;
  }
}
