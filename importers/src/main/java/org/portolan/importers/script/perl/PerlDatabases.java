package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.NamedArguments;
import org.portolan.importers.script.code.CalleeName;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.ConnectionText;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.SqlReader;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;

/// DBI and what is built on it.
final class PerlDatabases {
  private static final Set<String> STATEMENTS = Set.of("do", "prepare", "prepare_cached", "selectrow_array",
      "selectrow_arrayref", "selectrow_hashref", "selectall_arrayref", "selectall_hashref", "selectall_array",
      "selectcol_arrayref", "query", "execute", "exec", "select", "select_all", "select_row", "selectcol", "dbh_do",
      "sql", "iquery", "run_sql", "execute_sql", "select_rows", "selectrow", "selectvalue", "select_one");
  private static final Set<String> GIVE_HANDLES =
      Set.of("prepare", "prepare_cached", "query", "clone", "db", "dbh", "get_dbh", "storage", "schema", "Sth", "begin",
          "begin_work");
  /// What is set on a connection before it is used; it gives the connection back.
  private static final Set<String> SETTERS = Set.of("password", "username", "dsn", "options", "search_path",
      "max_connections", "auto_migrate", "database_class", "abstract", "pubsub_class", "on", "attr");
  private static final Set<String> CONNECTORS = Set.of("DBI", "DBIx::Connector", "DBIx::Simple", "DBIx::Class::Schema",
      "Mojo::Pg", "Mojo::mysql", "DBIx::Handler", "Apache::DBI", "Ima::DBI", "DBIx::Custom", "DBIx::Sunny");
  /// Libraries of Dancer whose functions give the connection of its settings.
  private static final Pattern GIVEN_BY_FUNCTION = Pattern.compile("Dancer2?::Plugin::(?:Database|DBIC)");

  /// Libraries whose objects are made around a handle and do with tables by name what their methods are called after.
  private static final Set<String> AROUND_HANDLES = Set.of("Teng", "DBIx::Simple", "DBIx::Abstract", "DBIx::Skinny",
      "DBIx::Custom", "DBIx::Sunny", "DBIx::Mint", "DBIx::Lite");

  /// Libraries that look after rows in ways of their own, which nothing here knows.
  private static final Pattern NOT_READ = Pattern.compile("((?:DBIx::(?:Recordset|SearchBuilder|DataModel|Table|OO)"
      + "|Jifty::DBI|Data::ObjectDriver|Tie::DBI|Alzabo|Fey|KiokuDB))(?:::.+)?");

  private static final Pattern CLASS = Pattern.compile("\\w+(::\\w+)*");
  private static final Set<String> MAKERS =
      Set.of("new", "connect", "connect_cached", "instance", "create", "open", "get_connection", "build");

  /// The libraries of which that was said.
  private final Set<String> unread = new HashSet<>();
  /// Packages that use one of these libraries.
  private final Set<String> given = new HashSet<>();
  /// Classes of the tree that connections were made by; they may have methods of their own.
  private final Set<String> schemas = new LinkedHashSet<>();

  void loaded(String module, String home) {
    if (GIVEN_BY_FUNCTION.matcher(module).matches()) {
      given.add(home);
    }
  }

  /// `database->do(…)`, `schema->resultset(…)`, and what pieces of a statement are put together to.
  Optional<Value> call(Call call, String name) {
    if (given.contains(call.home()) && (name.equals("database") || name.equals("schema"))) {
      call.values();
      return Optional.of(new Value.Handle(Connection.UNSAID, call.place()));
    }
    return PerlSqlBuilders.call(call, name);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (name.equals("quote_identifier")) {
      return Optional.of(identifier(call.values()));
    }
    if (receiver instanceof Value.Handle(var to, _)) {
      return Optional.of(ofSchema(call, receiver, name)
          .orElseGet(() -> onHandle(call, (Value.Handle) receiver, to, name)));
    }
    ofUnread(call, receiver);
    if (connects(call, receiver, name)) {
      return Optional.of(connect(call));
    }
    var made = ofLibrary(call, receiver, name).or(() -> PerlSqlBuilders.method(call, receiver, name));
    if (made.isPresent()) {
      return made;
    }
    boolean unsure = receiver.isUnknown() || receiver instanceof Value.Nothing || receiver instanceof Value.Ref;
    if (unsure && STATEMENTS.contains(name)) {
      return likely(call, name);
    }
    return Optional.empty();
  }

  /// Says once that what such a library does was not read.
  private void ofUnread(Call call, Value receiver) {
    var type = Values.exact(receiver).filter(text -> CLASS.matcher(text).matches()).orElse("");
    call.machine().ancestry(type).stream().map(NOT_READ::matcher).filter(Matcher::matches).findFirst()
        .filter(found -> unread.add(found.group(1))).ifPresent(found -> call.machine().run().unread(call.place(),
            UnreadKind.UNPARSED, "What " + found.group(1) + " does in its database was not read"));
  }

  /// `quote_identifier($catalog, $schema, $table)`; what is not said stays away.
  private static Value identifier(List<Value> said) {
    var parts = new ArrayList<Value>();
    for (var part : said) {
      if (!(part instanceof Value.Nothing) && !(part instanceof Value.Ref)) {
        parts.addAll(parts.isEmpty() ? List.of(part) : List.of(new Value.Text(".", Place.NOWHERE), part));
      }
    }
    return Values.concat(parts);
  }

  private Optional<Value> ofSchema(Call call, Value handle, String name) {
    return schemas.stream().flatMap(type -> call.machine().methodOf(new Value.Type(type), name).stream()).findFirst()
        .map(code -> {
          var values = new ArrayList<>(List.of(handle));
          values.addAll(call.values());
          return call.machine().invoke(code, values, false);
        });
  }

  private boolean connects(Call call, Value receiver, String name) {
    var type = receiver instanceof Value.Ref(var thing) ? thing.type() : Values.exact(receiver).orElse("");
    boolean connector = !type.isEmpty() && call.machine().ancestry(type).stream().anyMatch(CONNECTORS::contains);
    if (connector && call.machine().knows(type)) {
      schemas.add(type);
    }
    return connector && (name.equals("connect") || name.equals("connect_cached") || name.equals("new"));
  }

  /// An object of a class that nobody could read, made of a database's name and login: a connection of some kind.
  private static Optional<Value> ofLibrary(Call call, Value receiver, String name) {
    var type = Values.exact(receiver).orElse("");
    if (MAKERS.contains(name) && call.machine().ancestry(type).stream().anyMatch(AROUND_HANDLES::contains)) {
      return around(call);
    }
    if (!MAKERS.contains(name) || !type.matches("[A-Z]\\w*(::\\w+)*") || call.machine().knows(type)) {
      return Optional.empty();
    }
    var values = new ArrayList<>(call.values());
    if (values.stream().anyMatch(PerlDatabases::isSource)) {
      return Optional.of(connect(call));
    }
    var named = new HashMap<String, String>();
    if (values.size() == 1 && values.getFirst() instanceof Value.Ref(var thing)) {
      thing.fields().forEach((key, cell) -> named.put(key, Values.exact(cell.value()).orElse("")));
    }
    for (int i = 0; i + 1 < values.size(); i += 2) {
      var key = Values.exact(values.get(i)).orElse("");
      named.putIfAbsent(key, Values.exact(values.get(i + 1)).orElse(""));
    }
    return NamedArguments.connection(named).map(to -> {
      if (to.saysNothing()) {
        Outgoing.unsaid(call);
      } else {
        call.machine().run().touch(call.machine().process(), DependencyKind.CONNECTS_TO,
            to.seenFrom(call.machine().process().host()), "", call.place(), 0.8);
      }
      return new Value.Handle(to, call.place());
    });
  }

  /// `Teng->new({ connect_info => ['dbi:Pg:dbname=shop'] })`, `Teng->new(dbh => $dbh)`
  private static Optional<Value> around(Call call) {
    var given = call.values().stream().flatMap(value -> within(value, 2)).toList();
    return given.stream().filter(Value.Handle.class::isInstance).findFirst()
        .or(() -> given.stream().filter(PerlDatabases::isSource).findFirst().map(source -> connect(call, source, "")));
  }

  private static Stream<Value> within(Value value, int deep) {
    return value.choices().stream().flatMap(choice -> choice instanceof Value.Ref(var thing) && deep > 0
        ? Stream.concat(thing.fields().values().stream().map(cell -> cell.value()), thing.items().items().stream())
            .flatMap(item -> within(item, deep - 1))
        : Stream.of(choice));
  }

  /// `dbi:Pg:dbname=shop` is meant for DBI, whoever hands it on.
  private static boolean isSource(Value value) {
    return value.choices().stream().map(choice -> Values.asText(choice).text())
        .anyMatch(text -> text.regionMatches(true, 0, "dbi:", 0, 4));
  }

  static Value connect(Call call) {
    var values = call.values();
    var source = values.stream().filter(PerlDatabases::isSource).findFirst()
        .orElse(values.isEmpty() ? Values.UNKNOWN : values.getFirst());
    return connect(call, source, values.size() > 1 ? Values.exact(values.get(1)).orElse("") : "");
  }

  private static Value connect(Call call, Value source, String user) {
    var found = new ArrayList<Value>();
    for (var choice : source.choices()) {
      var text = Values.asText(choice).text();
      var parsed = ConnectionText.parse(text).or(() -> ConnectionText.parse("dbi:" + text));
      parsed.ifPresent(to -> {
        if (ConnectionText.leavesOpen(text, to)) {
          Outgoing.unsaid(call);
        } else {
          Outgoing.server(call, text);
        }
        call.machine().run().touch(call.machine().process(), DependencyKind.CONNECTS_TO,
            to.seenFrom(call.machine().process().host()), "", call.place(), 0.95);
        found.add(new Value.Handle(to.user().isEmpty() ? to.withUser(user) : to, call.place()));
      });
    }
    if (found.isEmpty()) {
      Outgoing.unsaid(call);
      found.add(new Value.Handle(Connection.UNSAID, call.place()));
    }
    return Values.join(found);
  }

  private static Value onHandle(Call call, Value.Handle handle, Connection to, String name) {
    var values = call.values();
    var built = values.stream().noneMatch(PerlDatabases::looksLikeSql) ? PerlSqlBuilders.statement(name, values)
        : Optional.<String>empty();
    if (built.isPresent()) {
      built(call, to, built.get(), values);
      return handle;
    }
    if (!STATEMENTS.contains(name) || name.equals("dbh_do")) {
      lend(call, handle, name);
      if (!CalleeName.showsText(name)) {
        values.stream().filter(PerlDatabases::looksLikeSql)
            .forEach(sql -> call.machine().sink().accept(sql, to, call.place(), SqlSink.Trust.LIKELY));
      }
      return GIVE_HANDLES.contains(name) || SETTERS.contains(name) && !values.isEmpty() ? handle : Values.UNKNOWN;
    }
    var sql = values.stream().filter(PerlDatabases::looksLikeSql).findFirst()
        .orElse(values.isEmpty() ? Values.NOTHING : values.getFirst());
    boolean prepared = sql instanceof Value.Handle || name.equals("execute") && !looksLikeSql(sql);
    if (!prepared) {
      call.machine().sink().accept(sql, to, call.place(), SqlSink.Trust.DRIVER);
    }
    return GIVE_HANDLES.contains(name) ? handle : Values.UNKNOWN;
  }

  /// `$connector->run(sub { $_->do(…) })`: what is handed over is called with the handle. A transaction hands on
  /// what it is given behind it.
  private static void lend(Call call, Value.Handle handle, String name) {
    if (name.equals("txn_do") && call.size() > 1) {
      var values = call.values();
      call.machine().invoke(values.getFirst(), values.subList(1, values.size()), false);
      return;
    }
    for (var node : call.nodes()) {
      if (call.with("$_", handle, node) instanceof Value.Code code) {
        call.machine().invoke(code, List.of(handle, handle), true);
      }
    }
  }

  private static void built(Call call, Connection to, String statement, List<Value> values) {
    call.machine().sink().accept(new Value.Text(statement, call.place()), to, call.place(), SqlSink.Trust.DRIVER);
    PerlLiteralSql.in(values)
        .forEach(literal -> call.machine().sink().accept(literal, to, call.place(), SqlSink.Trust.DRIVER));
  }

  private static Optional<Value> likely(Call call, String name) {
    var values = call.values();
    if (values.isEmpty() || !looksLikeSql(values.getFirst())) {
      return Optional.empty();
    }
    call.machine().sink().accept(values.getFirst(), Connection.UNSAID, call.place(), SqlSink.Trust.LIKELY);
    return Optional
        .of(GIVE_HANDLES.contains(name) ? new Value.Handle(Connection.UNSAID, call.place()) : Values.UNKNOWN);
  }

  private static boolean looksLikeSql(Value value) {
    return value.choices().stream()
        .anyMatch(choice -> choice instanceof Value.Text(var text, _) && SqlReader.startsLikeSql(text));
  }
}
