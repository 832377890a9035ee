package org.portolan.importers.observed;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// Statistics of statements: `pg_stat_statements`, MySQL's digests, `sys.dm_exec_query_stats`, `v$sqlarea`. They count
/// since they were last reset; where the list does not say since when, nobody knows what they can have missed.
final class StatementRows {
  private static final List<Set<String>> SHAPES = List.of(Set.of("query", "calls"), Set.of("digest_text"),
      Set.of("execution_count"), Set.of("sql_text", "executions"));

  private final Ledger ledger;
  private final Engine engine;
  private final Moments moments;

  StatementRows(Ledger ledger, Engine engine) {
    this.ledger = ledger;
    this.engine = engine;
    moments = new Moments(ledger.viewpoint().zone());
  }

  static boolean recognises(List<String> head) {
    var names = new HashSet<>(Rows.header(head));
    return SHAPES.stream().anyMatch(names::containsAll);
  }

  static RecordReader reader(List<String> head) {
    return (record, ledger) -> new StatementRows(ledger, engine(Rows.header(head))).read(record, head);
  }

  private static Engine engine(List<String> names) {
    return names.contains("calls") ? Engine.POSTGRESQL
        : names.contains("digest_text") ? Engine.MARIADB
            : names.contains("execution_count") ? Engine.SQLSERVER : Engine.ORACLE;
  }

  private void read(Record record, List<String> head) throws IOException {
    Rows.each(record, head, ledger, this::statement);
    ledger.watched(Form.COUNTED, engine);
  }

  void statement(Rows.Row row) {
    var sql = row.any("query", "digest_text", "sql_text", "sql_fulltext", "text", "statement_text");
    if (sql.startsWith("<")) {
      ledger.lost(UnreadKind.FORBIDDEN, row.line(), "A statement that was hidden from whoever made the list");
      return;
    }
    var since = moments.at(row.any("stats_reset", "stats_since", "first_seen", "creation_time", "first_load_time"));
    // Without the beginning, the end says nothing about the time it covers.
    ledger.at(since.flatMap(_ -> moments.at(row.any("captured_at"))));
    // Since when it counts; where a row counts since its first run, the earliest row is no later than that.
    ledger.at(since);
    var last = moments.at(row.any("last_seen", "last_execution_time", "last_active_time", "last_load_time"));
    ledger.at(since.flatMap(_ -> last));
    var user = row.any("usename", "rolname", "username", "user", "parsing_schema_name");
    var database = row.any("datname", "dbname", "schema_name", "database_name", "db");
    ledger.ran(Client.named(user, row.any("module")), ledger.viewpoint().database(engine, database), sql,
        count(row.any("calls", "count_star", "execution_count", "executions")), row.line(), last);
  }

  private static long count(String digits) {
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 1;
  }
}
