package org.portolan.importers.observed;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.model.intake.Engine;

/// Lists of sessions: `pg_stat_activity`, `SHOW PROCESSLIST` and `performance_schema`, `sys.dm_exec_sessions`,
/// `v$session`. A list shows one moment; which one, only a column `captured_at` tells.
final class SessionRows {
  private static final List<Set<String>> SHAPES =
      List.of(Set.of("usename", "datname"), Set.of("user", "command", "time"),
          Set.of("processlist_user"), Set.of("user", "host", "db"), Set.of("login_name", "session_id"),
          Set.of("login_name", "program_name"),
          Set.of("loginame", "spid"), Set.of("spid", "login", "dbname"), Set.of("username", "machine"),
          Set.of("usename", "application_name"), Set.of("user", "total_connections"));
  private static final Set<String> OWN = Set.of("system user", "event_scheduler", "unauthenticated user");

  /// `performance_schema.accounts` and MariaDB's `user_statistics` count who came since the server started.
  private static final String EVER = "total_connections";

  private final Ledger ledger;
  private final Engine engine;
  private final Moments moments;

  SessionRows(Ledger ledger, Engine engine) {
    this.ledger = ledger;
    this.engine = engine;
    moments = new Moments(ledger.viewpoint().zone());
  }

  static boolean recognises(List<String> head) {
    var names = new HashSet<>(Rows.header(head));
    return SHAPES.stream().anyMatch(names::containsAll);
  }

  static RecordReader reader(List<String> head) {
    return (record, ledger) -> new SessionRows(ledger, engine(Rows.header(head))).read(record, head);
  }

  private static Engine engine(List<String> names) {
    if (names.contains("usename")) {
      return Engine.POSTGRESQL;
    }
    if (names.contains("machine") || names.contains("serial#")) {
      return Engine.ORACLE;
    }
    return names.contains("login_name") || names.contains("loginame") || names.contains("spid") ? Engine.SQLSERVER
        : Engine.MARIADB;
  }

  private void read(Record record, List<String> head) throws IOException {
    Rows.each(record, head, ledger, this::session);
    ledger.watched(Rows.header(head).contains(EVER) ? Form.COUNTED : Form.MOMENT, engine);
  }

  void session(Rows.Row row) {
    var user =
        row.any("usename", "processlist_user", "login_name", "loginame", "login", "username", "user",
            "original_login_name");
    var type = row.any("backend_type", "type", "is_user_process");
    boolean background =
        !type.isEmpty() && !List.of("client backend", "USER", "FOREGROUND", "1", "true").contains(type);
    if (user.isEmpty() || background || row.any("status").equalsIgnoreCase("background") || OWN.contains(user)) {
      return;
    }
    ledger.at(moments.at(row.any("captured_at")));
    var seen =
        Optional.of(row.any("captured_at", "state_change", "query_start", "last_request_start_time", "backend_start",
            "login_time")).flatMap(moments::at);
    var client = new Client(user, address(row), isPlaced(row),
        row.any("application_name", "program_name", "programname", "program", "module"), "");
    var database = row.any("datname", "processlist_db", "db", "database_name", "database", "dbname", "service_name");
    var in = ledger.viewpoint().database(engine, database);
    var times = row.any(EVER);
    ledger.used(client, in, times.matches("\\d{1,18}") ? Long.parseLong(times) : 1, row.line(), seen);
    var statement = row.any("query", "processlist_info", "info", "sql_text", "sql_fulltext", "text", "statement");
    if (!statement.isEmpty()) {
      ledger.ran(client, in, statement, 0, row.line(), seen);
    }
  }

  private static boolean isPlaced(Rows.Row row) {
    return row.has("client_addr") || row.has("host") || row.has("processlist_host") || row.has("machine")
        || row.has("host_name") || row.has("client_net_address") || row.has("hostname");
  }

  /// `WORKGROUP\PC7` is how Oracle tells a Windows machine.
  private static String address(Rows.Row row) {
    var written = row.any("client_addr", "client_net_address", "processlist_host", "host", "machine", "host_name",
        "hostname").replace("<local machine>", "").strip();
    // `sp_who2` has a dot where nothing is known.
    var bare = written.equals(".") ? "" : written.replaceFirst("^.*\\\\", "").replaceFirst("/\\d{1,3}$", "");
    boolean port = bare.indexOf(':') == bare.lastIndexOf(':') && bare.matches(".+:\\d{1,5}");
    return Client.local(port ? bare.substring(0, bare.indexOf(':')) : bare);
  }
}
