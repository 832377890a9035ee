package org.portolan.importers.script.javascript;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.Engines;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.ConnectionText;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.SqlReader;
import org.portolan.model.intake.Engine;

/// Where statements reach a database: the drivers, and what libraries let through as SQL.
final class ScriptDatabases {
  private static final Set<String> STATEMENTS =
      Set.of("query", "execute", "exec", "run", "all", "get", "each", "prepare",
          "raw", "none", "any", "one", "many", "oneOrNone", "manyOrNone", "result", "multi", "batch", "queryAsync",
          "unsafe",
          "$queryRaw", "$executeRaw", "$queryRawUnsafe", "$executeRawUnsafe", "getAll", "getRow", "getCell", "getCol",
          "executeSql", "select", "sql", "queryRow", "queryOne", "queryRows", "runSql", "executeQuery", "queryArray",
          "find");
  private static final Pattern DRIVERS = Pattern.compile(
      "pg|pg-pool|pg-promise|postgres|mysql2?(?:/promise)?|promise-mysql|mariadb|mssql|tedious|sqlite3?|better-sqlite3|"
          + "oracledb|slonik|odbc|@neondatabase/serverless|serverless-mysql|sequelize|typeorm|knex|promised-mysql|pg-native");
  private static final Pattern OPENERS = Pattern.compile(
      "Pool|Client|createPool|createConnection|connect|ConnectionPool|Connection|Database|open|getConnection|Sequelize|"
          + "DataSource|createPoolCluster|default|postgres|pgp|knex|mysql");
  private static final Pattern MARKS = Pattern.compile("\\?\\??");
  private static final Set<String> INNER = Set.of("transaction", "task", "tx", "begin", "serialize", "withTransaction",
      "taskIf", "txIf", "inTransaction", "connect", "getConnection", "using");

  private Connection opened = Connection.UNSAID;

  Connection last() {
    return opened;
  }

  /// `pg::Pool`, `mysql2`: whether a library's class or function opens a connection.
  static boolean opens(String type) {
    int colon = type.lastIndexOf("::");
    var library = colon < 0 ? type : type.substring(0, type.indexOf("::"));
    var name = colon < 0 ? "default" : type.substring(colon + 2);
    return DRIVERS.matcher(library).matches() && OPENERS.matcher(name).matches();
  }

  Value open(Call call, String type, List<Value> arguments) {
    var library = type.contains("::") ? type.substring(0, type.indexOf("::")) : type;
    var said = Connection.to(engine(library));
    if (library.startsWith("sequelize") && arguments.size() > 1
        && arguments.getFirst() instanceof Value.Text(var name, _)
        && !Hole.in(name) && !name.contains("://")) {
      said = said.withDatabase(name);
    }
    for (var argument : arguments) {
      for (var choice : argument.choices()) {
        said =
            choice instanceof Value.Ref(var options) ? options(call, said, options) : text(call, said, choice, library);
      }
    }
    opened = said;
    return Outgoing.database(call, said);
  }

  private static Engine engine(String library) {
    return switch (library) {
      case "mysql", "mysql2", "mysql2/promise", "promise-mysql", "mariadb", "serverless-mysql" -> Engine.MARIADB;
      case "sqlite", "sqlite3", "better-sqlite3" -> Engine.SQLITE;
      default -> library.startsWith("pg") || library.equals("postgres") || library.equals("slonik") ? Engine.POSTGRESQL
          : library.equals("oracledb") ? Engines.named("oracle").orElse(Engine.UNKNOWN)
              : library.equals("mssql") || library.equals("tedious") ? Engines.named("mssql").orElse(Engine.UNKNOWN)
                  : Engine.UNKNOWN;
    };
  }

  private static Connection text(Call call, Connection said, Value value, String library) {
    var text = Values.asText(value).text();
    var part = ConnectionText.part(text);
    if (said.engine() == Engine.SQLITE && library.contains("sqlite") && !part.isEmpty() && said.database().isEmpty()) {
      return said.withDatabase(part);
    }
    return text.contains("://") ? address(call, said, text) : said;
  }

  /// What stood before counts where the address says nothing.
  private static Connection address(Call call, Connection said, String text) {
    var to = Outgoing.said(call, text);
    return to.saysNothing() ? said : to;
  }

  private static Connection options(Call call, Connection said, Thing options) {
    var at = said;
    for (var entry : options.fields().entrySet()) {
      var value = entry.getValue().value();
      var known = value.choices().stream().map(choice -> Values.asText(choice).text()).filter(one -> !Hole.in(one))
          .distinct().toList();
      var text = known.size() == 1 ? known.getFirst() : "";
      if (value instanceof Value.Ref(var inner)
          && Set.of("connection", "options", "authentication").contains(entry.getKey())) {
        at = options(call, at, inner);
      } else if (Set.of("connectionString", "uri", "url").contains(entry.getKey())
          || entry.getKey().equals("connection") && text.contains("://")) {
        at = address(call, at, known.isEmpty() ? Values.asText(value).text() : text);
      } else if (!text.isEmpty()) {
        at = option(at, entry.getKey(), text);
      }
    }
    return at;
  }

  private static Connection option(Connection said, String name, String text) {
    return switch (name) {
      case "host", "server", "hostname" -> said.withHost(text);
      case "port" -> said.withPort(text);
      case "user", "username" -> said.withUser(text);
      case "database", "filename", "storage", "dbName" -> said.withDatabase(text);
      case "client", "dialect", "type" -> said.engine() == Engine.UNKNOWN
          ? said.withEngine(
              text.startsWith("mysql") ? Engine.MARIADB : Engines.named(text.replace("better-sqlite3", "sqlite"))
                  .orElse(text.startsWith("pg") ? Engine.POSTGRESQL : Engine.UNKNOWN))
          : said;
      default -> said;
    };
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Handle(var to, _)) {
      return Optional.of(onHandle(call, receiver, to, name));
    }
    if (!STATEMENTS.contains(name) || call.size() == 0) {
      return Optional.empty();
    }
    var first = statement(call.value(0));
    boolean sql = first.choices().stream()
        .anyMatch(choice -> choice instanceof Value.Text(var text, _) && SqlReader.startsLikeSql(text));
    if (!sql) {
      return Optional.empty();
    }
    call.machine().sink().accept(first, opened, call.place(), SqlSink.Trust.LIKELY);
    call.callBack(List.of(Values.NOTHING, Values.UNKNOWN));
    return Optional.of(Values.UNKNOWN);
  }

  /// `{ text: 'SELECT …', values: [] }` as well.
  private static Value statement(Value value) {
    return value instanceof Value.Ref(var thing) && thing.type().isEmpty()
        ? thing.existing("text").or(() -> thing.existing("sql")).map(cell -> cell.value()).orElse(value) : value;
  }

  /// `query('SELECT * FROM ?? WHERE id = ?', ['orders', 7])`: names stand where two marks are.
  private static Value filled(Call call, Value statement) {
    if (!(statement instanceof Value.Text(var text, var from)) || !text.contains("??")
        || !(call.value(1) instanceof Value.Ref(var list))) {
      return statement;
    }
    var items = list.items().items();
    var at = new AtomicInteger();
    return new Value.Text(MARKS.matcher(text).replaceAll(mark -> {
      int next = at.getAndIncrement();
      var name = next < items.size() ? Values.asText(items.get(next)).text() : Hole.TEXT;
      return Matcher.quoteReplacement(mark.group().equals("??") ? name : "?");
    }), from);
  }

  private static Value onHandle(Call call, Value handle, Connection to, String name) {
    if (INNER.contains(name)) {
      call.callBack(name.equals("connect") || name.equals("getConnection") ? List.of(Values.NOTHING, handle)
          : List.of(handle));
      return handle;
    }
    if (STATEMENTS.contains(name) && call.size() > 0) {
      var statement = filled(call, statement(call.value(0)));
      if (!(statement instanceof Value.Code) && !(statement instanceof Value.Ref)) {
        call.machine().sink().accept(statement, to, call.place(), SqlSink.Trust.DRIVER);
      }
    }
    call.callBack(List.of(Values.NOTHING, Values.UNKNOWN));
    boolean further =
        Set.of("prepare", "request", "promise", "input", "acquire", "define", "connection", "query").contains(name)
            && !name.equals("query") || name.equals("stream");
    return further ? handle : Values.UNKNOWN;
  }

  /// A handle whose database nobody names.
  Value any(Place place) {
    return new Value.Handle(opened, place);
  }
}
