package org.portolan.importers.script.python;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;

/// Tables that a program takes out of a database by their names: dataset's `db["orders"]`, and what SQLAlchemy
/// reflects (`Base.classes.orders`, `metadata.tables["orders"]`).
final class PythonNamedTables {
  private static final String DATABASE = "database of named tables";
  private static final String TABLE = "table by its name";
  private static final String CLASSES = "classes of tables";
  private static final String TABLES = "tables of a database";
  private static final String METADATA = "shape of a database";
  private static final Set<String> TAKES = Set.of("get_table", "load_table", "create_table", "table");
  private static final Set<String> READS = Set.of("find", "find_one", "all", "distinct", "count", "get",
      "rows_where", "search", "count_where", "pks_and_rows_where");
  private static final Set<String> WRITES = Set.of("insert", "insert_ignore", "insert_many", "update", "update_many",
      "upsert", "upsert_many", "delete", "insert_all", "upsert_all", "delete_where", "truncate", "drop");
  private static final double SURE = 0.9;

  private final PythonModels models;
  private final Map<Thing, Connection> databases = new HashMap<>();
  private final Map<Thing, Named> tables = new HashMap<>();

  /// @param place where it was taken out
  private record Named(Machine machine, Connection in, String name, Place place) {}

  PythonNamedTables(PythonModels models) {
    this.models = models;
  }

  /// `automap_base()`, `MetaData()`, where the name itself was imported.
  Optional<Value> function(Call call, String name) {
    if (name.equals("automap_base")) {
      call.values();
      var base = call.machine().thing();
      base.become("base of reflected classes");
      call.machine().run().journal().set(base.field("classes"), made(call, CLASSES));
      call.machine().run().journal().set(base.field("metadata"), metadata(call));
      return Optional.of(new Value.Ref(base));
    }
    return name.equals("MetaData") ? Optional.of(metadata(call)) : Optional.empty();
  }

  private static Value metadata(Call call) {
    var journal = call.machine().run().journal();
    var metadata = call.machine().thing();
    metadata.become(METADATA);
    var tables = call.machine().thing();
    tables.become(TABLES);
    journal.set(tables.field("schema"), call.named("schema").orElse(Values.NOTHING));
    journal.set(metadata.field("tables"), new Value.Ref(tables));
    return new Value.Ref(metadata);
  }

  private static Value made(Call call, String type) {
    var thing = call.machine().thing();
    thing.become(type);
    return new Value.Ref(thing);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (library.equals(PythonModels.REFLECTED)) {
      call.values();
      return Optional.of(made(call, library + "::" + name));
    }
    if (library.startsWith("sqlalchemy") || library.startsWith("flask_sqlalchemy")) {
      return function(call, name);
    }
    if (!(receiver instanceof Value.Ref(var thing))) {
      return Optional.empty();
    }
    return switch (thing.type()) {
      case DATABASE -> onDatabase(call, thing, name);
      case TABLE -> onTable(call, thing, name);
      case CLASSES, TABLES -> taken(call, receiver, thing, name);
      default -> Optional.empty();
    };
  }

  /// `tables.get("orders")`; a class among reflected ones is called and makes a row.
  private Optional<Value> taken(Call call, Value receiver, Thing thing, String name) {
    if (name.equals("get") && call.size() > 0) {
      return Values.exact(call.value(0)).flatMap(key -> field(call.machine(), receiver, key, call.place()));
    }
    if (!thing.type().equals(CLASSES) || field(call.machine(), receiver, name, call.place()).isEmpty()) {
      return Optional.empty();
    }
    call.values();
    return Optional.of(made(call, PythonModels.REFLECTED + "::" + name));
  }

  /// What dataset opens is more than a connection.
  Value opened(Call call, Value handle) {
    if (!(handle instanceof Value.Handle(var to, _))) {
      return handle;
    }
    var thing = call.machine().thing();
    thing.become(DATABASE);
    databases.put(thing, to);
    return new Value.Ref(thing);
  }

  /// What stands in brackets or behind a point.
  Optional<Value> field(Machine machine, Value of, String name, Place place) {
    if (!(of instanceof Value.Ref(var thing)) || !name.matches("[A-Za-z_][\\w.$]*")) {
      return Optional.empty();
    }
    return switch (thing.type()) {
      case DATABASE -> Optional.of(table(machine, thing, name, place));
      case TABLE -> name.equals("rows") ? Optional.of(of) : Optional.empty();
      case CLASSES -> Optional.of(models.reflected(name));
      case TABLES -> Optional.of(models.table(machine,
          thing.existing("schema").flatMap(cell -> Values.exact(cell.value())).orElse(""), name));
      default -> Optional.empty();
    };
  }

  boolean isDatabase(Thing thing) {
    return thing.type().equals(DATABASE);
  }

  private Value table(Machine machine, Thing database, String name, Place place) {
    var thing = machine.thing();
    thing.become(TABLE);
    tables.put(thing, new Named(machine, databases.getOrDefault(database, Connection.UNSAID), name, place));
    return new Value.Ref(thing);
  }

  private Optional<Value> onDatabase(Call call, Thing database, String name) {
    if (TAKES.contains(name) && call.size() > 0) {
      return Values.exact(call.value(0)).map(table -> table(call.machine(), database, table, call.place()));
    }
    if ((name.equals("query") || name.equals("execute")) && call.size() > 0) {
      call.machine().sink().accept(call.value(0), databases.getOrDefault(database, Connection.UNSAID), call.place(),
          SqlSink.Trust.DRIVER);
      return Optional.of(Values.UNKNOWN);
    }
    return Optional.empty();
  }

  private Optional<Value> onTable(Call call, Thing thing, String name) {
    var table = tables.get(thing);
    boolean writes = WRITES.contains(name);
    if (table == null || !writes && !READS.contains(name)) {
      return Optional.empty();
    }
    call.nodes().stream().filter(node -> !(node instanceof Node.Opaque)).forEach(call::eval);
    touch(table, writes ? DependencyKind.WRITES : DependencyKind.READS, call.place());
    return Optional.of(Values.UNKNOWN);
  }

  private static void touch(Named table, DependencyKind kind, Place place) {
    var process = table.machine().process();
    table.machine().run().touch(process, kind,
        new Target.Relation(table.in().seenFrom(process.host()), "", table.name(), List.of()), "", place, SURE);
  }

  /// Somebody goes through all of its rows.
  void goneThrough(Value value) {
    for (var choice : value.choices()) {
      if (choice instanceof Value.Ref(var thing) && thing.type().equals(TABLE)) {
        Optional.ofNullable(tables.get(thing)).ifPresent(table -> touch(table, DependencyKind.READS, table.place()));
      }
    }
  }
}
