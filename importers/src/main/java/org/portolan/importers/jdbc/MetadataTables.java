package org.portolan.importers.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Columns, keys, indexes and foreign keys, as a driver's metadata tells them.
final class MetadataTables {
  private static final Set<Integer> SIZED = Set.of(Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR,
      Types.BINARY, Types.VARBINARY);
  private static final Set<Integer> PRECISE = Set.of(Types.DECIMAL, Types.NUMERIC);
  private static final Map<String, String> ON_DELETE =
      Map.of("0", " ON DELETE CASCADE", "2", " ON DELETE SET NULL", "4", " ON DELETE SET DEFAULT");

  private final DatabaseMetaData metadata;
  private int askedSingly;

  MetadataTables(DatabaseMetaData metadata) {
    this.metadata = metadata;
  }

  int askedSingly() {
    return askedSingly;
  }

  /// A question about one table, or about all where the driver can do that: schema and table are absent then.
  private interface Question {
    ResultSet ask(@Nullable String schema, @Nullable String table) throws SQLException;
  }

  /// Some drivers refuse to answer for all tables, others answer with nothing at all.
  private List<Row> answers(List<List<String>> tables, String nameColumn, Question question) throws SQLException {
    try {
      var all = Answer.of(question.ask(null, null));
      if (all.stream().map(row -> row.text(nameColumn)).distinct().limit(2).count() > 1) {
        return all;
      }
    } catch (SQLException | RuntimeException _) {
      // then one by one
    }
    var rows = new ArrayList<Row>();
    for (var table : tables) {
      if (Thread.currentThread().isInterrupted()) {
        return rows;
      }
      rows.addAll(Answer.of(question.ask(table.get(0).isEmpty() ? null : table.get(0), table.get(1))));
    }
    askedSingly = Math.max(askedSingly, tables.size());
    return rows;
  }

  List<Row> columns(Set<String> wanted) throws SQLException {
    return Answer.of(metadata.getColumns(catalog(), null, "%", "%")).stream()
        .filter(row -> wanted.contains(row.text("table_schem")))
        .sorted(Comparator.<Row, String>comparing(row -> row.text("table_schem"))
            .thenComparing(row -> row.text("table_name")).thenComparing(row -> row.number("ordinal_position")))
        .map(row -> MetadataCatalog.row("schema", row.text("table_schem"), "relation", row.text("table_name"), "column",
            row.text("column_name"), "type", type(row), "nullable", row.number("nullable") == 0 ? "no" : "yes"))
        .toList();
  }

  private static String type(Row row) {
    var name = row.text("type_name").toLowerCase(Locale.ROOT);
    int code = (int) row.number("data_type");
    var size = row.text("column_size");
    if (name.contains("(") || size.isEmpty() || size.equals("0")) {
      return name;
    }
    var scale = row.text("decimal_digits").isEmpty() ? "0" : row.text("decimal_digits");
    return SIZED.contains(code) ? name + "(" + size + ")"
        : PRECISE.contains(code) ? name + "(" + size + ", " + scale + ")" : name;
  }

  List<Row> keys(List<List<String>> tables) throws SQLException {
    var keys = new ArrayList<Row>();
    var primary = grouped(tables, answers(tables, "table_name",
        (schema, table) -> metadata.getPrimaryKeys(catalog(), schema, table)), _ -> "");
    primary.forEach((key, columns) -> keys.add(MetadataCatalog.row("schema", key.get(0), "relation", key.get(1), "key",
        "primary-key", "says", "", "columns", listed(columns, "key_seq"))));
    var names = primary.values().stream().map(rows -> rows.getFirst().text("pk_name")).collect(Collectors.toSet());
    uniqueIndexes(tables).forEach((key, columns) -> {
      boolean isPrimary = names.contains(key.get(2)) || columns.size() > 0 && listed(columns, "ordinal_position")
          .equals(listed(primary.getOrDefault(List.of(key.get(0), key.get(1), ""), List.of()), "key_seq"));
      if (!isPrimary) {
        keys.add(MetadataCatalog.row("schema", key.get(0), "relation", key.get(1), "key", "unique-keys", "says",
            key.get(2), "columns", listed(columns, "ordinal_position")));
      }
    });
    return keys;
  }

  private Map<List<String>, List<Row>> uniqueIndexes(List<List<String>> tables) throws SQLException {
    var unique = new LinkedHashMap<List<String>, List<Row>>();
    indexColumns(tables).forEach((key, columns) -> {
      if (!columns.getFirst().flag("non_unique")) {
        unique.put(key, columns);
      }
    });
    return unique;
  }

  List<Row> indexes(List<List<String>> tables) throws SQLException {
    return indexColumns(tables).entrySet().stream().map(entry -> {
      var unique = entry.getValue().getFirst().flag("non_unique") ? "" : " unique";
      return MetadataCatalog.row("schema", entry.getKey().get(0), "relation", entry.getKey().get(1), "says",
          entry.getKey().get(2) + unique + " (" + listed(entry.getValue(), "ordinal_position") + ")");
    }).toList();
  }

  private Map<List<String>, List<Row>> indexColumns(List<List<String>> tables) throws SQLException {
    var rows = answers(tables, "table_name",
        (schema, table) -> metadata.getIndexInfo(catalog(), schema, table, false, true)).stream()
        .filter(row -> row.number("type") != DatabaseMetaData.tableIndexStatistic)
        .filter(row -> !row.text("column_name").isEmpty()).toList();
    return grouped(tables, rows, row -> row.text("index_name"));
  }

  List<Row> foreignKeys(List<List<String>> tables) throws SQLException {
    var parts = answers(tables, "fktable_name",
        (schema, table) -> metadata.getImportedKeys(catalog(), schema, table));
    var wanted = Set.copyOf(tables);
    var byKey =
        parts.stream().filter(row -> wanted.contains(List.of(row.text("fktable_schem"), row.text("fktable_name"))))
            .collect(Collectors.groupingBy(MetadataTables::foreignKey, LinkedHashMap::new, Collectors.toList()));
    return byKey.values().stream().map(key -> arrow(key, tables)).toList();
  }

  /// As the catalog spells it: SQLite's driver tells the name as the reference was written.
  private static String spelt(String schema, String name, List<List<String>> tables) {
    return tables.contains(List.of(schema, name)) ? name
        : tables.stream().filter(table -> table.get(0).equals(schema) && table.get(1).equalsIgnoreCase(name))
            .map(table -> table.get(1)).findFirst().orElse(name);
  }

  private static List<String> foreignKey(Row row) {
    return List.of(row.text("fktable_schem"), row.text("fktable_name"), row.text("fk_name"), row.text("pktable_schem"),
        row.text("pktable_name"));
  }

  private static Row arrow(List<Row> columns, List<List<String>> tables) {
    var sorted = columns.stream().sorted(Comparator.comparingLong(row -> row.number("key_seq"))).toList();
    var first = sorted.getFirst();
    var target = spelt(first.text("pktable_schem"), first.text("pktable_name"), tables);
    var to = first.text("pktable_schem").isEmpty() ? target : first.text("pktable_schem") + "." + target;
    var says = "FOREIGN KEY (" + joined(sorted, "fkcolumn_name") + ") REFERENCES " + to + " ("
        + joined(sorted, "pkcolumn_name") + ")" + ON_DELETE.getOrDefault(first.text("delete_rule"), "");
    return MetadataCatalog.row("from_kind", "relation", "from_schema", first.text("fktable_schem"), "from_name",
        first.text("fktable_name"), "kind", "foreign-key", "to_kind", "relation", "to_schema",
        first.text("pktable_schem"), "to_name", target, "name", first.text("fk_name"), "text", says);
  }

  private static Map<List<String>, List<Row>> grouped(List<List<String>> tables, List<Row> rows,
      Function<Row, String> more) {
    var wanted = Set.copyOf(tables);
    return rows.stream().filter(row -> wanted.contains(List.of(row.text("table_schem"), row.text("table_name"))))
        .collect(Collectors.groupingBy(
            row -> List.of(row.text("table_schem"), row.text("table_name"), more.apply(row)), LinkedHashMap::new,
            Collectors.toList()));
  }

  private static String listed(List<Row> columns, String order) {
    return columns.stream().sorted(Comparator.comparingLong(row -> row.number(order)))
        .map(row -> row.text("column_name")).collect(Collectors.joining(", "));
  }

  private static String joined(List<Row> columns, String column) {
    return columns.stream().map(row -> row.text(column)).collect(Collectors.joining(", "));
  }

  private @Nullable String catalog() throws SQLException {
    return metadata.getConnection().getCatalog();
  }
}
