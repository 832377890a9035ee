package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.python.PythonModels.Entity;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What libraries of models let a program say in SQL or by names alone, and the objects that hold them together.
final class PythonPieces {
  private PythonPieces() {}

  /// Django's `extra(where=["…"], tables=["…"])`: pieces of SQL are read at once, tables are given back.
  static List<Entity> read(Call call, Connection to) {
    for (var key : List.of("where", "select")) {
      var given = call.named(key).orElse(Values.NOTHING);
      for (var text : given instanceof Value.Ref(var thing) ? thing.any().choices() : List.<Value>of()) {
        Values.exact(text).filter(sql -> sql.toLowerCase(Locale.ROOT).contains("select")).ifPresent(
            sql -> call.machine().sink().accept(new Value.Text("SELECT 1 WHERE " + sql, call.place()), to,
                call.place(), SqlSink.Trust.DRIVER));
      }
    }
    var tables = new ArrayList<Entity>();
    call.named("tables").map(PythonCore::elements).map(Value.Seq::items).orElse(List.of())
        .forEach(table -> Values.exact(table)
            .ifPresent(name -> tables.add(new Entity("", "", name.replace("\"", "")))));
    return tables;
  }

  /// `db = SQLAlchemy()`: models, session and engine hang on it.
  static Value.Ref database(Call call) {
    var thing = call.machine().thing();
    thing.become(FlaskSettings.DATABASE);
    var journal = call.machine().run().journal();
    var handle = new Value.Handle(Connection.UNSAID, call.place());
    journal.set(thing.field("Model"), new Value.Type("flask_sqlalchemy::Model"));
    journal.set(thing.field("session"), handle);
    journal.set(thing.field("engine"), handle);
    return new Value.Ref(thing);
  }

  /// What a model's own constructor hands on to the library's.
  static Value filled(Call call, Value self) {
    var journal = call.machine().run().journal();
    if (self instanceof Value.Ref(var thing)) {
      for (var node : call.nodes()) {
        if (node instanceof Node.Named(_, var key, var value)) {
          var given = call.eval(value);
          if (!key.equals("**")) {
            journal.set(thing.field(key), given);
          } else if (given instanceof Value.Ref(var all)) {
            all.fields().forEach((name, cell) -> journal.set(thing.field(name), cell.value()));
          }
        }
      }
    }
    return Values.UNKNOWN;
  }
}
