package org.portolan.importers.script.php;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.SqlReader;

/// Databases that a framework or library hands out as an object whose methods take a table's name first:
/// `$this->db->insert('orders', $row)`, `$db->select()->from('orders')`.
final class PhpTables {
  /// The type of such an object.
  static final String DATABASE = "database of a library";
  /// What is called like this stands for the database where the program's own code does not say what it is.
  private static final Pattern LIBRARY =
      Pattern.compile("(?i)(?:.*\\\\)?\\w*?(?:Connection|Database|(?:Zend_Db|Db\\\\)\\w*"
          + "Adapter\\w*|Adapter|Medoo|QueryBuilder|Query|Db|Sql|Mysqlidb|Dibi|Explorer|Mysqli\\w*)");
  private static final Set<String> HANDED_OUT = Set.of("getConnection", "getDbo", "getDBO", "getReadConnection",
      "getWriteConnection", "_getReadAdapter", "_getWriteAdapter", "getAdapter", "getDefaultAdapter", "getDbAdapter",
      "getConnectionForTable", "getQueryBuilderForTable", "getConnectionByName", "getDbal");
  private static final Set<String> MAKES = Set.of("connect", "factory", "getInstance", "instance", "getConnection");
  private static final Set<String> WRITES = Set.of("insert", "update", "delete", "replace", "truncate", "empty_table",
      "emptyTable", "insert_batch", "insertBatch", "update_batch", "updateBatch", "batchInsert", "upsert",
      "insertMulti",
      "insertMultiple", "insertOnDuplicate", "insertArray", "insertFromSelect", "insertObject", "updateObject",
      "autoExecute", "AutoExecute", "Replace", "truncateTable", "insertUpdate", "insertIgnore", "deleteFrom",
      "insertInto",
      "perform", "merge", "db_insert", "db_update", "rawInsert");
  /// Those that are called so by nothing but databases.
  private static final Set<String> UNMISTAKABLE = Set.of("insert_batch", "update_batch", "batchInsert", "AutoExecute",
      "autoExecute", "insertObject", "updateObject", "insertOnDuplicate", "truncateTable", "insertMultiple",
      "insertFromSelect", "empty_table");
  private static final Set<String> READS = Set.of("get", "get_where", "getWhere", "count_all", "count_all_results",
      "from",
      "join", "innerJoin", "leftJoin", "rightJoin", "joinLeft", "joinInner", "joinRight", "table", "getOne", "getValue",
      "has", "count", "select", "max", "min", "sum", "avg", "rand");
  private static final Set<String> NAMES = Set.of("quoteName", "qn", "quoteIdentifier", "getTable", "getTableName",
      "quoteTableName", "dbprefix", "protect_identifiers", "prefixTable", "quoteTableAs", "escape_identifiers");
  private static final Pattern TABLE = Pattern.compile("\\{?\\{?%?[\\w.`\"#$-]{1,128}\\}?\\}?(?:\\s+(?:as\\s+)?\\w+)?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern SPELLED = Pattern.compile("(?:query|fetch|get|exec|select|prepare|raw|run|load|set).*");
  private static final double LIKELY = 0.75;

  private final RowSets sets;
  private final PhpFiles files;

  PhpTables(RowSets sets, PhpFiles files) {
    this.sets = sets;
    this.files = files;
  }

  static Value database(Machine machine) {
    var thing = machine.thing();
    thing.become(DATABASE);
    return new Value.Ref(thing);
  }

  /// Such an object, or one of a class of a library that is called like one.
  private static boolean isDatabase(Machine machine, Value receiver) {
    return receiver instanceof Value.Ref(var thing) && (thing.type().equals(DATABASE)
        || !thing.type().equals(PhpDatabases.WORDPRESS) && !machine.knows(thing.type())
            && LIBRARY.matcher(thing.type()).matches());
  }

  /// A database that a library, or a parent that was not collected, hands out.
  private static boolean handsOut(Call call, Value receiver, String name) {
    boolean ofClass = receiver instanceof Value.Type(var type) && !call.machine().knows(type)
        && type.matches("(?:.*\\\\)?(?:Database|Zend_Db|Db|DriverManager)") && MAKES.contains(name);
    return (ofClass || HANDED_OUT.contains(name) && !call.machine().defines(name))
        && !(receiver instanceof Value.Handle);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (handsOut(call, receiver, name)) {
      call.values();
      return Optional.of(database(call.machine()));
    }
    if (NAMES.contains(name) && call.size() > 0 && Values.exact(call.value(0)).filter(this::isTable).isPresent()
        && !(receiver instanceof Value.Handle)) {
      return Optional.of(Values.map(call.value(0), this::plain));
    }
    if (isDatabase(call.machine(), receiver)) {
      return Optional.of(onDatabase(call, receiver, name));
    }
    boolean ofHandle = receiver instanceof Value.Handle && WRITES.contains(name);
    boolean meant = ofHandle || UNMISTAKABLE.contains(name)
        || receiver.isUnknown() && Set.of("insert", "update", "replace").contains(name) && isRow(call);
    if (meant && call.size() > 0 && !tables(call.value(0)).isEmpty()) {
      var to = receiver instanceof Value.Handle(var connection, _) ? connection : Connection.UNSAID;
      written(call, to, ofHandle ? Entity.SAID : LIKELY);
      return Optional.of(receiver);
    }
    return Optional.empty();
  }

  /// `insert('orders', ['id' => 7])`
  private static boolean isRow(Call call) {
    return call.size() > 1 && call.value(1) instanceof Value.Ref(var row) && row.type().isEmpty()
        && !row.fields().isEmpty();
  }

  private Value onDatabase(Call call, Value receiver, String name) {
    var machine = call.machine();
    if (call.size() == 0) {
      return receiver;
    }
    var first = call.value(0);
    if (first.choices().stream().anyMatch(choice -> choice instanceof Value.Text(var text, _)
        && SqlReader.startsLikeSql(text)) && (SPELLED.matcher(name).matches() || name.equals("createCommand")
            || name.equals("simple_query") || name.equals("setQuery") || name.equals("sql"))) {
      machine.sink().accept(named(first), Connection.UNSAID, call.place(), SqlSink.Trust.DRIVER);
      return receiver;
    }
    if (sets.isSet(first)) {
      sets.reads(machine, first, call.place());
      return receiver;
    }
    if (WRITES.contains(name)) {
      return changed(call);
    }
    if (READS.contains(name)) {
      return described(call, receiver, name);
    }
    call.callBack(List.of(receiver));
    return receiver;
  }

  private Value changed(Call call) {
    var tables = tables(call.value(0));
    return tables.isEmpty() ? Values.UNKNOWN : written(call, Connection.UNSAID, Entity.SAID);
  }

  private Value written(Call call, Connection to, double sure) {
    Value last = Values.UNKNOWN;
    for (var table : tables(call.value(0))) {
      var set = sets.set(call.machine(), Entity.named("", table, sure), to, call.place());
      sets.writes(call.machine(), set, call.place());
      last = set;
    }
    call.values();
    return last;
  }

  /// `from` begins a query that goes on; what is counted or taken at once is read.
  private Value described(Call call, Value receiver, String name) {
    var tables = tables(call.value(0));
    boolean taken =
        call.size() > 1 || !Set.of("select", "get", "max", "min", "sum", "avg", "count", "has").contains(name)
            || name.equals("get");
    if (tables.isEmpty() || !taken) {
      call.values();
      return receiver;
    }
    Value last = receiver;
    for (var table : tables) {
      last = sets.set(call.machine(), Entity.named("", table, Entity.SAID), Connection.UNSAID, call.place());
    }
    call.values();
    return last;
  }

  /// The tables that an argument names: `'orders o'`, `['o' => 'orders']`.
  private List<String> tables(Value value) {
    return value.choices().stream().flatMap(choice -> switch (choice) {
      case Value.Text _ -> Stream.of(Values.asText(choice).text());
      case Value.Ref(var list) when list.type().isEmpty() -> Stream
          .concat(list.fields().values().stream().map(cell -> cell.value()), list.items().items().stream())
          .flatMap(item -> Values.exact(item).stream()).limit(1);
      case Value.Ref _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Code _,Value.Handle _,Value.Type _,Value.Many _ ->
          Stream.<String>empty();
    }).map(this::plain).filter(text -> isTable(text) || Hole.in(text)).toList();
  }

  private boolean isTable(String text) {
    return TABLE.matcher(text.strip()).matches();
  }

  /// A name as the database has it: Joomla puts its prefix for `#__`, Yii for `{{%orders}}`.
  String plain(String text) {
    var prefix = files.prefix().text();
    return text.replace("#__", prefix).replaceFirst("^\\{\\{%([\\w.]+)\\}\\}", "$1")
        .replaceFirst("^\\{\\{([\\w.]+)\\}\\}", Matcher.quoteReplacement(prefix) + "$1");
  }

  private Value named(Value sql) {
    return Values.join(sql.choices().stream().<Value>map(choice -> choice instanceof Value.Text(var text, var at)
        ? new Value.Text(text.replace("#__", files.prefix().text()), at) : choice).toList());
  }

}
