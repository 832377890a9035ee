package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Pony: a class of its database is a table, `select(p for p in Person)` reads it, and an object that is made is a row.
final class PythonPony {
  static final String ENTITY = "pony::Entity";
  private static final String DATABASE = "database of Pony";
  private static final Set<String> RELATIONS = Set.of("Required", "Optional", "Set", "PrimaryKey");
  private static final Set<String> READS = Set.of("select", "left_join", "get", "exists", "count", "sum", "avg", "min",
      "max", "group_concat", "distinct");

  private final PythonModels models;
  private final PythonDatabases databases;
  private final PythonQueries queries;

  PythonPony(PythonModels models, PythonDatabases databases, PythonQueries queries) {
    this.models = models;
    this.databases = databases;
    this.queries = queries;
  }

  /// Pony's own functions, where their names were imported one by one or all at once.
  Optional<Value> function(Call call, String library, String name) {
    boolean ours = library.startsWith("pony");
    if (ours && name.equals("Database")) {
      return Optional.of(database(call));
    }
    if (ours && RELATIONS.contains(name) && call.size() > 0 && isEntity(call)) {
      return Optional.of(models.related(call, name));
    }
    boolean generator = ours && call.size() > 0 && call.nodes().getFirst() instanceof Node.Call(_, var made, _)
        && made.equals("comprehension");
    if (!generator || !READS.contains(name) && !name.equals("delete")) {
      return Optional.empty();
    }
    var query = call.value(0);
    if (name.equals("delete")) {
      queries.deleted(call, query);
    }
    return Optional.of(query);
  }

  private static boolean isEntity(Call call) {
    var first = call.value(0);
    return first instanceof Value.Type(var type) && call.machine().ancestry(type).contains(ENTITY)
        || Values.exact(first).filter(name -> name.matches("[A-Z]\\w*")).isPresent();
  }

  private Value database(Call call) {
    var thing = call.machine().thing();
    thing.become(DATABASE);
    var journal = call.machine().run().journal();
    journal.set(thing.field("Entity"), new Value.Type(ENTITY));
    if (call.size() > 0) {
      databases.bound(call);
    }
    return new Value.Ref(thing);
  }

  /// What a generator goes through, where that is a class of rows.
  Optional<Value> rows(Call call, Value over) {
    return over instanceof Value.Type(var type) && call.machine().ancestry(type).contains(ENTITY)
        ? models.entity(call.machine(), over).map(entity -> queries.query(call, List.of(entity), Connection.UNSAID))
        : Optional.empty();
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (library.startsWith("pony")) {
      return function(call, library, name);
    }
    if (!(receiver instanceof Value.Ref(var thing)) || !thing.type().equals(DATABASE)) {
      return Optional.empty();
    }
    if (name.equals("bind")) {
      databases.bound(call);
      return Optional.of(Values.UNKNOWN);
    }
    return Optional.empty();
  }

  /// A new object is a new row.
  void made(Machine machine, Value.Ref object, Place place) {
    var type = object.thing().type();
    if (machine.ancestry(type).contains(ENTITY) || PythonSqlObject.isRow(machine, type)) {
      models.entity(machine, object).ifPresent(entity -> queries.row(machine, object.thing(), entity, place));
    }
  }
}
