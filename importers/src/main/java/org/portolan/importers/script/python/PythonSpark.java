package org.portolan.importers.script.python;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.ConnectionText;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Spark's sessions, and frames that are read from tables and put into them, of its own catalog or over JDBC.
final class PythonSpark {
  private static final String SESSION = "session of Spark";
  private static final String FRAME = "frame of Spark";
  private static final String READER = "reader of Spark";
  private static final String WRITER = "writer of Spark";
  private static final Pattern BUILDER = Pattern.compile("pyspark::sql(?:::session)?::SparkSession::builder");
  private static final Pattern NAME = Pattern.compile("[\\w.`\"]+");
  private static final Pattern INNER = Pattern.compile("\\s*+\\((.*)\\)\\s*(?:as\\s+)?\\w*\\s*", Pattern.DOTALL
      | Pattern.CASE_INSENSITIVE);
  private static final Set<String> SESSIONS = Set.of("SparkSession", "SQLContext", "HiveContext");
  private static final Set<String> VIEWS = Set.of("createOrReplaceTempView", "createTempView", "registerTempTable",
      "createGlobalTempView", "createOrReplaceGlobalTempView");
  private static final double SURE = 0.9;

  private final Map<Thing, Map<String, Value>> options = new HashMap<>();

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (BUILDER.matcher(library).matches()) {
      call.values();
      return Optional.of(name.equals("getOrCreate") ? made(call.machine(), SESSION) : receiver);
    }
    if (library.startsWith("pyspark") && SESSIONS.contains(name)) {
      return Optional.of(made(call.machine(), SESSION));
    }
    if (!(receiver instanceof Value.Ref(var thing))) {
      return Optional.empty();
    }
    return switch (thing.type()) {
      case SESSION -> Optional.of(onSession(call, receiver, name));
      case FRAME -> Optional.of(onFrame(call, name));
      case READER -> Optional.of(moving(call, receiver, thing, name, DependencyKind.READS));
      case WRITER -> Optional.of(moving(call, receiver, thing, name, DependencyKind.WRITES));
      default -> Optional.empty();
    };
  }

  Optional<Value> field(Machine machine, Value of, String name) {
    if (!(of instanceof Value.Ref(var thing))) {
      return Optional.empty();
    }
    return Optional.ofNullable(switch (thing.type() + " " + name) {
      case SESSION + " read", SESSION + " readStream" -> made(machine, READER);
      case FRAME + " write", FRAME + " writeStream" -> made(machine, WRITER);
      default -> null;
    });
  }

  private static Value made(Machine machine, String type) {
    var thing = machine.thing();
    thing.become(type);
    return new Value.Ref(thing);
  }

  private static Value onSession(Call call, Value receiver, String name) {
    switch (name) {
      case "sql" -> {
        if (call.size() > 0) {
          call.machine().sink().accept(call.value(0), Connection.UNSAID, call.place(), SqlSink.Trust.DRIVER);
        }
      }
      case "table" -> touch(call, Connection.UNSAID, call.value(0), DependencyKind.READS);
      case "newSession", "getOrCreate" -> {
        return receiver;
      }
      default -> call.values();
    }
    return made(call.machine(), FRAME);
  }

  private static Value onFrame(Call call, String name) {
    if (VIEWS.contains(name)) {
      // a name for what was read already
      Values.exact(call.value(0)).filter(view -> view.matches("\\w+")).ifPresent(
          view -> call.machine().sink().accept(
              new Value.Text("CREATE TEMPORARY VIEW " + view + " AS SELECT 1", call.place()), Connection.UNSAID,
              call.place(), SqlSink.Trust.DRIVER));
      return Values.NOTHING;
    }
    if (name.equals("writeTo")) {
      touch(call, Connection.UNSAID, call.value(0), DependencyKind.WRITES);
      return Values.UNKNOWN;
    }
    call.values();
    return name.matches("collect|count|first|take|toPandas|show|head") ? Values.UNKNOWN : made(call.machine(), FRAME);
  }

  private Value moving(Call call, Value receiver, Thing thing, String name, DependencyKind kind) {
    var known = options.computeIfAbsent(thing, _ -> new HashMap<>());
    switch (name) {
      case "format" -> known.put("format", call.value(0));
      case "option" -> known.put(PythonDialect.exact(call.value(0)), call.value(1));
      case "options" -> call.nodes().forEach(node -> option(call, node, known));
      case "jdbc" -> {
        known.put("url", call.named("url").orElseGet(() -> call.value(0)));
        known.put("dbtable", call.named("table").orElseGet(() -> call.value(1)));
        jdbc(call, known, kind);
        return made(call.machine(), FRAME);
      }
      case "load", "save" -> {
        call.values();
        if (known.containsKey("dbtable") || known.containsKey("query")) {
          jdbc(call, known, kind);
        }
        return made(call.machine(), FRAME);
      }
      case "table", "saveAsTable", "insertInto", "toTable" -> {
        touch(call, Connection.UNSAID, call.named("name").or(() -> call.named("tableName"))
            .orElseGet(() -> call.value(0)), kind);
        return made(call.machine(), FRAME);
      }
      default -> {
        call.values();
        boolean files = name.matches("csv|json|parquet|orc|text|textFile|delta");
        return files ? made(call.machine(), FRAME) : receiver;
      }
    }
    return receiver;
  }

  private static void option(Call call, Node node, Map<String, Value> known) {
    if (node instanceof Node.Named(_, var key, var value) && !key.equals("**")) {
      known.put(key, call.eval(value));
    } else if (call.eval(node) instanceof Value.Ref(var all)) {
      all.fields().forEach((key, cell) -> known.put(key, cell.value()));
    }
  }

  /// A table or a statement of another database.
  private static void jdbc(Call call, Map<String, Value> known, DependencyKind kind) {
    var to = Optional.ofNullable(known.get("url")).flatMap(Values::exact).flatMap(ConnectionText::parse)
        .orElse(Connection.UNSAID);
    var what = known.getOrDefault("dbtable", known.getOrDefault("query", Values.UNKNOWN));
    var inner = Values.exact(what).map(INNER::matcher).filter(found -> found.matches()).map(found -> found.group(1));
    if (inner.isPresent() || known.containsKey("query")) {
      call.machine().sink().accept(inner.<Value>map(sql -> new Value.Text(sql, call.place())).orElse(what), to,
          call.place(), SqlSink.Trust.DRIVER);
    } else {
      touch(call, to, what, kind);
    }
  }

  private static void touch(Call call, Connection to, Value table, DependencyKind kind) {
    var machine = call.machine();
    for (var choice : table.choices()) {
      var name = PythonDialect.exact(choice).strip().replace("`", "").replace("\"", "");
      if (name.isEmpty() || !NAME.matcher(name).matches()) {
        machine.run().unread(call.place(), UnreadKind.DYNAMIC, "Which table is moved is only known at run time");
        continue;
      }
      var parts = List.of(name.split("\\.", 4));
      machine.run().touch(machine.process(), kind,
          new Target.Relation(to.seenFrom(machine.process().host()),
              parts.size() < 2 ? "" : parts.get(parts.size() - 2), parts.getLast(), List.of()),
          "", call.place(), SURE);
    }
  }
}
