package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Elements;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What stands above a function with an `@`: a wrapper of the tree goes around it, a library's one is known or
/// passed by.
final class PythonDecorators {
  private static final String PROPERTY = "property";
  private static final Value AT_EXIT = new Value.Type("atexit::register");
  private static final Set<String> PROPERTIES =
      Set.of(PROPERTY, "cached_property", "hybrid_property", "reify", "declared_attr", "lazy_property");
  private static final Set<String> COMPLETE_A_PROPERTY = Set.of("setter", "deleter", "getter", "expression");

  private static final Set<String> REQUESTS =
      Set.of("route", "get", "post", "put", "delete", "patch", "head", "options", "api_route", "websocket",
          "errorhandler", "app_errorhandler");

  private final PythonCommands commands;
  private final PythonAirflow airflow;
  private final PythonDags dags;
  private final PythonSignals signals;
  private final PythonCmdln cmdln;
  private final List<Runnable> last = new ArrayList<>();

  PythonDecorators(PythonCommands commands, PythonAirflow airflow, PythonDags dags, PythonSignals signals,
      PythonCmdln cmdln) {
    this.cmdln = cmdln;
    this.signals = signals;
    this.commands = commands;
    this.airflow = airflow;
    this.dags = dags;
  }

  Value decorated(Call call) {
    var value = call.value(0);
    var name = value instanceof Value.Code(var routine, _) ? routine.name() : "";
    if (call.nodes().stream().skip(1).anyMatch(decorator -> answers(call, decorator))) {
      // wrappers around it run with it, when somebody asks
      return value;
    }
    for (var decorator : call.nodes().subList(1, call.size()).reversed()) {
      value = one(call, decorator, value, name);
    }
    return value;
  }

  /// At the program's end those are called that asked for it.
  void finish() {
    last.forEach(Runnable::run);
  }

  /// `@app.route("/orders")`: what stands below answers requests, and no job runs it.
  private static boolean answers(Call call, Node decorator) {
    if (!(decorator instanceof Node.Method(_, var container, Node.Literal(_, var name), var settings))
        || !REQUESTS.contains(name)) {
      return false;
    }
    boolean path = !settings.isEmpty() && settings.getFirst() instanceof Node.Literal(_, var text)
        && text.startsWith("/");
    return path
        || call.eval(container).choices().stream()
            .anyMatch(choice -> choice instanceof Value.Ref(var thing) && FlaskCommands.isOne(thing));
  }

  private Value one(Call call, Node decorator, Value value, String function) {
    if (PROPERTIES.contains(last(decorator))) {
      return property(call, value);
    }
    if (decorator instanceof Node.Field(_, var container, Node.Literal(_, var name), _)) {
      if (COMPLETE_A_PROPERTY.contains(name)) {
        return completed(call, call.eval(container), name, value);
      }
      var of = call.eval(container);
      commands.defining(function);
      var made = value;
      var bare = commands.bare(call, of, name, value).or(() -> airflow.decorated(call, of, name, List.of(), made));
      if (bare.isPresent()) {
        return bare.get();
      }
    }
    if (decorator instanceof Node.Method(_, var container, var name, var settings)) {
      var made = value;
      var task =
          Values.exact(call.eval(name))
              .flatMap(last -> airflow.decorated(call, call.eval(container), last, settings, made));
      if (task.isPresent()) {
        return task.get();
      }
    }
    var applied = call.eval(decorator);
    if (applied.equals(AT_EXIT)) {
      last.add(() -> call.machine().invoke(value, List.of(), false));
      return value;
    }
    var dag = dags.decorated(call, applied, value, function);
    if (dag.isPresent()) {
      return dag.get();
    }
    if (signals.decorated(applied, value) || cmdln.decorated(applied, value)) {
      return value;
    }
    PythonLuigi.decorated(call.machine(), applied, value);
    commands.defining(function);
    var command = commands.decorate(call, applied, value);
    if (command.isPresent()) {
      return command.get();
    }
    return wrapped(call, applied, value).orElse(value);
  }

  private static Optional<Value> wrapped(Call call, Value decorator, Value value) {
    boolean ofTree = decorator.choices().stream()
        .anyMatch(
            choice -> choice instanceof Value.Code || choice instanceof Value.Ref(var thing) && !thing.type().isEmpty()
                || choice instanceof Value.Type(var name) && call.machine().knows(name));
    if (!ofTree) {
      return Optional.empty();
    }
    var made = call.machine().invoke(decorator, List.of(value), false);
    var kept = made.choices().stream().filter(choice -> choice instanceof Value.Code
        || choice instanceof Value.Ref(var thing) && !thing.type().isEmpty()).toList();
    boolean isClass = value instanceof Value.Type;
    return kept.isEmpty() || isClass ? Optional.empty() : Optional.of(Values.join(kept));
  }

  /// What a property is for a whole class (`hybrid_property`) is kept beside it.
  private static Value completed(Call call, Value property, String how, Value function) {
    if (how.equals("expression") && property instanceof Value.Ref(var thing) && thing.type().equals(PROPERTY)) {
      call.machine().run().journal().set(thing.field(Elements.OF_CLASS), function);
    }
    return property;
  }

  private static Value property(Call call, Value function) {
    var thing = call.machine().thing();
    thing.become(PROPERTY);
    call.machine().run().journal().set(thing.field(PROPERTY), function);
    return new Value.Ref(thing);
  }

  private static String last(Node decorator) {
    return switch (decorator) {
      case Node.Var(_, var name) -> name;
      case Node.Call(_, var name, _) -> name;
      case Node.Field(_, _, Node.Literal(_, var name), _) -> name;
      default -> "";
    };
  }
}
