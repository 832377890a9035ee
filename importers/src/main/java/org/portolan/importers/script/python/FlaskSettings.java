package org.portolan.importers.script.python;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.SettingsReader;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// The settings of an application of Flask, and the database that they name for Flask-SQLAlchemy.
final class FlaskSettings {
  static final String DATABASE = "database of an application";
  private static final String SETTINGS = "settings of an application";
  private static final String ADDRESS = "SQLALCHEMY_DATABASE_URI";
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final PythonFiles files;
  private final PythonProcesses processes;
  private final PythonDatabases databases;

  FlaskSettings(PythonFiles files, PythonProcesses processes, PythonDatabases databases) {
    this.files = files;
    this.processes = processes;
    this.databases = databases;
  }

  /// Those of a new application: some nobody here has seen.
  static Value fresh(Call call) {
    var thing = call.machine().thing();
    thing.become(SETTINGS);
    call.machine().run().journal().set(thing.other(), Values.UNKNOWN);
    return new Value.Ref(thing);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (name.equals("SQLAlchemy") && !PythonDialect.library(receiver).isEmpty()) {
      var made = PythonPieces.database(call);
      connected(call, made.thing(), call.named("app").orElseGet(() -> call.value(0)));
      return Optional.of(made);
    }
    if (!(receiver instanceof Value.Ref(var thing))) {
      return Optional.empty();
    }
    if (thing.type().equals(DATABASE) && name.equals("init_app")) {
      connected(call, thing, call.value(0));
      return Optional.of(Values.NOTHING);
    }
    return thing.type().equals(SETTINGS) ? filled(call, thing, name) : Optional.empty();
  }

  private Optional<Value> filled(Call call, Thing settings, String name) {
    switch (name) {
      case "from_object" -> object(call, call.value(0))
          .ifPresent(type -> call.machine().ancestry(type).reversed().forEach(one -> named(call, one, settings)));
      case "from_pyfile" -> {
        if (processes.content(call, call.value(0)) instanceof Value.Text text && text.isWhole()) {
          new SettingsReader(call.machine()).lines(text).fields()
              .forEach((key, cell) -> put(call, settings, key, cell.value()));
        }
      }
      case "from_mapping" -> call.nodes().forEach(node -> {
        if (node instanceof Node.Named(_, var key, var value)) {
          put(call, settings, key, call.eval(value));
        } else if (call.eval(node) instanceof Value.Ref(var more)) {
          more.fields().forEach((key, cell) -> put(call, settings, key, cell.value()));
        }
      });
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(Values.NOTHING);
  }

  private static void named(Call call, String type, Thing settings) {
    call.machine().names(type).forEach((key, cell) -> put(call, settings, key, cell.value()));
  }

  private static void put(Call call, Thing settings, String key, Value value) {
    if (KEY.matcher(key).matches()) {
      call.machine().run().journal().set(settings.field(key), value);
    }
  }

  /// A class, an object of one, or the name of a module or of a class in it.
  private Optional<String> object(Call call, Value value) {
    return switch (value) {
      case Value.Type(var type) -> Optional.of(type);
      case Value.Ref(var thing) -> Optional.of(thing.type()).filter(type -> !type.isEmpty());
      case Value.Text text when text.isWhole() -> loaded(call, text.text().replace(".", "::"));
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Code _,Value.Handle _,Value.Many _ ->
          Optional.empty();
    };
  }

  private Optional<String> loaded(Call call, String name) {
    var from = call.place().path();
    if (call.machine().loadAs(files.named(name, from), name, from)) {
      return Optional.of(files.named(name, from));
    }
    int last = name.lastIndexOf("::");
    return last < 0 ? Optional.empty()
        : loaded(call, name.substring(0, last)).map(module -> module + name.substring(last))
            .filter(type -> call.machine().knows(type));
  }

  private void connected(Call call, Thing database, Value application) {
    var address = application.choices().stream()
        .flatMap(choice -> choice instanceof Value.Ref(var thing) && FlaskCommands.isOne(thing)
            && thing.field("config").value() instanceof Value.Ref(var settings)
                ? settings.existing(ADDRESS).stream() : Optional.<Cell>empty().stream())
        .findFirst();
    address.map(cell -> databases.opened(call, cell.value())).ifPresent(handle -> {
      var journal = call.machine().run().journal();
      journal.set(database.field("session"), handle);
      journal.set(database.field("engine"), handle);
    });
  }
}
