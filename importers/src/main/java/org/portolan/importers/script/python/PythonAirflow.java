package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// Airflow's tasks: operators with their statements, files with statements, commands and functions; tasks made of
/// functions; hooks.
final class PythonAirflow {
  private static final String BASH = "function whose result a shell runs";
  private static final Pattern OPERATOR = Pattern.compile("\\w*(?:Operator|Sensor|Transfer)\\w*");
  private static final Pattern HOOK = Pattern.compile(
      "(Postgres|MySql|MsSql|Oracle|Sqlite|Jdbc|Odbc|DbApi|Redshift|RedshiftSQL|Snowflake|Vertica)Hook");
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*(?:params\\.(\\w+)|[^}]*)\\s*\\}\\}");

  private final PythonProcesses processes;
  private final PythonDags dags;
  private final List<Value> folders = new ArrayList<>();
  private final Map<Thing, Shell> shells = new HashMap<>();

  private record Shell(Value function, Value environment) {}

  PythonAirflow(PythonProcesses processes, PythonDags dags) {
    this.processes = processes;
    this.dags = dags;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Code) {
      return task(call, receiver, name);
    }
    var library = PythonDialect.library(receiver);
    boolean ours = library.startsWith("airflow");
    if (ours && PythonDags.isOne(name)) {
      call.named("template_searchpath").ifPresent(path -> folders.addAll(each(path)));
      return Optional.of(dags.make(call));
    }
    if (!library.isEmpty() && HOOK.matcher(name).matches()) {
      call.values();
      var engine = name.startsWith("Postgres") ? Engine.POSTGRESQL : Engine.UNKNOWN;
      return Optional.of(new Value.Handle(Connection.to(engine), call.place()));
    }
    if (!library.isEmpty() && OPERATOR.matcher(name).matches()) {
      if (call.named("dag").filter(dags::isOther).isEmpty()) {
        operator(call);
      }
      return Optional.of(Values.UNKNOWN);
    }
    return Optional.empty();
  }

  /// A task of a class that the tree itself derives from one of Airflow's.
  static void made(Machine machine, Value.Ref object) {
    boolean task = machine.ancestry(object.thing().type()).stream().anyMatch(
        one -> one.startsWith("airflow::") && OPERATOR.matcher(PythonModels.simple(one)).matches());
    if (task) {
      Stream.of("execute", "poke").flatMap(name -> machine.methodOf(object, name).stream())
          .forEach(code -> machine.invoke(code, List.of(object, Values.UNKNOWN), Map.of()));
    }
  }

  /// A task that is made of a function is called with other settings, or once for each element of a list.
  private static Optional<Value> task(Call call, Value function, String name) {
    return switch (name) {
      case "override", "partial" -> {
        call.values();
        yield Optional.of(function);
      }
      case "expand", "expand_kwargs" -> {
        var named = new HashMap<String, Value>();
        for (var node : call.nodes()) {
          if (node instanceof Node.Named(_, var key, var value)) {
            var items = PythonCore.elements(call.eval(value)).items();
            named.put(key, items.isEmpty() ? Values.UNKNOWN : Values.join(items));
          }
        }
        yield Optional.of(call.machine().invoke(function, List.of(), named));
      }
      default -> Optional.empty();
    };
  }

  private void operator(Call call) {
    for (var key : List.of("sql", "sqls", "hql")) {
      call.named(key).ifPresent(said -> each(said).forEach(one -> statement(call, one)));
    }
    call.named("bash_command").ifPresent(command -> shell(call, command, call.named("env").orElse(Values.NOTHING)));
    call.named("destination_table").flatMap(Values::exact).ifPresent(table -> table(call, table));
    call.named("python_callable").ifPresent(function -> {
      var named = new HashMap<String, Value>();
      if (call.named("op_kwargs").orElse(Values.NOTHING) instanceof Value.Ref(var given)) {
        given.fields().forEach((key, cell) -> named.put(key, cell.value()));
      }
      var values = call.named("op_args").map(PythonCore::elements).map(Value.Seq::items).orElse(List.of());
      call.machine().invoke(function, values, named);
    });
    call.values();
  }

  private static List<Value> each(Value said) {
    var all = new ArrayList<Value>();
    for (var choice : said.choices()) {
      if (choice instanceof Value.Ref || choice instanceof Value.Seq) {
        PythonCore.elements(choice).items().forEach(item -> all.addAll(item.choices()));
      } else {
        all.add(choice);
      }
    }
    return all;
  }

  private void statement(Call call, Value said) {
    var text = Values.asText(said);
    boolean inFile = text.text().strip().endsWith(".sql");
    var found = inFile ? file(call, text.text().strip()) : said;
    var filled = found instanceof Value.Text(var sql, var from) ? new Value.Text(filled(call, sql), from) : found;
    call.machine().sink().accept(filled, Connection.UNSAID, call.place(), SqlSink.Trust.DRIVER);
  }

  private Value file(Call call, String name) {
    for (var folder : folders) {
      var known = Values.exact(folder).map(path -> processes.content(call, text(path + "/" + name)))
          .orElse(Values.UNKNOWN);
      if (!known.isUnknown()) {
        return known;
      }
    }
    return processes.content(call, text(name));
  }

  private static Value text(String text) {
    return new Value.Text(text, Place.NOWHERE);
  }

  /// The template with what the task gives it; everything else is only known at run time.
  private static String filled(Call call, String template) {
    var parameters = call.named("params").or(() -> call.named("parameters")).orElse(Values.NOTHING);
    return TEMPLATE.matcher(template).replaceAll(match -> {
      var known = match.group(1) != null && parameters instanceof Value.Ref(var thing)
          ? thing.existing(match.group(1)).flatMap(cell -> Values.exact(cell.value())) : Optional.<String>empty();
      return Matcher.quoteReplacement(known.orElse(Hole.TEXT));
    });
  }

  private static void table(Call call, String name) {
    int dot = name.lastIndexOf('.');
    var target = new Target.Relation(Connection.UNSAID.seenFrom(call.machine().process().host()),
        name.substring(0, Math.max(0, dot)), name.substring(dot + 1), List.of());
    call.machine().run().touch(call.machine().process(), DependencyKind.WRITES, target, "", call.place(), 0.9);
  }

  private static Value shell(Call call, Value command, Value variables) {
    var process = call.machine().process();
    var environment = new HashMap<>(process.environment());
    if (variables instanceof Value.Ref(var given)) {
      given.fields().forEach((key, cell) -> environment.put(key, cell.value()));
    }
    return call.machine().run().languages().shell(call.machine().run(), process.with(environment), command,
        call.place());
  }

  /// `@task.bash`: what the function gives back is a command.
  ///
  /// @param settings what stands between the decorator's parentheses
  Optional<Value> decorated(Call call, Value decorates, String name, List<Node> settings, Value function) {
    if (!name.equals("bash") || !PythonDialect.library(decorates).startsWith("airflow")) {
      return Optional.empty();
    }
    var thing = call.machine().thing();
    thing.become(BASH);
    var environment = settings.stream().filter(node -> node instanceof Node.Named(_, var key, _) && key.equals("env"))
        .map(node -> call.eval(((Node.Named) node).value())).findFirst().orElse(Values.NOTHING);
    shells.put(thing, new Shell(function, environment));
    return Optional.of(new Value.Ref(thing));
  }

  Optional<Value> apply(Call call, Value callee) {
    if (!(callee instanceof Value.Ref(var thing)) || !shells.containsKey(thing)) {
      return Optional.empty();
    }
    var named = new HashMap<String, Value>();
    var values = new ArrayList<Value>();
    for (var node : call.nodes()) {
      if (node instanceof Node.Named(_, var key, var value)) {
        named.put(key, call.eval(value));
      } else {
        values.add(call.eval(node));
      }
    }
    var kept = Optional.ofNullable(shells.get(thing)).orElseThrow();
    shell(call, call.machine().invoke(kept.function(), values, named), kept.environment());
    return Optional.of(Values.UNKNOWN);
  }
}
