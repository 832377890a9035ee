package org.portolan.importers.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.portolan.model.intake.Engine;

/// Reads keys, foreign keys, checks and indexes of one table, whether they stand in CREATE TABLE or ALTER TABLE.
final class Constraints {
  private static final Set<String> KEY_WORDS = Set.of("KEY", "INDEX");

  private final Shapes shapes;
  private final Shape table;
  private final String place;

  Constraints(Shapes shapes, Shape table, String place) {
    this.shapes = shapes;
    this.table = table;
    this.place = place;
  }

  /// Whether a constraint or index stood here; the cursor is behind it then.
  boolean read(Cursor words) {
    int start = words.mark();
    var name = "";
    if (words.take("CONSTRAINT")) {
      name = words.isAny("PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "EXCLUDE") ? "" : words.word();
      words.take("IF", "NOT", "EXISTS");
    }
    if (read(words, name)) {
      return true;
    }
    words.back(start);
    return false;
  }

  private boolean read(Cursor words, String name) {
    if (words.take("PRIMARY", "KEY")) {
      var said = words.skip("CLUSTERED", "NONCLUSTERED").is("(") ? "" : wordBeforeGroup(words);
      words.skipTo("(");
      primary(name.isEmpty() ? said : name, words.group().columns());
      return true;
    }
    if (words.is("UNIQUE")) {
      words.next();
      words.skip("KEY", "INDEX", "CLUSTERED", "NONCLUSTERED");
      if (words.take("NULLS")) {
        words.skip("NOT", "DISTINCT");
      }
      var said = words.is("(") ? "" : wordBeforeGroup(words);
      words.skipTo("(");
      unique(name.isEmpty() ? said : name, words.group().columns());
      return true;
    }
    if (words.take("FOREIGN", "KEY")) {
      var said = words.is("(") ? "" : wordBeforeGroup(words);
      var columns = words.group().columns();
      return words.take("REFERENCES") && references(words, name.isEmpty() ? said : name, columns);
    }
    if (words.is("CHECK") && (words.peek(1).is("(") || words.is("CHECK", "NOT", "FOR", "REPLICATION"))) {
      words.next();
      words.take("NOT", "FOR", "REPLICATION");
      check(name, words);
      return true;
    }
    if (words.is("EXCLUDE") && (words.peek(1).is("USING") || words.peek(1).is("("))) {
      table.attributes.merge("exclusions", (name + " " + words.rest()).strip(), (a, b) -> a + "; " + b);
      words.skipTo(_ -> false);
      return true;
    }
    return index(words);
  }

  private static String wordBeforeGroup(Cursor words) {
    var word = words.peek().isName() && !words.isAny("USING", "ON") ? words.word() : "";
    return word;
  }

  /// MySQL's `KEY name (columns)`, and `INDEX name (columns)` there and in T-SQL; elsewhere these are columns.
  private boolean index(Cursor words) {
    var engine = shapes.spelling().engine();
    boolean mysql = engine == Engine.MARIADB;
    boolean mayBe = mysql || engine == Engine.SQLSERVER && words.is("INDEX") || engine == Engine.UNKNOWN;
    var kind = "";
    if (mysql && words.isAny("FULLTEXT", "SPATIAL", "VECTOR")) {
      kind = words.next().text().toLowerCase(Locale.ROOT);
      words.skip("KEY", "INDEX");
    } else if (mayBe && KEY_WORDS.contains(words.peek().upper())
        && (words.peek(1).is("(") && mysql || words.peek(2).is("(") && !words.peek(3).text().matches("\\d+")
            || words.peek(2).is("USING") || words.peek(1).is("IF"))) {
      words.next();
      words.take("IF", "NOT", "EXISTS");
    } else {
      return false;
    }
    var name = words.is("(") || words.is("USING") ? "" : words.word();
    words.skipTo("(");
    var columns = words.group().columns();
    var kept = name.isEmpty() ? free(columns.isEmpty() ? "index" : columns.getFirst()) : name;
    table.indexes.put(kept,
        new Shape.Index(kept, false, columns, kind.isEmpty() ? "" : kind + " (" + String.join(", ", columns)
            + ")"));
    return true;
  }

  void primary(String name, List<String> columns) {
    var said = name.isEmpty() && shapes.spelling().engine() == Engine.POSTGRESQL ? table.name.name() + "_pkey" : name;
    table.primary(new Shape.Key(shapes.spelling().engine() == Engine.MARIADB ? "PRIMARY" : said, columns));
  }

  void unique(String name, List<String> columns) {
    var kept = !name.isEmpty() ? name : switch (shapes.spelling().engine()) {
      case POSTGRESQL -> free(table.name.name() + "_" + String.join("_", columns) + "_key");
      case MARIADB -> free(columns.isEmpty() ? "unique" : columns.getFirst());
      case H2, ORACLE, SQLSERVER, SQLITE, DERBY, HSQLDB, DUCKDB, UNKNOWN -> "";
    };
    table.uniques.put(kept.isEmpty() ? String.join(", ", columns) : kept, new Shape.Key(kept, columns));
  }

  void check(String name, Cursor words) {
    int from = words.mark();
    words.group();
    var text = words.textFrom(from);
    var kept = !name.isEmpty() ? name
        : shapes.spelling().engine() == Engine.POSTGRESQL ? free(table.name.name() + "_check") : "";
    table.checks.put(kept.isEmpty() ? text : kept, text);
  }

  /// Behind REFERENCES.
  boolean references(Cursor words, String name, List<String> columns) {
    var to = words.name();
    if (to.isEmpty()) {
      return false;
    }
    var toColumns = words.group().columns();
    var onDelete = "";
    while (!words.done() && !words.isAny("CONSTRAINT", "CHECK", "UNIQUE", "PRIMARY", "DEFAULT", "COLLATE")) {
      if (words.take("ON", "DELETE")) {
        onDelete = words.next().upper();
        onDelete += onDelete.equals("SET") || onDelete.equals("NO") ? " " + words.next().upper() : "";
      } else if (words.is("NOT", "NULL")) {
        break;
      } else {
        words.next();
      }
    }
    var meant = shapes.find(to.get()).map(shape -> shape.name).orElseGet(() -> shapes.placed(inheriting(to.get())));
    var kept = name.isEmpty() ? unnamed(columns) : name;
    table.foreignKeys.put(kept.isEmpty() ? String.join(", ", columns) : kept,
        new Shape.ForeignKey(kept, columns, meant, toColumns, onDelete, place));
    return true;
  }

  /// MySQL looks for a table without a database beside the table that refers to it.
  private ObjectName inheriting(ObjectName to) {
    return shapes.spelling().schemaIsDatabase() && to.schema().isEmpty()
        ? new ObjectName(table.name.schema(), to.name())
        : to;
  }

  private String unnamed(List<String> columns) {
    return switch (shapes.spelling().engine()) {
      case POSTGRESQL -> free(table.name.name() + "_" + String.join("_", columns) + "_fkey");
      case MARIADB -> {
        int number = 1;
        while (table.foreignKeys.containsKey(table.name.name() + "_ibfk_" + number)) {
          number++;
        }
        yield table.name.name() + "_ibfk_" + number;
      }
      case H2, ORACLE, SQLSERVER, SQLITE, DERBY, HSQLDB, DUCKDB, UNKNOWN -> "";
    };
  }

  /// The name, or with a number where it is taken, as engines do.
  private String free(String name) {
    boolean mysql = shapes.spelling().engine() == Engine.MARIADB;
    var candidate = name;
    for (int number = mysql ? 2 : 1; taken(candidate); number++) {
      candidate = mysql ? name + "_" + number : name + number;
    }
    return candidate;
  }

  private boolean taken(String name) {
    return table.uniques.containsKey(name) || table.indexes.containsKey(name) || table.foreignKeys.containsKey(name)
        || table.checks.containsKey(name);
  }
}
