package org.portolan.importers.script.ruby;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.connection.Engines;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.SqlReader;
import org.portolan.model.intake.Engine;

/// Where statements reach a database: the drivers, ActiveRecord's connection, Sequel's.
final class RubyDatabases {
  private static final Set<String> STATEMENTS =
      Set.of("execute", "exec", "exec_query", "exec_params", "query", "select_all",
          "select_values", "select_value", "select_rows", "select_one", "exec_update", "exec_delete", "exec_insert",
          "insert",
          "update", "delete", "prepare", "async_exec", "run", "fetch", "find_by_sql", "count_by_sql", "execute_batch",
          "get_first_value", "get_first_row", "run_query", "exec_no_cache", "execute_sql", "sql", "async_query",
          "execute2");
  private static final Set<String> OPENERS =
      Set.of("connect", "new", "open", "establish_connection", "postgres", "mysql2",
          "sqlite");

  private static final Set<String> PREPARED = Set.of("prepare", "exec_prepared", "send_prepare", "send_query_prepared",
      "async_exec_prepared");

  private final Map<String, Value> statements = new HashMap<>();
  private Connection opened = Connection.UNSAID;

  Connection last() {
    return opened;
  }

  /// `PG.connect(…)`, `Mysql2::Client.new(…)`, `Sequel.connect(url)`.
  Optional<Value> library(Call call, String type, String name) {
    if (!OPENERS.contains(name)) {
      return Optional.empty();
    }
    var engine = switch (type) {
      case "PG", "PG::Connection", "PGconn" -> Optional.of(Engine.POSTGRESQL);
      case "Mysql2::Client", "Mysql", "Trilogy" -> Optional.of(Engine.MARIADB);
      case "SQLite3::Database" -> Optional.of(Engine.SQLITE);
      case "TinyTds::Client" -> Engines.named("mssql");
      case "OCI8" -> Engines.named("oracle");
      case "Sequel", "DBI", "ActiveRecord::Base" -> Optional.of(Engine.UNKNOWN);
      default -> Optional.<Engine>empty();
    };
    var handle = engine.map(known -> open(call, known));
    handle.ifPresent(made -> call.named(RubyDeclarations.BLOCK).filter(Value.Code.class::isInstance)
        .ifPresent(block -> call.machine().invoke(block, List.of(made), false)));
    return handle;
  }

  private Value open(Call call, Engine engine) {
    var said = Connection.to(engine);
    for (var node : call.nodes()) {
      var value = call.eval(node);
      var text = value.choices().stream().map(choice -> Values.asText(choice).text()).filter(one -> !Hole.in(one))
          .findFirst().orElse("");
      if (node instanceof Node.Named(_, var key, _)) {
        said = option(said, key, text);
      } else if (value instanceof Value.Ref(var options)) {
        for (var entry : options.fields().entrySet()) {
          said = option(said, entry.getKey(), Values.exact(entry.getValue().value()).orElse(""));
        }
      } else if (engine == Engine.SQLITE && !text.isEmpty()) {
        said = said.withDatabase(text);
      } else if (!text.isEmpty()) {
        said = ConnectionString.parse(text).orElse(said);
      }
    }
    opened = said;
    return Outgoing.database(call, said);
  }

  private static Connection option(Connection said, String name, String text) {
    if (text.isEmpty()) {
      return said;
    }
    return switch (name) {
      case "host", "hostname", "hostaddr" -> said.withHost(text);
      case "port" -> said.withPort(text);
      case "user", "username" -> said.withUser(text);
      case "database", "dbname" -> said.withDatabase(text);
      case "adapter" -> said.withEngine(text.startsWith("mysql") ? Engine.MARIADB : Engines.named(text)
          .orElse(text.startsWith("sqlite") ? Engine.SQLITE : said.engine()));
      case "url" -> ConnectionString.parse(text).orElse(said);
      default -> said;
    };
  }

  /// The connection of ActiveRecord, whose database is said in its settings.
  static Value ofRecords(Place place) {
    return new Value.Handle(Connection.UNSAID, place);
  }

  /// A statement that is prepared under a name runs where that name is called; one without a name is its own.
  private Value prepared(Call call, Connection to, String name) {
    var values = call.values();
    if (values.isEmpty()) {
      return Values.UNKNOWN;
    }
    var first = Values.exact(values.getFirst());
    if (name.endsWith("prepare") && values.size() > 1) {
      first.ifPresent(key -> statements.put(key, values.get(1)));
      return Values.UNKNOWN;
    }
    var statement = name.endsWith("prepare") ? values.getFirst() : first.map(statements::get).orElse(Values.UNKNOWN);
    call.machine().sink().accept(statement, to, call.place(), SqlSink.Trust.DRIVER);
    call.named(RubyDeclarations.BLOCK).filter(Value.Code.class::isInstance)
        .ifPresent(block -> call.machine().invoke(block, List.of(Values.UNKNOWN), true));
    return name.equals("prepare") ? new Value.Handle(to, call.place()) : Values.UNKNOWN;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Handle(var to, _)) {
      if (PREPARED.contains(name) && call.size() > 0) {
        return Optional.of(prepared(call, to, name));
      }
      if (STATEMENTS.contains(name) && call.size() > 0) {
        call.machine().sink().accept(call.value(0), to, call.place(), SqlSink.Trust.DRIVER);
      } else {
        call.values();
      }
      call.named(RubyDeclarations.BLOCK).filter(Value.Code.class::isInstance)
          .ifPresent(
              block -> call.machine().invoke(block, List.of(name.equals("transaction") ? receiver : Values.UNKNOWN),
                  true));
      boolean further = Set.of("transaction", "raw_connection", "prepare", "synchronize", "connection").contains(name);
      return Optional.of(further ? receiver : Values.UNKNOWN);
    }
    if (!STATEMENTS.contains(name) || call.size() == 0) {
      return Optional.empty();
    }
    var first = call.value(0);
    boolean sql = first.choices().stream()
        .anyMatch(choice -> choice instanceof Value.Text(var text, _) && SqlReader.startsLikeSql(text));
    if (!sql) {
      return Optional.empty();
    }
    call.machine().sink().accept(first, opened, call.place(), SqlSink.Trust.LIKELY);
    return Optional.of(Values.UNKNOWN);
  }
}
