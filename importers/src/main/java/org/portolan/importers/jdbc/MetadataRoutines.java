package org.portolan.importers.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Procedures and functions with their parameters, as a driver's metadata tells them.
final class MetadataRoutines {
  /// In `COLUMN_TYPE`: what is passed in, out, or both, of procedures and of functions alike.
  private static final Set<Long> PARAMETERS = Set.of(1L, 2L, 4L);

  private final DatabaseMetaData metadata;

  MetadataRoutines(DatabaseMetaData metadata) {
    this.metadata = metadata;
  }

  private interface Question {
    ResultSet ask() throws SQLException;
  }

  List<Row> all(Set<String> wanted) throws SQLException {
    var catalog = metadata.getConnection().getCatalog();
    var found = new ArrayList<Row>();
    var seen = new HashSet<List<String>>();
    add("function", answer(() -> metadata.getFunctions(catalog, null, "%")),
        answer(() -> metadata.getFunctionColumns(catalog, null, "%", "%")), wanted, seen, found);
    add("procedure", answer(() -> metadata.getProcedures(catalog, null, "%")),
        answer(() -> metadata.getProcedureColumns(catalog, null, "%", "%")), wanted, seen, found);
    return found;
  }

  /// Drivers of engines without routines refuse to speak of them.
  private static List<Row> answer(Question question) {
    try {
      return Answer.of(question.ask());
    } catch (SQLException | RuntimeException _) {
      return List.of();
    }
  }

  private static void add(String kind, List<Row> routines, List<Row> columns, Set<String> wanted,
      Set<List<String>> seen, List<Row> found) {
    var arguments = arguments(kind, columns);
    for (var routine : routines) {
      var schema = routine.text(kind + "_schem");
      var id = List.of(schema, routine.text(kind + "_name"), routine.text("specific_name"));
      var told = arguments.getOrDefault(id, "");
      if (wanted.contains(schema) && seen.add(List.of(schema, routine.text(kind + "_name"), told))) {
        found.add(MetadataCatalog.row("schema", schema, "name", routine.text(kind + "_name"), "arguments", told,
            "routine-kind", kind, "comment", routine.text("remarks")));
      }
    }
  }

  private static Map<List<String>, String> arguments(String kind, List<Row> columns) {
    var byRoutine = columns.stream().filter(row -> PARAMETERS.contains(row.number("column_type")))
        .collect(Collectors.groupingBy(
            row -> List.of(row.text(kind + "_schem"), row.text(kind + "_name"), row.text("specific_name"))));
    var arguments = new HashMap<List<String>, String>();
    byRoutine.forEach((id, rows) -> arguments.put(id,
        rows.stream().sorted(Comparator.comparingLong(row -> row.number("ordinal_position")))
            .map(row -> row.text("type_name").toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    return arguments;
  }
}
