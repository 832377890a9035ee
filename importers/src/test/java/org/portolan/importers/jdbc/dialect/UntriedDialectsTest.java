package org.portolan.importers.jdbc.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import org.junit.jupiter.api.Test;

/// The dialects for which there was no server: at least their queries are SQL, and answer in the columns that are read.
class UntriedDialectsTest {
  /// What is read of each answer, without the columns that may be left out.
  private static final Map<Catalog, List<String>> NEEDED = Map.ofEntries(
      Map.entry(Catalog.SERVER, List.of("database", "login", "grantee", "superuser", "version", "address", "port")),
      Map.entry(Catalog.SCHEMAS, List.of("schema")), Map.entry(Catalog.UNSEEN, List.of("catalog", "reason", "remedy")),
      Map.entry(Catalog.RELATIONS, List.of("schema", "name", "kind")),
      Map.entry(Catalog.COLUMNS, List.of("schema", "relation", "column", "type", "nullable")),
      Map.entry(Catalog.KEYS, List.of("schema", "relation", "key", "says", "columns")),
      Map.entry(Catalog.INDEXES, List.of("schema", "relation", "says")),
      Map.entry(Catalog.SIZES, List.of("schema", "name", "bytes")),
      Map.entry(Catalog.DEFINITIONS, List.of("schema", "name", "definition")),
      Map.entry(Catalog.ROUTINES, List.of("schema", "name", "arguments", "body", "language")),
      Map.entry(Catalog.TRIGGERS, List.of("schema", "relation", "name", "timing", "events", "routine_name", "body")),
      Map.entry(Catalog.ROLES, List.of("name")),
      Map.entry(Catalog.LINKS, List.of("name", "engine", "host", "port", "database")),
      Map.entry(Catalog.JOBS, List.of("name", "schedule", "command")),
      Map.entry(Catalog.ARROWS,
          List.of("from_kind", "from_schema", "from_name", "kind", "to_kind", "to_schema", "to_name", "name", "text")));

  private static List<Dialect> untried() {
    return Dialects.shipped().stream().filter(dialect -> !dialect.tried()).toList();
  }

  @Test
  void sqlServerAndOracleSayThatTheyWereNotTried() {
    assertEquals(List.of("SQL Server", "Oracle"), untried().stream().map(Dialect::title).toList());
  }

  @Test
  void everyQueryIsSql() {
    var refused = new ArrayList<String>();
    for (var dialect : untried()) {
      for (var query : dialect.queries()) {
        try {
          CCJSqlParserUtil.parse(query.statement());
        } catch (JSQLParserException e) {
          refused.add(dialect.name() + " " + query.catalog() + " " + query.reads() + ": "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
      }
    }
    assertEquals(List.of(), refused);
  }

  @Test
  void everyQueryAnswersInTheColumnsThatAreRead() throws Exception {
    for (var dialect : untried()) {
      for (var query : dialect.queries()) {
        var told = columns((Select) CCJSqlParserUtil.parse(query.statement()));
        var missing = NEEDED.getOrDefault(query.catalog(), List.of()).stream().filter(name -> !told.contains(name))
            .toList();
        assertEquals(List.of(), missing, dialect.name() + " " + query.reads());
      }
    }
  }

  private static List<String> columns(Select select) {
    var first = select instanceof SetOperationList all ? all.getSelects().getFirst() : select;
    return ((PlainSelect) first).getSelectItems().stream()
        .map(item -> item.getAlias() == null ? "" : item.getAlias().getName().replace("\"", ""))
        .collect(Collectors.toList());
  }

  @Test
  void everyQueryOnlyReads() {
    var writes =
        Pattern.compile("(?i)\\b(?:insert|update|delete|merge|create|drop|alter|exec|truncate)\\s+(?!table|on)\\w");
    for (var dialect : untried()) {
      for (var query : dialect.queries()) {
        assertTrue(query.statement().regionMatches(true, 0, "select", 0, 6), query.statement());
        assertFalse(writes.matcher(query.statement().replaceAll("'[^']*'", "''")).find(), query.statement());
      }
    }
  }

  @Test
  void theDriverThatIsNotShippedIsNamed() {
    assertEquals("com.oracle.database.jdbc:ojdbc11", Dialects.forUrl("jdbc:oracle:thin:@//db1.example:1521/shop")
        .orElseThrow().driver().artifact());
    assertTrue(Dialects.forUrl("jdbc:sqlserver://db1.example;databaseName=shop").orElseThrow().driver().isShipped());
  }
}
