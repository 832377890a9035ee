package org.portolan.importers.script.php;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.ConnectionText;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.SqlReader;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// Where statements reach a database: PDO, mysqli and the older functions, WordPress's `$wpdb`, Doctrine's connection,
/// Laravel's `DB`.
final class PhpDatabases {
  /// PostgreSQL's functions that are given a table's name.
  private static final Set<String> OF_TABLES =
      Set.of("pg_insert", "pg_update", "pg_delete", "pg_select", "pg_copy_from", "pg_copy_to");
  /// The type of WordPress's own object.
  static final String WORDPRESS = "wpdb";
  private static final Set<String> STATEMENTS = Set.of("query", "exec", "prepare", "multi_query", "real_query",
      "get_results", "get_var", "get_row", "get_col", "select", "selectOne", "insert", "update", "delete", "statement",
      "unprepared", "affectingStatement", "executeQuery", "executeStatement", "executeUpdate", "fetchAllAssociative",
      "fetchAssociative", "fetchOne", "fetchAll", "fetchColumn", "fetchFirstColumn", "execute", "createCommand",
      "scalar",
      "cursor", "getRow", "getAll", "getOne", "Execute", "fetchAllKeyValue", "fetchAllNumeric", "raw", "run",
      "db_query");
  private static final Set<String> BY_TABLE = Set.of("insert", "update", "delete", "replace", "get_table");
  private static final Pattern FUNCTIONS = Pattern.compile(
      "(mysqli?|pg|sqlsrv|mssql|odbc|ibase|db2|oci|sqlite|maria|sybase)_?(query|multi_query|real_query|unbuffered_query|"
          + "prepare|exec|execute|parse|send_query|query_params|stmt_prepare)");
  /// What a connection gives as text or number, and not as something to ask further.
  private static final Pattern GIVES_TEXT =
      Pattern.compile("quote\\w*|\\w*escape\\w*|lastInsertId|insert_id|rowCount|errorCode|errorInfo|getAttribute");
  private static final Pattern MARKS = Pattern.compile("%(?:\\d+\\$)?[sdfF]");

  private final RowSets sets;
  private final PhpFiles files;
  private Value opened = Values.NOTHING;

  PhpDatabases(RowSets sets, PhpFiles files) {
    this.sets = sets;
    this.files = files;
  }

  /// Objects of PHP's own classes.
  Optional<Value> made(Call call, String type, List<Value> arguments) {
    return switch (type) {
      case "PDO" -> Optional.of(arguments.isEmpty() ? any() : source(call, Values.asText(arguments.getFirst()).text()));
      case "mysqli" -> Optional.of(server(call, Engine.MARIADB, arguments, 3));
      case "SQLite3" -> Optional.of(server(call, Engine.SQLITE, arguments, 0));
      default -> Optional.empty();
    };
  }

  private Value source(Call call, String text) {
    return connected(call, Outgoing.said(call, text));
  }

  private Value any() {
    return opened instanceof Value.Handle ? opened : new Value.Handle(Connection.UNSAID, Place.NOWHERE);
  }

  private Value server(Call call, Engine engine, List<Value> arguments, int database) {
    var said = Connection.to(engine);
    if (database == 0 && !arguments.isEmpty()) {
      return connected(call, said.withDatabase(text(arguments.getFirst())));
    }
    said = arguments.isEmpty() ? said : said.withHost(text(arguments.getFirst()));
    said = arguments.size() > 1 ? said.withUser(text(arguments.get(1))) : said;
    if (isOpen(arguments, 0) || isOpen(arguments, database)) {
      Outgoing.unsaid(call);
    }
    return connected(call, arguments.size() > database ? said.withDatabase(text(arguments.get(database))) : said);
  }

  private static boolean isOpen(List<Value> arguments, int place) {
    return place < arguments.size() && Hole.in(Values.asText(arguments.get(place)).text());
  }

  private static String text(Value value) {
    return ConnectionText.part(Values.asText(value).text()).replaceFirst("^p:", "");
  }

  private Value connected(Call call, Connection to) {
    opened = Outgoing.database(call, to);
    return opened;
  }

  Optional<Value> function(Call call, String name) {
    if (name.equals("mysqli_connect") || name.equals("mysql_connect")) {
      return Optional.of(server(call, Engine.MARIADB, call.values(), 3));
    }
    if (name.equals("pg_connect") || name.equals("pg_pconnect")) {
      return Optional.of(connected(call,
          Outgoing.said(call, Values.asText(call.value(0)).text()).withEngine(Engine.POSTGRESQL)));
    }
    if (OF_TABLES.contains(name) && call.size() > 1) {
      var table = Entity.named("", Values.asText(call.value(1)).text(), 0.95);
      var kind = name.matches(".*(?:select|copy_to)") ? DependencyKind.READS : DependencyKind.WRITES;
      sets.touch(call.machine(), table, call.value(0) instanceof Value.Handle(var to, _) ? to : last(), kind,
          call.place());
      return Optional.of(Values.UNKNOWN);
    }
    if (!FUNCTIONS.matcher(name).matches()) {
      return Optional.empty();
    }
    var values = call.values();
    var to =
        values.stream().filter(Value.Handle.class::isInstance).map(handle -> ((Value.Handle) handle).to()).findFirst()
            .orElseGet(this::last);
    values.stream().filter(value -> value.choices().stream()
        .anyMatch(choice -> choice instanceof Value.Text(var text, _) && SqlReader.startsLikeSql(text))).findFirst()
        .or(() -> values.stream().filter(value -> value.isUnknown()).findFirst())
        .ifPresent(sql -> call.machine().sink().accept(sql, to, call.place(), SqlSink.Trust.DRIVER));
    return Optional.of(values.isEmpty() || !(values.getFirst() instanceof Value.Handle) ? Values.UNKNOWN
        : values.getFirst());
  }

  private Connection last() {
    return opened instanceof Value.Handle(var to, _) ? to : Connection.UNSAID;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(WORDPRESS)) {
      return Optional.of(wordpress(call, name));
    }
    if (receiver instanceof Value.Handle(var to, _)) {
      if (STATEMENTS.contains(name) && call.size() > 0 && !isForPrepared(call, name)) {
        call.machine().sink().accept(call.value(0), to, call.place(), SqlSink.Trust.DRIVER);
      } else {
        call.values();
      }
      return Optional.of(GIVES_TEXT.matcher(name).matches() ? Values.UNKNOWN : receiver);
    }
    if (receiver instanceof Value.Type(var facade) && facade.matches("(?:.*\\\\)?(?:DB|Capsule|Manager|Db)")) {
      return facade(call, receiver, name);
    }
    if (receiver instanceof Value.Ref(var thing) && thing.type().matches("(?:.*\\\\)?(?:PDO|mysqli)")
        && STATEMENTS.contains(name)) {
      call.machine().sink().accept(call.value(0), last(), call.place(), SqlSink.Trust.DRIVER);
      return Optional.of(receiver);
    }
    return STATEMENTS.contains(name) ? likely(call, receiver, name) : Optional.empty();
  }

  /// `$db->prepare('…')->execute([7])`: a statement that was prepared is given its values.
  private static boolean isForPrepared(Call call, String name) {
    return name.equals("execute")
        && call.value(0).choices().stream().noneMatch(choice -> choice instanceof Value.Text);
  }

  private Optional<Value> facade(Call call, Value receiver, String name) {
    var machine = call.machine();
    if (name.equals("table") && call.size() > 0) {
      var table = call.value(0);
      return Optional
          .of(sets.set(machine, Entity.named("", Values.asText(table).text(), Entity.SAID), Connection.UNSAID,
              call.place()));
    }
    if (name.equals("raw")) {
      return Optional.of(call.value(0));
    }
    if (STATEMENTS.contains(name) && call.size() > 0) {
      machine.sink().accept(call.value(0), Connection.UNSAID, call.place(), SqlSink.Trust.DRIVER);
      return Optional.of(Values.UNKNOWN);
    }
    call.callBack(List.of(receiver));
    return Optional.of(receiver);
  }

  /// Called like a driver's function, on something that is not known: what is surely SQL counts.
  private Optional<Value> likely(Call call, Value receiver, String name) {
    if (call.size() == 0) {
      return Optional.empty();
    }
    var first = call.value(0);
    boolean sql = first.choices().stream()
        .anyMatch(choice -> choice instanceof Value.Text(var text, _) && SqlReader.startsLikeSql(text));
    if (sql) {
      call.machine().sink().accept(first, last(), call.place(), SqlSink.Trust.LIKELY);
      return Optional.of(receiver);
    }
    boolean dbal =
        receiver instanceof Value.Ref(var thing) && thing.type().matches("(?:.*\\\\)?(?:Connection|Database)");
    if (dbal && BY_TABLE.contains(name) && call.size() > 1) {
      Values.exact(first).ifPresent(table -> sets.touch(call.machine(), Entity.named("", table, Entity.SAID),
          Connection.UNSAID, DependencyKind.WRITES, call.place()));
      return Optional.of(Values.UNKNOWN);
    }
    return Optional.empty();
  }

  private Value wordpress(Call call, String name) {
    var machine = call.machine();
    switch (name) {
      case "prepare" -> {
        return prepared(call);
      }
      case "insert", "update", "delete", "replace" -> {
        for (var table : call.value(0).choices()) {
          var text = Values.asText(table).text();
          if (Hole.in(text) || text.isBlank()) {
            machine.run().unread(call.place(), UnreadKind.DYNAMIC, "Which table is meant is only known at run time");
          } else {
            sets.touch(machine, Entity.named("", text, 0.95), files.library().database(files.run()),
                DependencyKind.WRITES,
                call.place());
          }
        }
        call.values();
        return Values.UNKNOWN;
      }
      case "query", "get_results", "get_var", "get_row", "get_col" -> {
        if (call.size() > 0) {
          machine.sink().accept(call.value(0), files.library().database(files.run()), call.place(),
              SqlSink.Trust.DRIVER);
        }
        return Values.UNKNOWN;
      }
      default -> {
        call.values();
        return name.equals("get_blog_prefix") ? new Value.Text(files.library().prefix(files.run()), Place.NOWHERE)
            : name.equals("esc_like") || name.equals("remove_placeholder_escape") ? call.value(0) : Values.UNKNOWN;
      }
    }
  }

  /// `%s` and `%d` are values; `%i` is a name and stands as it is.
  private static Value prepared(Call call) {
    var values = call.values();
    var made = new ArrayList<Value>();
    for (var choice : call.value(0).choices()) {
      if (!(choice instanceof Value.Text(var text, var from))) {
        made.add(choice);
        continue;
      }
      var filled = text;
      if (filled.contains("%i")) {
        int at = 1;
        for (var mark = Pattern.compile("%[sdfi]").matcher(filled); mark.find(); mark = Pattern.compile("%[sdfi]")
            .matcher(filled)) {
          var with = at < values.size() && mark.group().equals("%i") ? Values.asText(values.get(at)).text() : "?";
          filled = filled.substring(0, mark.start()) + with + filled.substring(mark.end());
          at++;
        }
      }
      made.add(
          new Value.Text(MARKS.matcher(filled.replaceAll("(['\"])%(?:\\d+\\$)?[sdfF]\\1", "?")).replaceAll("?"), from));
    }
    return Values.join(made);
  }

  /// WordPress's names of its own tables.
  Optional<Value> field(String name) {
    var prefix = files.library().prefix(files.run());
    return switch (name) {
      case "prefix", "base_prefix" -> Optional.of(new Value.Text(prefix, Place.NOWHERE));
      case "posts", "postmeta", "options", "users", "usermeta", "comments", "commentmeta", "terms", "termmeta",
          "term_taxonomy", "term_relationships", "links", "blogs", "site", "sitemeta", "blogmeta", "signups" ->
          Optional.of(new Value.Text(prefix + name, Place.NOWHERE));
      default -> Optional.empty();
    };
  }
}
