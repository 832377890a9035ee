package org.portolan.importers.script.python;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.ConnectionText;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;

/// Libraries that move whole tables: they are given a table's name or a statement, and beside it a connection.
final class PythonTransfers {
  private static final Pattern TABLE = Pattern.compile("\\w+(?:\\.\\w+)?");
  private static final Pattern NAME = Pattern.compile("[\\w.\"$]+");
  private static final double SURE = 0.9;

  /// What drivers and their wrappers do to a table of a connection that is known.
  private static final Map<String, DependencyKind> OF_CONNECTIONS = Map.ofEntries(
      Map.entry("copy_from", DependencyKind.WRITES), Map.entry("copy_to", DependencyKind.READS),
      Map.entry("insert_rows", DependencyKind.WRITES), Map.entry("bulk_load", DependencyKind.WRITES),
      Map.entry("bulk_dump", DependencyKind.READS), Map.entry("copy_records_to_table", DependencyKind.WRITES),
      Map.entry("copy_to_table", DependencyKind.WRITES), Map.entry("copy_from_table", DependencyKind.READS),
      Map.entry("insert", DependencyKind.WRITES), Map.entry("insert_df", DependencyKind.WRITES),
      Map.entry("insert_arrow", DependencyKind.WRITES), Map.entry("table", DependencyKind.READS),
      Map.entry("create_table", DependencyKind.WRITES), Map.entry("write_pandas", DependencyKind.WRITES));
  private static final Set<String> TABLE_IS_SECOND = Set.of("copy_from", "copy_to");

  /// What libraries that are told tables by their names do to them; other methods of these names are told other things.
  private static final Map<String, DependencyKind> WHERE_NAMED = Map.ofEntries(
      Map.entry("select", DependencyKind.READS), Map.entry("get", DependencyKind.READS),
      Map.entry("where", DependencyKind.READS), Map.entry("list_rows", DependencyKind.READS),
      Map.entry("get_as_list", DependencyKind.READS), Map.entry("get_as_dict", DependencyKind.READS),
      Map.entry("update", DependencyKind.WRITES), Map.entry("upsert", DependencyKind.WRITES),
      Map.entry("delete", DependencyKind.WRITES), Map.entry("replace", DependencyKind.WRITES),
      Map.entry("truncate", DependencyKind.WRITES), Map.entry("multiple_insert", DependencyKind.WRITES),
      Map.entry("inserttable", DependencyKind.WRITES), Map.entry("insert_rows_json", DependencyKind.WRITES),
      Map.entry("load_table_from_dataframe", DependencyKind.WRITES),
      Map.entry("load_table_from_json", DependencyKind.WRITES), Map.entry("load_table_from_uri", DependencyKind.WRITES),
      Map.entry("load_table_from_file", DependencyKind.WRITES));
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][\\w$-]*(?:\\.[A-Za-z_][\\w$-]*){0,2}");

  /// Libraries whose functions read frames in pandas' way.
  private static final Pattern OF_FRAMES =
      Pattern.compile("(?:pandas|geopandas|dask|modin|cudf|polars|connectorx|petl|snowflake)(?:::.*)?");

  /// @param what       where the table or statement stands, and what it is called
  /// @param connection the same of the connection
  /// @param statement  whether it is a statement, or may be one
  private record Form(int what, String name, int connection, String to, boolean statement, DependencyKind kind) {
    static Form statement(int what, String name, int connection, String to) {
      return new Form(what, name, connection, to, true, DependencyKind.READS);
    }

    static Form table(DependencyKind kind, int what, String name, int connection, String to) {
      return new Form(what, name, connection, to, false, kind);
    }
  }

  private static final Map<String, Form> FUNCTIONS = Map.of(
      "read_sql", Form.statement(0, "sql", 1, "con"),
      "read_sql_query", Form.statement(0, "sql", 1, "con"),
      "read_postgis", Form.statement(0, "sql", 1, "con"),
      "read_sql_table", Form.table(DependencyKind.READS, 0, "table_name", 1, "con"),
      "read_database", Form.statement(0, "query", 1, "connection"),
      "read_database_uri", Form.statement(0, "query", 1, "uri"),
      "fromdb", Form.statement(1, "query", 0, "dbo"),
      "todb", Form.table(DependencyKind.WRITES, 2, "tablename", 1, "dbo"),
      "appenddb", Form.table(DependencyKind.WRITES, 2, "tablename", 1, "dbo"),
      "write_pandas", Form.table(DependencyKind.WRITES, 2, "table_name", 0, "conn"));
  private static final Form CONNECTORX = Form.statement(1, "query", 0, "conn");

  /// What frames do by themselves; no other library calls its methods so.
  private static final Map<String, Form> METHODS = Map.of(
      "to_sql", Form.table(DependencyKind.WRITES, 0, "name", 1, "con"),
      "to_postgis", Form.table(DependencyKind.WRITES, 0, "name", 1, "con"),
      "write_database", Form.table(DependencyKind.WRITES, 0, "table_name", 1, "connection"),
      "todb", Form.table(DependencyKind.WRITES, 1, "tablename", 0, "dbo"),
      "appenddb", Form.table(DependencyKind.WRITES, 1, "tablename", 0, "dbo"));

  private PythonTransfers() {}

  static Optional<Value> method(Call call, String library, String name) {
    var form = library.startsWith("connectorx") && name.equals("read_sql") ? CONNECTORX
        : OF_FRAMES.matcher(library).matches() ? FUNCTIONS.getOrDefault(name, METHODS.get(name)) : METHODS.get(name);
    if (form == null) {
      return Optional.empty();
    }
    var what = argument(call, form.what(), form.name());
    var to =
        argument(call, form.connection(), form.to()).map(value -> connection(call, value)).orElse(Connection.UNSAID);
    what.ifPresent(said -> moved(call, form, said, to));
    return Optional.of(Values.UNKNOWN);
  }

  private static void moved(Call call, Form form, Value said, Connection to) {
    var names = said.choices().stream().flatMap(choice -> Values.exact(choice).stream())
        .filter(text -> TABLE.matcher(text).matches()).toList();
    names.forEach(name -> touch(call, to, form.kind(), name));
    if (!form.statement() && names.size() < said.choices().size()) {
      open(call);
    } else if (form.statement() && names.isEmpty()) {
      var statements = PythonCore.elements(said).items();
      for (var one : said instanceof Value.Ref ? statements : List.of(said)) {
        call.machine().sink().accept(one, to, call.place(), SqlSink.Trust.DRIVER);
      }
    }
  }

  private static Optional<Value> argument(Call call, int at, String name) {
    return call.named(name).or(() -> at < call.size() ? Optional.of(call.value(at)) : Optional.empty());
  }

  /// What is open already, or the address of what the library opens itself.
  private static Connection connection(Call call, Value value) {
    if (value instanceof Value.Handle(var to, _)) {
      return to;
    }
    var said = Values.exact(value).flatMap(ConnectionText::parse).orElse(Connection.UNSAID);
    Outgoing.database(call, said);
    return said;
  }

  /// A connection is asked for a table by its name; empty where it is asked for something else.
  static Optional<Value> onConnection(Call call, Connection to, String name) {
    var kind = OF_CONNECTIONS.get(name);
    if (kind == null) {
      return whereNamed(call, to, name);
    }
    var object = call.named("table").or(() -> call.named("table_name"))
        .or(() -> argument(call, TABLE_IS_SECOND.contains(name) ? 1 : 0, "name"));
    object.ifPresent(said -> {
      var names = said.choices().stream().flatMap(choice -> Values.exact(choice).stream()).toList();
      names.stream().filter(text -> NAME.matcher(text).matches()).forEach(table -> touch(call, to, kind, table));
      if (names.isEmpty() && kind == DependencyKind.WRITES) {
        open(call);
      }
    });
    return Optional.of(Values.UNKNOWN);
  }

  /// web.py's `db.select("orders", where=…)`, PyGreSQL's `db.update("orders", row)`.
  private static Optional<Value> whereNamed(Call call, Connection to, String name) {
    var kind = WHERE_NAMED.get(name);
    if (kind == null || call.size() == 0) {
      return Optional.empty();
    }
    var object = name.startsWith("load_table_") ? argument(call, 1, "destination") : Optional.of(call.value(0));
    var names = object.stream().flatMap(said -> said.choices().stream())
        .flatMap(choice -> choice instanceof Value.Text ? Values.exact(choice).stream() : Stream.<String>empty())
        .filter(text -> PLAIN.matcher(text).matches()).toList();
    names.forEach(table -> touch(call, to, kind, table));
    return names.isEmpty() ? Optional.empty() : Optional.of(Values.UNKNOWN);
  }

  private static void open(Call call) {
    call.machine().run().unread(call.place(), UnreadKind.DYNAMIC, "Which table is moved is only known at run time");
  }

  private static void touch(Call call, Connection to, DependencyKind kind, String name) {
    var schema = call.named("schema").or(() -> call.named("schema_name")).flatMap(Values::exact)
        .map(said -> said + ".").orElse("");
    var machine = call.machine();
    machine.run().touch(machine.process(), kind,
        to.seenFrom(machine.process().host())
            .table(schema.isEmpty() ? name : schema + name.substring(name.lastIndexOf('.') + 1)),
        "",
        call.place(), SURE);
  }
}
