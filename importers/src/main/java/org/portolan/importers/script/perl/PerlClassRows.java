package org.portolan.importers.script.perl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Class::DBI: classes that keep their own connection, which their children share, and statements under names.
final class PerlClassRows {
  private static final Pattern OURS = Pattern.compile("(?:Class|Ima)::DBI(?:::.+)?");

  private final PerlRecords records;
  private final Map<String, Value> connections = new HashMap<>();
  private final Map<String, Value> statements = new HashMap<>();

  PerlClassRows(PerlRecords records) {
    this.records = records;
  }

  private boolean are(Call call, String type) {
    // one that only a relation names is read in by now
    records.isOne(call, type);
    return call.machine().ancestry(type).stream().anyMatch(parent -> OURS.matcher(parent).matches());
  }

  /// Where the rows of a class lie.
  Connection to(Machine machine, String type) {
    return handle(machine, type).map(handle -> ((Value.Handle) handle).to()).orElse(Connection.UNSAID);
  }

  private Optional<Value> handle(Machine machine, String type) {
    return machine.ancestry(type).stream().flatMap(one -> Optional.ofNullable(connections.get(one)).stream())
        .filter(Value.Handle.class::isInstance).findFirst();
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var type = receiver instanceof Value.Ref(var thing) ? thing.type() : Values.exact(receiver).orElse("");
    if (type.isEmpty() || !are(call, type)) {
      return Optional.empty();
    }
    return switch (name) {
      case "connection" -> connected(type, PerlDatabases.connect(call));
      case "set_db" -> call.size() > 1 ? connected(type,
          PerlDatabases.connect(call.with(call.nodes().subList(1, call.size())))) : Optional.empty();
      case "db_Main", "db_handles" -> Optional.of(handle(call.machine(), type)
          .orElseGet(() -> new Value.Handle(Connection.UNSAID, call.place())));
      case "set_sql" -> keep(call, type);
      case "retrieve_from_sql" -> from(call, type);
      default -> name.matches("(?:sql|search)_\\w+") ? kept(call, type, name) : Optional.empty();
    };
  }

  private Optional<Value> connected(String type, Value handle) {
    connections.put(type, handle);
    return Optional.of(handle);
  }

  /// `set_sql(late => 'SELECT … FROM __TABLE__')`
  private Optional<Value> keep(Call call, String type) {
    Values.exact(call.value(0)).ifPresent(name -> statements.put(type + " " + name, call.value(1)));
    return Optional.of(Values.NOTHING);
  }

  /// `sql_late` gives the statement, which is asked for to be run; `search_late` runs it, too.
  private Optional<Value> kept(Call call, String type, String name) {
    var said = name.substring(name.indexOf('_') + 1);
    return call.machine().ancestry(type).stream()
        .flatMap(one -> Optional.ofNullable(statements.get(one + " " + said)).stream()).findFirst().map(sql -> {
          call.values();
          run(call, type, sql);
          return name.startsWith("sql_") ? new Value.Handle(to(call.machine(), type), call.place())
              : new Value.Seq(List.of(row(call, type)), true);
        });
  }

  /// What stands behind the WHERE of a statement on the class's table.
  private Optional<Value> from(Call call, String type) {
    run(call, type, Values.concat(List.of(new Value.Text("SELECT * FROM __TABLE__ WHERE ", Place.NOWHERE),
        call.value(0))));
    return Optional.of(new Value.Seq(List.of(row(call, type)), true));
  }

  private void run(Call call, String type, Value sql) {
    var table = records.table(call.machine(), type).orElse("__TABLE__");
    var filled = Values.join(sql.choices().stream().map(choice -> choice instanceof Value.Text text
        ? Values.replaced(essential(text), "__TABLE__", table) : choice).toList());
    call.machine().sink().accept(filled, to(call.machine(), type), call.place(), SqlSink.Trust.DRIVER);
  }

  private static Value.Text essential(Value.Text text) {
    return new Value.Text(text.text().replace("__ESSENTIAL__", "*").replace("%%", "%"), text.from());
  }

  private static Value row(Call call, String type) {
    var row = call.machine().thing();
    row.become(type);
    return new Value.Ref(row);
  }
}
