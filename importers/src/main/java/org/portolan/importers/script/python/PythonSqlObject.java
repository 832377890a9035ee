package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.python.PythonModels.Entity;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;

/// SQLObject: a class is a table, whether it says its columns or takes them from the database (`fromDatabase`), and an
/// object that is made is a row.
final class PythonSqlObject {
  private static final Set<String> BASES = Set.of("sqlobject::SQLObject", "sqlobject::main::SQLObject");
  private static final Set<String> QUERIES = Set.of("select", "selectBy");
  private static final Set<String> CHANGES =
      Set.of("delete", "deleteMany", "deleteBy", "createTable", "dropTable", "clearTable");
  private static final Set<String> CHANGES_ROW = Set.of("set", "destroySelf", "delete");

  private final PythonModels models;
  private final PythonQueries queries;

  PythonSqlObject(PythonModels models, PythonQueries queries) {
    this.models = models;
    this.queries = queries;
  }

  static boolean isTable(List<String> ancestry) {
    return ancestry.stream().anyMatch(BASES::contains);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var type = switch (receiver) {
      case Value.Type(var known) -> known;
      case Value.Ref(var thing) -> thing.type();
      default -> "";
    };
    if (type.isEmpty() || !isTable(call.machine().ancestry(type))) {
      return Optional.empty();
    }
    return models.entity(call.machine(), receiver)
        .flatMap(entity -> receiver instanceof Value.Type ? onClass(call, entity, name) : onRow(call, entity, name));
  }

  private Optional<Value> onClass(Call call, Entity entity, String name) {
    if (QUERIES.contains(name)) {
      call.values();
      return Optional.of(queries.query(call, List.of(entity), Connection.UNSAID));
    }
    if (CHANGES.contains(name)) {
      return Optional.of(queries.statement(call, entity, DependencyKind.WRITES, Connection.UNSAID));
    }
    // a column with alternateID gives `byName`
    if (name.equals("get") || name.matches("by[A-Z]\\w*")) {
      call.values();
      queries.touch(call, DependencyKind.READS, Connection.UNSAID, entity);
      return Optional.of(queries.instance(call.machine(), entity));
    }
    return Optional.empty();
  }

  private Optional<Value> onRow(Call call, Entity entity, String name) {
    if (!CHANGES_ROW.contains(name)) {
      return Optional.empty();
    }
    call.values();
    queries.touch(call, DependencyKind.WRITES, Connection.UNSAID, entity);
    return Optional.of(Values.UNKNOWN);
  }

  /// Whether an object that a program makes is a new row.
  static boolean isRow(Machine machine, String type) {
    return isTable(machine.ancestry(type));
  }
}
