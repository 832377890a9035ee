package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// What a program asks about itself: `globals()["close_" + kind]`, `sys.modules[__name__]`, `inspect.getmembers(…)`.
final class PythonReflection {
  private static final String NAMES = "names of a module";
  private static final String MODULES = "sys::modules";
  private static final String MAIN = "__main__";

  private final PythonFiles files;
  private final Map<Thing, Call> asked = new HashMap<>();

  PythonReflection(PythonFiles files) {
    this.files = files;
  }

  Optional<Value> function(Call call, String name) {
    if (!name.equals("globals") || call.size() > 0) {
      return Optional.empty();
    }
    var thing = call.machine().thing();
    thing.become(NAMES);
    asked.put(thing, call);
    return Optional.of(new Value.Ref(thing));
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && asked.containsKey(thing)) {
      return name.equals("get") && call.size() > 0 ? Optional.of(given(call, receiver, thing))
          : field(receiver, name).map(function -> call.with(NAMES, function,
              new Node.Call(call.place().line(), NAMES, call.nodes())));
    }
    if (!PythonDialect.library(receiver).equals("inspect") || call.size() == 0) {
      return Optional.empty();
    }
    return switch (name) {
      case "isclass" -> Optional.of(isClass(call, call.value(0)));
      case "getmembers" -> call.value(0) instanceof Value.Type(var module) ? members(call, module) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Value given(Call call, Value receiver, Thing thing) {
    var name = Values.exact(call.value(0));
    if (name.isEmpty()) {
      asked(call.machine(), thing, call.place());
      return Values.UNKNOWN;
    }
    return field(receiver, name.get()).orElseGet(() -> call.size() > 1 ? call.value(1) : Values.UNKNOWN);
  }

  private static Value isClass(Call call, Value value) {
    return switch (value) {
      case Value.Type(var name) when call.machine().knows(name) -> new Value.Text("1", call.place());
      case Value.Code _,Value.Text _,Value.Ref _,Value.Handle _,Value.Nothing _ -> Values.NOTHING;
      default -> Values.UNKNOWN;
    };
  }

  /// What is kept under a name among those that `globals()` gave.
  Optional<Value> field(Value of, String name) {
    if (!(of instanceof Value.Ref(var thing)) || !asked.containsKey(thing)) {
      return Optional.empty();
    }
    var call = asked.get(thing);
    var machine = call.machine();
    var full = call.variable("__name__").flatMap(Values::exact).orElse(MAIN) + "::" + name;
    return machine.find(full).<Value>map(code -> code).or(() -> call.variable(name))
        .or(() -> machine.knows(full) ? Optional.of(new Value.Type(full)) : Optional.empty());
  }

  /// A program asks itself for a name that nobody knows.
  void asked(Machine machine, Thing thing, Place place) {
    if (asked.containsKey(thing)) {
      machine.run().unread(place, UnreadKind.DYNAMIC, "Which function is called is only known at run time");
    }
  }

  /// A module of its own, by its name.
  static Optional<Value> unwritten(String type, String name) {
    return type.equals(MODULES) ? Optional.of(new Value.Type(name)) : Optional.empty();
  }

  /// Classes and functions of a module with their names.
  private Optional<Value> members(Call call, String module) {
    var machine = call.machine();
    var read = module.equals(MAIN) ? files.parsed(machine.process().script(), MAIN)
        : files.module(module, call.place().path());
    boolean classes = call.size() > 1 && PythonDialect.library(call.value(1)).equals("inspect::isclass");
    boolean functions = call.size() > 1 && PythonDialect.library(call.value(1)).equals("inspect::isfunction");
    return read.map(known -> {
      var pairs = new ArrayList<Value>();
      if (!functions) {
        types(known.body()).forEach(type -> pairs.add(pair(call, PythonModels.simple(type),
            new Value.Type(type))));
      }
      if (!classes && known.body() instanceof Node.Block(_, var nodes)) {
        nodes.stream().filter(Node.Define.class::isInstance).map(node -> ((Node.Define) node).unit().name())
            .forEach(name -> machine.find(name)
                .ifPresent(code -> pairs.add(pair(call, PythonModels.simple(name), code))));
      }
      return machine.list(pairs, false);
    });
  }

  /// The classes of a module, also those below a decorator.
  private static Stream<String> types(Node node) {
    return switch (node) {
      case Node.TypeDef(_, var name, _, _) -> Stream.of(name);
      case Node.Block(_, var nodes) -> nodes.stream().flatMap(PythonReflection::types);
      case Node.Assign(_, _, _, var value) -> types(value);
      case Node.Call(_, _, var arguments) when !arguments.isEmpty() -> types(arguments.getFirst());
      default -> Stream.empty();
    };
  }

  private static Value pair(Call call, String name, Value value) {
    return call.machine().list(List.of(new Value.Text(name, call.place()), value), false);
  }
}
