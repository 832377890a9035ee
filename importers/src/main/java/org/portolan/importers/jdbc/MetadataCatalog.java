package org.portolan.importers.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a driver's own metadata tells, in the rows of the catalogs: for databases that have no dialect of their own.
///
/// Everything is asked for all tables at once. What a driver only answers for one table at a time is asked so, which
/// is slow, and said.
final class MetadataCatalog {
  private static final Pattern SYSTEM = Pattern.compile("(?i)information_schema|pg_.*|sys|sys[a-z]{2,}|sqlj|nullid"
      + "|system_lobs|performance_schema|mysql|crdb_internal|definition_schema|db_.*|guest|system");
  private static final Pattern NO_RELATION = Pattern.compile("(?i).*(?:SYSTEM|INDEX|TYPE|TEMPORARY|TEMP|LOCAL).*");
  private static final Pattern LAST_OF_URL = Pattern.compile("[/:]([^/:;?]+)(?:[;?].*)?$");

  private final DatabaseMetaData metadata;
  private final MetadataTables tables;
  private final MetadataRoutines routines;

  MetadataCatalog(DatabaseMetaData metadata) {
    this.metadata = metadata;
    tables = new MetadataTables(metadata);
    routines = new MetadataRoutines(metadata);
  }

  /// @param what the word behind `-- metadata:` in a dialect's file
  List<Row> rows(String what, Collection<String> schemas) throws SQLException {
    var wanted = Set.copyOf(schemas);
    return switch (what) {
      case "server" -> List.of(server());
      case "schemas" -> schemas();
      case "unseen" -> unseen();
      case "relations" -> relations(wanted);
      case "columns" -> tables.columns(wanted);
      case "keys" -> tables.keys(names(wanted));
      case "indexes" -> tables.indexes(names(wanted));
      case "foreign-keys" -> tables.foreignKeys(names(wanted));
      case "routines" -> routines.all(wanted);
      default -> throw new IllegalStateException("no metadata called " + what);
    };
  }

  /// How many tables had to be asked for one by one.
  int askedSingly() {
    return tables.askedSingly();
  }

  private Row server() throws SQLException {
    var connection = metadata.getConnection();
    var catalog = Optional.ofNullable(connection.getCatalog()).orElse("");
    var tail = LAST_OF_URL.matcher(Optional.ofNullable(metadata.getURL()).orElse(""));
    var user = Optional.ofNullable(metadata.getUserName()).orElse("");
    return row("database", !catalog.isEmpty() ? catalog : tail.find() ? tail.group(1) : "", "login", user, "grantee",
        user, "product", metadata.getDatabaseProductName(), "version", metadata.getDatabaseProductVersion(),
        "search-path", ownSchema());
  }

  private String ownSchema() {
    try {
      return Optional.ofNullable(metadata.getConnection().getSchema()).orElse("");
    } catch (SQLException _) {
      return "";
    }
  }

  private List<Row> schemas() throws SQLException {
    var found = new ArrayList<Row>();
    for (var schema : Answer.of(metadata.getSchemas())) {
      var name = schema.text("table_schem");
      if (!name.isEmpty() && !SYSTEM.matcher(name).matches()) {
        found.add(row("schema", name));
      }
    }
    return found.isEmpty() ? List.of(row("schema", "")) : found;
  }

  /// What no driver's metadata has a word for.
  private static List<Row> unseen() {
    var untold = new LinkedHashMap<String, String>();
    untold.put("views", "The statements of views, and what they read");
    untold.put("triggers", "Triggers");
    untold.put("routines", "The bodies of routines, and what they touch");
    untold.put("sequences", "Who takes values from which sequence");
    untold.put("jobs", "Jobs inside the database");
    untold.put("links", "Links to other databases and synonyms");
    untold.put("roles", "Roles and grants");
    return untold.entrySet().stream().map(entry -> row("catalog", entry.getKey(), "kind", "absent", "reason",
        entry.getValue() + " were not seen: a driver's metadata does not tell them, and this database has no dialect"))
        .toList();
  }

  private List<Row> relations(Set<String> wanted) throws SQLException {
    var found = new ArrayList<Row>();
    for (var table : all()) {
      if (wanted.contains(table.text("table_schem"))) {
        var type = table.text("table_type").toUpperCase(Locale.ROOT);
        found.add(row("schema", table.text("table_schem"), "name", table.text("table_name"), "kind", kind(type),
            "comment", table.text("remarks"), "table-type", Set.of("TABLE", "BASE TABLE", "VIEW").contains(type) ? ""
                : table.text("table_type").toLowerCase(Locale.ROOT)));
      }
    }
    return found;
  }

  private List<Row> all() throws SQLException {
    var catalog = metadata.getConnection().getCatalog();
    return Answer.of(metadata.getTables(catalog, null, "%", null)).stream()
        .filter(table -> !NO_RELATION.matcher(table.text("table_type")).matches())
        .filter(table -> !SYSTEM.matcher(table.text("table_schem")).matches()).toList();
  }

  private static String kind(String type) {
    if (type.contains("MATERIALIZED")) {
      return "materialized-view";
    }
    return type.contains("VIEW") || type.contains("SYNONYM") || type.contains("ALIAS") ? "view"
        : type.contains("SEQUENCE") ? "sequence" : "table";
  }

  /// Schema and name of each table, for questions that can only be asked of one.
  private List<List<String>> names(Set<String> wanted) throws SQLException {
    var names = new ArrayList<List<String>>();
    for (var table : all()) {
      if (wanted.contains(table.text("table_schem")) && kind(table.text("table_type")).equals("table")) {
        names.add(List.of(table.text("table_schem"), table.text("table_name")));
      }
    }
    return names;
  }

  static Row row(String... pairs) {
    var places = new TreeMap<String, Integer>();
    var values = new ArrayList<String>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      places.put(pairs[i], i / 2);
      values.add(Optional.ofNullable(pairs[i + 1]).orElse(""));
    }
    return new Row(Map.copyOf(places), values);
  }
}
