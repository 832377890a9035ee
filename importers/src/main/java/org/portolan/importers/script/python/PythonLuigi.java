package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.ConnectionText;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Luigi's tasks: what a task requires is done before it, then what it does itself, and then what it asks for by the way.
final class PythonLuigi {
  private static final String LIBRARY = "luigi";
  private static final String NEEDS = "what a task of luigi requires";
  private static final String TASK = "<task>";
  private static final int MOST_TASKS = 1_000;
  private static final int DEEPEST = 80;
  private static final Pattern COPIES = Pattern.compile("(?:S3)?CopyToTable|S3CopyJSONToTable|CopyToIndex");
  private static final Pattern QUERIES = Pattern.compile("(?:\\w*Query|\\w*QueryTask)");
  private static final Pattern PARAMETER = Pattern.compile("\\w*Parameter");

  private final List<Value> words;
  private final Set<String> done = new HashSet<>();
  private int depth;

  PythonLuigi(List<Value> words) {
    this.words = List.copyOf(words);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && isTask(call.machine(), thing)) {
      return ofTask(call, receiver, thing, name);
    }
    var library = PythonDialect.library(receiver);
    if (!library.split("::", 2)[0].equals(LIBRARY)) {
      return Optional.empty();
    }
    if (PARAMETER.matcher(name).matches()) {
      var preset = call.named("default");
      return Optional.of(preset.orElse(name.equals("BoolParameter") ? Values.NOTHING : Values.UNKNOWN));
    }
    return Optional.ofNullable(switch (name) {
      case "build" -> {
        doneAll(call, call.named("tasks").orElseGet(() -> call.value(0)));
        yield Values.UNKNOWN;
      }
      case "run" -> {
        told(call);
        yield Values.UNKNOWN;
      }
      case "flatten", "flatten_output" -> call.value(0);
      case "requires", "inherits" -> {
        var needs = call.machine().thing();
        needs.become(NEEDS);
        needs.items(call.machine().run().journal(), name.equals("requires") ? call.values() : List.of(), false);
        yield new Value.Ref(needs);
      }
      default -> null;
    });
  }

  /// `@requires(Load)` above a class: what its objects require.
  static void decorated(Machine machine, Value decorator, Value type) {
    if (decorator instanceof Value.Ref(var thing) && thing.type().equals(NEEDS)
        && type instanceof Value.Type(var name)) {
      machine.globals().declare(name + "::" + NEEDS, decorator);
    }
  }

  private static boolean isTask(Machine machine, Thing thing) {
    return !thing.type().isEmpty()
        && machine.ancestry(thing.type()).stream().anyMatch(one -> one.startsWith(LIBRARY + "::"));
  }

  /// What the library's own classes do when a task asks itself, or its parents.
  private static Optional<Value> ofTask(Call call, Value task, Thing thing, String name) {
    return switch (name) {
      case "SUPER::__init__" -> {
        for (var node : call.nodes()) {
          if (node instanceof Node.Named(_, var key, var value)) {
            taken(call.machine(), thing, key, call.eval(value));
          }
        }
        yield Optional.of(Values.NOTHING);
      }
      case "SUPER::_requires", "_requires" -> Optional.of(required(call.machine(), task));
      case "SUPER::requires", "requires" -> Optional.of(call.machine().list(List.of(), false));
      case "SUPER::run", "run" -> {
        ownWork(call, task, thing);
        yield Optional.of(Values.UNKNOWN);
      }
      case "clone" -> Optional.of(cloned(call, thing));
      case "input", "output", "complete", "SUPER::output", "SUPER::input" -> {
        call.values();
        yield Optional.of(Values.UNKNOWN);
      }
      default -> Optional.empty();
    };
  }

  private static void taken(Machine machine, Thing thing, String key, Value value) {
    if (!key.equals("**")) {
      machine.run().journal().set(thing.field(key), value);
    } else if (value instanceof Value.Ref(var all)) {
      all.fields().forEach((name, cell) -> machine.run().journal().set(thing.field(name), cell.value()));
    }
  }

  private static Value cloned(Call call, Thing of) {
    var named = new TreeMap<String, Value>();
    of.fields().forEach((key, cell) -> named.put(key, cell.value()));
    call.nodes().forEach(node -> {
      if (node instanceof Node.Named(_, var key, var value)) {
        named.put(key, call.eval(value));
      }
    });
    var type = call.named("cls").orElseGet(() -> call.size() > 0 && !(call.nodes().getFirst() instanceof Node.Named)
        ? call.value(0) : new Value.Type(of.type()));
    return call.machine().invoke(type, List.of(), named);
  }

  /// `luigi.run()`: the task that the command line names.
  private void told(Call call) {
    var main = call.named("main_task_cls");
    var given = call.size() > 0 && !(call.nodes().getFirst() instanceof Node.Named)
        ? PythonCore.elements(call.value(0)).items() : words;
    var names = given.stream().map(word -> Values.asText(word).text()).filter(word -> word.matches("[A-Z]\\w*"))
        .toList();
    var types = main.map(List::of).orElseGet(() -> names.stream().limit(1)
        .flatMap(name -> call.machine().typesNamed(name).stream()).<Value>map(Value.Type::new).toList());
    if (types.isEmpty()) {
      call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
          "Which task of luigi runs is only known at run time");
    }
    types.forEach(type -> doneAll(call, call.machine().invoke(type, List.of(), Map.of())));
  }

  /// Does every task that a value holds: one, a list, or a map of them.
  private void doneAll(Call call, Value value) {
    for (var choice : value.choices()) {
      switch (choice) {
        case Value.Ref(var thing) when isTask(call.machine(), thing) -> done(call, choice, thing);
        case Value.Ref(var thing) when thing.type().isEmpty() -> {
          thing.items().items().forEach(item -> doneAll(call, item));
          List.copyOf(thing.fields().values()).forEach(cell -> doneAll(call, cell.value()));
        }
        case Value.Seq(var items, _) -> items.forEach(item -> doneAll(call, item));
        case Value.Ref _,Value.Text _,Value.Unknown _,Value.Nothing _,Value.Code _,Value.Handle _,Value.Type _,Value.Many _ -> {
          // no task
        }
      }
    }
  }

  /// The same task with the same parameters is done once.
  private void done(Call call, Value task, Thing thing) {
    var machine = call.machine();
    if (done.size() >= MOST_TASKS || depth >= DEEPEST || !done.add(identity(thing)) || !machine.run().step()) {
      return;
    }
    depth++;
    try {
      doneAll(call, machine.hasMethod(task, "_requires") ? machine.method(task, "_requires", List.of())
          : required(machine, task));
      if (machine.hasMethod(task, "run")) {
        doneAll(call, machine.method(task, "run", List.of()));
      } else {
        ownWork(call, task, thing);
      }
    } finally {
      depth--;
    }
  }

  private static String identity(Thing thing) {
    var fields = new TreeMap<String, String>();
    thing.fields().forEach((key, cell) -> fields.put(key, Values.exact(cell.value()).orElse("?")));
    return thing.type() + fields;
  }

  private static Value required(Machine machine, Value task) {
    if (machine.hasMethod(task, "requires")) {
      return machine.method(task, "requires", List.of());
    }
    var all = new ArrayList<Value>();
    for (var type : task instanceof Value.Ref(var thing) ? machine.ancestry(thing.type()) : List.<String>of()) {
      machine.globals().find(type + "::" + NEEDS).map(cell -> cell.value()).stream()
          .flatMap(value -> PythonCore.elements(value).items().stream())
          .forEach(needed -> all.add(machine.invoke(needed, List.of(), Map.of())));
    }
    return machine.list(all, false);
  }

  /// What the classes of `luigi.contrib` do by themselves, with what a task says of itself.
  private static void ownWork(Call call, Value task, Thing thing) {
    var machine = call.machine();
    for (var type : machine.ancestry(thing.type())) {
      if (type.startsWith(LIBRARY + "::contrib::")) {
        var name = PythonModels.simple(type);
        if (COPIES.matcher(name).matches()) {
          copied(call, task, type);
        } else if (QUERIES.matcher(name).matches()) {
          var to = connection(call, task, type);
          Outgoing.database(call, to);
          machine.sink().accept(said(call, task, "query"), to, call.place(), SqlSink.Trust.DRIVER);
        } else if (name.equals("ExternalProgramTask") || name.equals("ExternalPythonProgramTask")) {
          var program = PythonCore.elements(machine.method(task, "program_args", List.of())).items();
          machine.run().languages().execute(machine.run(), machine.process(), program, Values.NOTHING, call.place());
        }
      }
    }
  }

  /// Rows go into a table, by the library or by what the task does instead.
  private static void copied(Call call, Value task, String type) {
    var machine = call.machine();
    var to = connection(call, task, type);
    var handle = Outgoing.database(call, to);
    Stream.of("rows", "init_copy", "create_table", "copy", "post_copy").filter(name -> machine.hasMethod(task, name))
        .forEach(name -> machine.method(task, name,
            name.equals("rows") ? List.of() : name.equals("copy") ? List.of(handle, Values.UNKNOWN) : List.of(handle)));
    var table = said(call, task, "table");
    if (!machine.hasMethod(task, "copy")) {
      Values.exact(table).ifPresentOrElse(name -> {
        int dot = name.lastIndexOf('.');
        machine.run().touch(machine.process(), DependencyKind.WRITES,
            new Target.Relation(to.seenFrom(machine.process().host()), name.substring(0, Math.max(0, dot)),
                name.substring(dot + 1), List.of()),
            "", place(table, call.place()), 0.9);
      }, () -> machine.run().unread(call.place(), UnreadKind.DYNAMIC,
          "Which table a task of luigi fills is only known at run time"));
    }
  }

  private static Place place(Value value, Place otherwise) {
    var from = Values.asText(value).from();
    return from.equals(Place.NOWHERE) ? otherwise : from;
  }

  private static Value said(Call call, Value task, String name) {
    int line = call.place().line();
    return call.with(TASK, task, new Node.Field(line, new Node.Var(line, TASK), new Node.Literal(line, name), false));
  }

  private static Connection connection(Call call, Value task, String type) {
    var engine = type.contains("postgres") || type.contains("redshift") ? Engine.POSTGRESQL
        : type.contains("mysql") ? Engine.MARIADB : type.contains("mssql") ? Engine.SQLSERVER : Engine.UNKNOWN;
    var whole = Values.exact(said(call, task, "connection_string")).flatMap(ConnectionText::parse);
    if (whole.isPresent()) {
      return whole.get();
    }
    var host = Values.exact(said(call, task, "host")).orElse("");
    var database = Values.exact(said(call, task, "database")).orElse("");
    int colon = host.indexOf(':');
    return Connection.to(engine).withHost(colon < 0 ? host : host.substring(0, colon))
        .withPort(colon < 0 ? "" : host.substring(colon + 1)).withDatabase(database);
  }
}
