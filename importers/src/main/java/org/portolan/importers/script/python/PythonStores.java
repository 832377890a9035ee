package org.portolan.importers.script.python;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.model.intake.UnreadKind;

/// Libraries whose objects stand for a whole database, out of which tables are taken by their names.
final class PythonStores {
  private static final Pattern OF_TABLES = Pattern.compile("(?:dataset|sqlite_utils)(?:::.*)?");

  private final PythonNamedTables named;
  private final PythonMongo mongo;
  private final PythonSpark spark = new PythonSpark();

  PythonStores(PythonModels models, PythonDatabases databases) {
    named = new PythonNamedTables(models);
    mongo = new PythonMongo(databases);
  }

  /// A name that was imported itself.
  Optional<Value> function(Call call, String name) {
    return named.function(call, name);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    return named.method(call, receiver, name).or(() -> mongo.method(call, receiver, name))
        .or(() -> spark.method(call, receiver, name));
  }

  Optional<Value> field(Machine machine, Value of, String name, Place place) {
    return named.field(machine, of, name, place).or(() -> mongo.field(machine, of, name))
        .or(() -> spark.field(machine, of, name));
  }

  /// What a function of a library opens, which may be more than a connection.
  Value opened(Call call, String library, Value connection) {
    return OF_TABLES.matcher(library).matches() ? named.opened(call, connection) : connection;
  }

  /// A database is asked for a table whose name nobody knows.
  void asked(Machine machine, Thing thing, Place place) {
    if (mongo.isDatabase(thing) || named.isDatabase(thing)) {
      machine.run().unread(place, UnreadKind.DYNAMIC, "Which table is asked is only known at run time");
    }
  }

  /// Somebody goes through all that a value holds.
  void goneThrough(Value value) {
    named.goneThrough(value);
  }
}
