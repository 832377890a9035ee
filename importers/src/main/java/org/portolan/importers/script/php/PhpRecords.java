package org.portolan.importers.script.php;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.portolan.model.asset.DependencyKind;

/// Libraries that make rows of a table which is named where they are asked: Idiorm's `ORM::for_table`, RedBean's
/// `R::find`, Moodle's `$DB->get_records`, table gateways that are made for a name.
final class PhpRecords {
  /// The type of Moodle's own object.
  static final String MOODLE = "moodle_database";
  private static final Pattern BEANS = Pattern.compile("R|RedBeanPHP\\\\R|RedBean_Facade|\\w*\\\\R");
  private static final Set<String> BEANS_FOUND =
      Set.of("find", "findOne", "findAll", "load", "loadAll", "findLast", "findLike", "batch", "findForUpdate");
  private static final Pattern MADE = Pattern.compile("(?:.*\\\\)?(?:TableGateway|Zend_Db_Table)");
  private static final Pattern STORED =
      Pattern.compile("insert_record\\w*|update_record\\w*|import_record|set_field\\w*|"
          + "delete_records\\w*|insert_records");
  private static final Pattern ASKED =
      Pattern.compile(
          "get_(?:records?|recordset|field|fieldset)(?!.*sql)\\w*|count_records(?:_select)?|record_exists(?:_select)?");
  private static final Pattern BRACED = Pattern.compile("\\{(\\w+)\\}");

  private final RowSets sets;
  private final PhpFiles files;

  PhpRecords(RowSets sets, PhpFiles files) {
    this.sets = sets;
    this.files = files;
  }

  /// `new TableGateway('orders', $adapter)`
  Optional<Value> made(Call call, String type, List<Value> arguments) {
    if (!MADE.matcher(type).matches() || arguments.isEmpty() || call.machine().knows(type)) {
      return Optional.empty();
    }
    var first = arguments.getFirst() instanceof Value.Ref(var settings) && settings.existing("name").isPresent()
        ? settings.field("name").value() : arguments.getFirst();
    return Values.exact(first).map(table -> set(call, table));
  }

  private Value set(Call call, String table) {
    return sets.set(call.machine(), Entity.named("", table, Entity.SAID), Connection.UNSAID, call.place());
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(MOODLE)) {
      return Optional.of(moodle(call, name));
    }
    if (!(receiver instanceof Value.Type(var type)) || call.machine().knows(type) || call.size() == 0) {
      return Optional.empty();
    }
    if (name.equals("for_table") || name.equals("forTable")) {
      return Values.exact(call.value(0)).map(table -> set(call, table));
    }
    return BEANS.matcher(type).matches() ? bean(call, name) : Optional.empty();
  }

  private Optional<Value> bean(Call call, String name) {
    var machine = call.machine();
    if (Set.of("store", "storeAll", "trash", "trashAll", "trashBatch", "wipe", "nuke").contains(name)) {
      var of = call.value(0);
      var table = Values.exact(of).map(said -> set(call, said)).orElse(of);
      sets.writes(machine, table, call.place());
      return Optional.of(Values.UNKNOWN);
    }
    if (SqlReader.startsLikeSql(Values.asText(call.value(0)).text())) {
      machine.sink().accept(call.value(0), Connection.UNSAID, call.place(), SqlSink.Trust.DRIVER);
      return Optional.of(Values.UNKNOWN);
    }
    var table = Values.exact(call.value(0)).filter(text -> text.matches("\\w+"));
    if (table.isEmpty()) {
      return Optional.empty();
    }
    if (name.equals("dispense")) {
      return Optional.of(sets.row(machine, Entity.named("", table.get(), Entity.SAID)));
    }
    boolean found = BEANS_FOUND.contains(name);
    if (found || name.equals("count") || name.equals("findOrCreate")) {
      var set = set(call, table.get());
      sets.reads(machine, set, call.place());
      return Optional.of(set);
    }
    return Optional.empty();
  }

  static Value moodle(Machine machine) {
    var thing = machine.thing();
    thing.become(MOODLE);
    return new Value.Ref(thing);
  }

  /// Whether the settings of an installation of Moodle are there.
  boolean isMoodle() {
    return files.prefix().moodle();
  }

  /// Its tables are called without the prefix of the installation, in SQL between braces.
  private Value moodle(Call call, String name) {
    var machine = call.machine();
    var prefix = files.prefix().text();
    var sql = call.values().stream().filter(value -> SqlReader.startsLikeSql(Values.asText(value).text())).findFirst();
    if (sql.isPresent()) {
      machine.sink().accept(
          Values.join(sql.get().choices().stream()
              .<Value>map(choice -> choice instanceof Value.Text(var text, var at)
                  ? new Value.Text(BRACED.matcher(text).replaceAll(prefix + "$1"), at) : choice)
              .toList()),
          Connection.UNSAID, call.place(), SqlSink.Trust.DRIVER);
      return Values.UNKNOWN;
    }
    boolean stored = STORED.matcher(name).matches();
    if ((stored || ASKED.matcher(name).matches()) && call.size() > 0) {
      var table = Values.asText(call.value(0)).text();
      sets.touch(machine, Entity.named("", Hole.in(table) ? table : prefix + table, Entity.SAID), Connection.UNSAID,
          stored ? DependencyKind.WRITES : DependencyKind.READS, call.place());
    }
    return Values.UNKNOWN;
  }
}
