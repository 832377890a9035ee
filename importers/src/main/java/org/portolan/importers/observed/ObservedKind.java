package org.portolan.importers.observed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The kinds of record that can be read, in the order in which they are recognised.
public enum ObservedKind {
  POSTGRESQL_CSV_LOG("PostgreSQL log (csvlog)", PostgresqlCsvLog::recognises, _ -> PostgresqlCsvLog::read),
  POSTGRESQL_JSON_LOG("PostgreSQL log (jsonlog)", PostgresqlJsonLog::recognises, _ -> PostgresqlJsonLog::read),
  PGBOUNCER_LOG("pgbouncer log", PgbouncerLog::recognises, _ -> PgbouncerLog::read),
  POSTGRESQL_LOG("PostgreSQL log", PostgresqlLog::recognises,
      _ -> (record, ledger) -> new PostgresqlLog(ledger).read(record)),
  SLOW_LOG("MySQL or MariaDB slow query log", SlowLog::recognises,
      _ -> (record, ledger) -> new SlowLog(ledger).read(record)),
  MYSQL_LOG("MySQL or MariaDB general log", MysqlLog::recognises,
      _ -> (record, ledger) -> new MysqlLog(ledger).read(record)),
  AUDIT_OBJECTS("MySQL audit log (JSON)", AuditObjects::recognises,
      _ -> (record, ledger) -> new AuditObjects(ledger).read(record)),
  LISTENER_LOG("log of Oracle's listener", ListenerLog::recognises,
      _ -> (record, ledger) -> new ListenerLog(ledger).read(record)),
  AUDIT_LOG("MariaDB audit log", AuditLog::recognises,
      _ -> (record, ledger) -> new AuditLog(ledger).read(record)),
  SOCKETS("list of sockets", Sockets::recognises, _ -> (record, ledger) -> new Sockets(ledger).read(record)),
  SOCKET_TABLE("list of Windows' sockets", SocketRows::recognises, SocketRows::reader),
  ACCESS_LOG("web server's access log", AccessLog::recognises,
      _ -> (record, ledger) -> new AccessLog(ledger).read(record)),
  CONNECTIONS("list of connections of Azure Migrate or AWS Application Discovery", ConnectionRows::recognises,
      ConnectionRows::reader),
  JOBS("list of jobs inside a database", JobRows::recognises, JobRows::reader),
  STATEMENTS("statement statistics", StatementRows::recognises, StatementRows::reader),
  POOLER("list of PgBouncer's console", PoolerRows::recognises, PoolerRows::reader),
  SESSIONS("session list", SessionRows::recognises, SessionRows::reader),
  POOL_LOG("connection pool's log", PoolLog::recognises, _ -> (record, ledger) -> new PoolLog(ledger).read(record));

  private final String spoken;
  private final Predicate<List<String>> recognises;
  private final Function<List<String>, RecordReader> reader;

  ObservedKind(String spoken, Predicate<List<String>> recognises, Function<List<String>, RecordReader> reader) {
    this.spoken = spoken;
    this.recognises = recognises;
    this.reader = reader;
  }

  /// The word for it on the command line: `postgresql-log`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String spoken() {
    return spoken;
  }

  public static Optional<ObservedKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /// Whether a table of that header is what was seen of connections, and no inventory.
  public static boolean areConnections(String header) {
    return ConnectionRows.recognises(List.of(header));
  }

  /// By its first lines.
  public static Optional<ObservedKind> of(List<String> head) {
    return Arrays.stream(values()).filter(kind -> kind.recognises.test(head)).findFirst();
  }

  RecordReader reader(List<String> head) {
    return reader.apply(head);
  }
}
