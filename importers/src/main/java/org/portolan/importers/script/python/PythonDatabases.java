package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.Engines;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.ConnectionText;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.SqlReader;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// DB-API drivers, SQLAlchemy and pandas.
final class PythonDatabases {
  private static final Set<String> STATEMENTS =
      Set.of("execute", "executemany", "executescript", "exec_driver_sql", "copy_expert", "query", "fetch",
          "fetchrow", "fetchval", "fetch_all", "fetch_one", "execute_values", "execute_batch", "read_sql",
          "read_sql_query", "raw", "run_sql",
          "scalar", "scalars", "sql", "run_query", "queryAll", "queryOne", "select", "execute_sql", "copy");
  /// What a hook of Airflow or a wrapper of a connection calls its methods.
  private static final Set<String> OF_HANDLES =
      Set.of("run", "get_records", "get_first", "get_pandas_df", "get_df", "fetch_df", "sql", "one", "all",
          "bulk_query", "command", "query_df", "query_np", "query_arrow", "raw_sql");
  private static final Set<String> OPENERS =
      Set.of("connect", "Connect", "Connection", "create_engine", "create_pool", "create_async_engine",
          "ThreadedConnectionPool",
          "SimpleConnectionPool", "ConnectionPool", "PooledDB", "Database", "engine_from_config", "PgDatabase",
          "Postgres", "DB", "database", "connectionForURI", "get_client", "get_async_client", "Client", "from_url");
  /// Libraries that open databases of many engines, or of one that has no name here.
  private static final Set<String> ANY_ENGINE = Set.of("sqlalchemy", "sqlmodel", "databases", "records", "dataset",
      "pyodbc", "peewee", "ibis", "sqlobject", "clickhouse_connect", "clickhouse_driver", "snowflake", "turbodbc",
      "aioodbc", "torndb", "sqlite_utils", "google::cloud::bigquery");
  /// web.py says its engine as an argument.
  private static final String WEB = "web";
  private static final Set<String> GIVE_HANDLES =
      Set.of("cursor", "connect", "begin", "raw_connection", "acquire", "getconn", "session", "connection",
          "get_conn", "transaction", "execution_options", "sessionmaker", "scoped_session", "Session", "execute",
          "query", "begin_nested", "get_bind",
          "__enter__", "dict_cursor", "configure", "mappings", "get_sqlalchemy_engine", "get_cursor",
          "get_sqlalchemy_connection");
  private static final Set<String> WRAPS = Set.of("text", "literal_column", "SQL", "DDL", "Identifier");

  /// What contextlib only puts around something, for a `with`.
  private static final Set<String> HANDS_ON = Set.of("closing", "aclosing", "nullcontext");

  /// Arguments that hold a whole connection string.
  private static final Set<String> WHOLE = Set.of("dsn", "conninfo", "url", "db_url");

  private static final Pattern ORACLE_SERVICE =
      Pattern.compile("(?:[^/@\\s]+/[^@\\s]*@)?(?://)?([\\w.-]+):?(\\d*)/([\\w.$-]+)");

  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9]*+(?:\\+[a-z0-9]++)*+://");

  private final Set<Connection> opened = new HashSet<>();

  Optional<Value> function(Call call, String name) {
    if (name.equals("connectionForURI") && call.size() > 0) {
      return Optional.of(open(call, Engine.UNKNOWN, false));
    }
    if (name.equals("Identifier") && call.size() > 0) {
      return Optional.of(identifier(call));
    }
    if (WRAPS.contains(name) || name.equals("sessionmaker") || name.equals("scoped_session") || name.equals("Session")
        || name.equals("closing")) {
      return Optional.of(call.size() == 0 ? Values.UNKNOWN : call.named("bind").orElseGet(() -> call.value(0)));
    }
    return Optional.empty();
  }

  /// psycopg's name of a table, each part quoted.
  private static Value identifier(Call call) {
    var parts = new ArrayList<Value>();
    for (var part : call.values()) {
      parts.add(new Value.Text(parts.isEmpty() ? "\"" : ".\"", Place.NOWHERE));
      parts.add(part);
      parts.add(new Value.Text("\"", Place.NOWHERE));
    }
    return Values.concat(parts);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Handle(var to, _)) {
      return Optional.of(onHandle(call, receiver, to, name));
    }
    var library = PythonDialect.library(receiver);
    var opened = opening(call, library, name);
    if (opened.isPresent()) {
      return opened;
    }
    if (library.equals("contextlib") && HANDS_ON.contains(name) && call.size() > 0) {
      return Optional.of(call.value(0));
    }
    if (name.equals("Composed") && library.startsWith("psycopg") && call.size() > 0) {
      return Optional.of(Values.concat(PythonCore.elements(call.value(0)).items()));
    }
    if (WRAPS.contains(name) && !library.isEmpty() && call.size() > 0) {
      return Optional.of(name.equals("Identifier") ? identifier(call) : call.value(0));
    }
    var moved = PythonTransfers.method(call, library, name);
    if (moved.isPresent()) {
      return moved;
    }
    if (name.startsWith("execute_") && call.size() > 1
        && (library.startsWith("psycopg2::extras") || call.value(0) instanceof Value.Handle)) {
      call.machine().sink().accept(call.value(1),
          call.value(0) instanceof Value.Handle(var to, _) ? to : Connection.to(Engine.POSTGRESQL), call.place(),
          SqlSink.Trust.DRIVER);
      return Optional.of(Values.UNKNOWN);
    }
    boolean unsure = receiver.isUnknown() || receiver instanceof Value.Nothing || receiver instanceof Value.Ref
        || receiver instanceof Value.Type;
    return unsure && STATEMENTS.contains(name) ? likely(call) : Optional.empty();
  }

  /// `psycopg2.connect(…)`, `create_engine(url)`: a class or function of a library that names an engine, or none.
  private Optional<Value> opening(Call call, String library, String name) {
    var head = library.isEmpty() ? "" : library.split("::", 2)[0];
    if ((head.equals("peewee") || head.equals("playhouse")) && name.endsWith("Database")) {
      return Optional.of(open(call, engineIn(name), true));
    }
    if (head.equals(WEB) && name.equals("database")) {
      return Optional.of(open(call, call.named("dbn").flatMap(Values::exact).flatMap(Engines::named)
          .orElse(Engine.UNKNOWN), false));
    }
    if (head.equals("tortoise") && name.equals("init")) {
      return Optional.of(open(call, Engine.UNKNOWN, false));
    }
    var engine = engineOf(head.isEmpty() ? library : head);
    if (!OPENERS.contains(name) || engine.isEmpty()
        && !ANY_ENGINE.contains(head) && !ANY_ENGINE.contains(library)) {
      return Optional.empty();
    }
    return Optional.of(open(call, engine.orElse(Engine.UNKNOWN), false));
  }

  /// peewee's classes say their engine in their names.
  private static Engine engineIn(String name) {
    return name.contains("Postgres") ? Engine.POSTGRESQL
        : name.contains("MySQL") || name.contains("MariaDB") ? Engine.MARIADB
            : name.contains("Sqlite") || name.contains("APSW") ? Engine.SQLITE : Engine.UNKNOWN;
  }

  static Optional<Engine> engineOf(String library) {
    return switch (library) {
      case "MySQLdb", "pymysql", "mysql", "aiomysql", "mariadb" -> Optional.of(Engine.MARIADB);
      case "pg", "pgdb" -> Optional.of(Engine.POSTGRESQL);
      case "sqlite_utils" -> Optional.of(Engine.SQLITE);
      case "" -> Optional.empty();
      default -> Engines.named(library);
    };
  }

  /// Something that opens a connection by itself is told to which database.
  Value opened(Call call) {
    return open(call, Engine.UNKNOWN, false);
  }

  /// The same, by its address.
  Value opened(Call call, Value address) {
    return open(call, Engine.UNKNOWN, false, List.of(address));
  }

  /// Pony's `db.bind("postgres", host=…)`.
  Value bound(Call call) {
    var engine = Values.exact(call.named("provider").orElseGet(() -> call.value(0))).flatMap(Engines::named)
        .orElse(Engine.UNKNOWN);
    return open(call, engine, false, List.of());
  }

  /// @param namesDatabase what stands first is the database's name
  private Value open(Call call, Engine engine, boolean namesDatabase) {
    return open(call, engine, namesDatabase,
        call.nodes().stream().filter(node -> !(node instanceof Node.Named)).map(call::eval).toList());
  }

  private Value open(Call call, Engine engine, boolean namesDatabase, List<Value> positional) {
    var said = Connection.to(engine);
    for (var key : List.of("host", "port", "user", "database", "dbname", "db", "username", "dsn", "conninfo",
        "server", "filename", "account", "url", "db_url")) {
      var value = call.named(key);
      if (value.isPresent()) {
        said = applied(said, key, Values.asText(first(value.get())).text());
      }
    }
    var spread = call.named("**");
    if (spread.isPresent() && spread.get() instanceof Value.Ref(var thing)) {
      for (var entry : thing.fields().entrySet()) {
        said = applied(said, entry.getKey(), Values.asText(first(entry.getValue().value())).text());
      }
    }
    if (!positional.isEmpty() && namesDatabase) {
      said = said.withDatabase(known(Values.asText(first(positional.getFirst())).text()));
    } else if (!positional.isEmpty()) {
      said = positional(engine, said, positional);
    }
    if (said.saysNothing()) {
      Outgoing.unsaid(call);
    }
    opened.add(said);
    return Outgoing.database(call, said);
  }

  /// The database of a program that opens only one: what does not say where it goes, goes there.
  Connection only() {
    return opened.size() == 1 ? opened.iterator().next() : Connection.UNSAID;
  }

  private static Value first(Value value) {
    return value.choices().stream().filter(choice -> Values.exact(choice).isPresent()).findFirst().orElse(value);
  }

  private static Connection positional(Engine engine, Connection said, List<Value> values) {
    var text = Values.asText(first(values.getFirst())).text();
    var whole = whole(engine, text);
    if (whole.isPresent()) {
      return whole.get().orElse(said);
    }
    if (engine == Engine.SQLITE || engine == Engine.DUCKDB) {
      return said.withDatabase(text.replace(Hole.TEXT, ""));
    }
    if (engine != Engine.MARIADB) {
      return said;
    }
    var now = said.withHost(known(text));
    return values.size() > 3
        ? now.withDatabase(known(Values.asText(first(values.get(3))).text())) : now;
  }

  /// A whole connection string; Oracle's may be `host:port/service` (Easy Connect naming), also behind `user/password@`.
  private static Optional<Connection> whole(Engine engine, String text) {
    var service = ORACLE_SERVICE.matcher(text);
    return engine == Engine.ORACLE && service.matches()
        ? Optional.of(Connection.to(engine).withHost(service.group(1)).withPort(service.group(2))
            .withDatabase(service.group(3)))
        : ConnectionText.parse(text).or(() -> ofOtherKind(text));
  }

  /// The address of a database of a kind that has no name here (`clickhouse://…`) is written like any other.
  private static Optional<Connection> ofOtherKind(String text) {
    var scheme = SCHEME.matcher(text);
    return !scheme.lookingAt() ? Optional.empty()
        : ConnectionText.parse("postgresql://" + text.substring(scheme.end())).map(said -> new Connection(
            Engine.UNKNOWN, said.host(), said.port(), said.database(), said.user()));
  }

  private static String known(String text) {
    return Hole.in(text) ? "" : text;
  }

  private static Connection applied(Connection said, String key, String value) {
    if (Hole.in(value) && !WHOLE.contains(key)) {
      return said;
    }
    return switch (key) {
      case "host", "server", "account" -> said.withHost(value.startsWith("/") ? "" : value);
      case "port" -> said.withPort(value);
      case "user", "username" -> said.withUser(value);
      case "database", "dbname", "db", "filename" -> said.withDatabase(value);
      case String text when WHOLE.contains(text) ->
          whole(said.engine(), value).map(whole -> whole.orElse(said)).orElse(said);
      default -> said;
    };
  }

  private static Value onHandle(Call call, Value handle, Connection to, String name) {
    if (name.equals("mogrify")) {
      return call.value(0);
    }
    if (name.equals("callproc")) {
      Values.exact(call.value(0)).filter(routine -> routine.matches("[\\w.$]+"))
          .ifPresent(routine -> call.machine().sink().accept(new Value.Text("CALL " + routine + "()", call.place()), to,
              call.place(), SqlSink.Trust.DRIVER));
    } else if (PythonTransfers.onConnection(call, to, name).isPresent()) {
      return Values.UNKNOWN;
    } else if ((STATEMENTS.contains(name) || OF_HANDLES.contains(name)) && call.size() > 0) {
      var said = call.named("sql").or(() -> call.named("query")).orElseGet(() -> leading(call.value(0)));
      boolean list = said instanceof Value.Ref(var thing) && thing.type().isEmpty();
      for (var one : list ? PythonCore.elements(said).items() : List.of(said)) {
        call.machine().sink().accept(one, to, call.place(), SqlSink.Trust.DRIVER);
      }
    } else {
      // asyncpg's cursor is made of its statement
      call.values().stream().limit(1).filter(PythonDatabases::looksLikeSql)
          .forEach(sql -> call.machine().sink().accept(sql, to, call.place(), SqlSink.Trust.DRIVER));
    }
    return GIVE_HANDLES.contains(name) ? handle : Values.UNKNOWN;
  }

  /// Of `execute(*arguments)` the first one.
  private static Value leading(Value value) {
    return value instanceof Value.Seq(var items, _) && !items.isEmpty() ? items.getFirst() : value;
  }

  private static boolean looksLikeSql(Value value) {
    return value.choices().stream()
        .anyMatch(choice -> choice instanceof Value.Text(var text, _) && SqlReader.startsLikeSql(text));
  }

  private static Optional<Value> likely(Call call) {
    var values = new ArrayList<>(call.values());
    if (values.isEmpty() || !looksLikeSql(values.getFirst())) {
      return Optional.empty();
    }
    call.machine().sink().accept(values.getFirst(), Connection.UNSAID, call.place(), SqlSink.Trust.LIKELY);
    return Optional.of(Values.UNKNOWN);
  }
}
