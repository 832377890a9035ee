package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.intake.UnreadKind;

/// Which function a call means: by its full name, by the class of its receiver, by what was imported, and, where
/// the receiver is unknown, by a name that only one class has.
final class Calls {
  private static final double BY_NAME_ONLY = 0.7;
  private static final double ONE_OF_TWO = 0.45;
  private static final double CALLED_BACK = 0.9;

  private final Machine machine;
  private final Invocations invocations;

  Calls(Machine machine) {
    this.machine = machine;
    invocations = new Invocations(machine);
  }

  Value function(Node.Call call, Frame frame) {
    var place = new Place(frame.path(), Math.max(1, call.line()));
    var native0 = new Dialect.Call(machine, frame, call.arguments(), place, frame.home());
    if (machine.dialect().core(call.name())) {
      var value = machine.dialect().function(native0, call.name());
      if (value.isPresent()) {
        return value.get();
      }
    }
    var code = resolve(call.name(), frame);
    if (code.isPresent() && code.get() instanceof Value.Type(var type) && !machine.symbols().knows(type)) {
      return ofLibrary(type, native0, call, frame, place);
    }
    if (code.isPresent()) {
      return invokeNodes(code.get(), call.line(), List.of(), call.arguments(), frame, 1);
    }
    return machine.dialect().function(native0, call.name())
        .orElseGet(() -> unknown(call.name(), call.arguments(), frame, place));
  }

  /// A class or function that was imported from a library by name.
  private Value ofLibrary(String type, Dialect.Call native0, Node.Call call, Frame frame, Place place) {
    int colon = type.lastIndexOf("::");
    var module = new Value.Type(colon < 0 ? "" : type.substring(0, colon));
    var last = colon < 0 ? type : type.substring(colon + 2);
    return machine.dialect().method(native0, module, last).or(() -> machine.dialect().function(native0, last))
        .orElseGet(() -> {
          unknown(last, call.arguments(), frame, place);
          return Values.UNKNOWN;
        });
  }

  private Optional<? extends Value> resolve(String name, Frame frame) {
    var symbols = machine.symbols();
    var local = frame.scope().find(name).map(cell -> cell.value())
        .filter(value -> value instanceof Value.Code || value instanceof Value.Type || value instanceof Value.Many
            || (value instanceof Value.Ref || value instanceof Value.Handle) && !machine.dialect().returnsLast());
    if (local.isPresent()) {
      return local;
    }
    if (name.contains("::")) {
      return symbols.function(name);
    }
    var own = symbols.function(frame.home() + "::" + name);
    if (own.isPresent()) {
      return own;
    }
    for (var module : symbols.imports(frame.home())) {
      var imported = symbols.function(module + "::" + name);
      if (imported.isPresent()) {
        return imported;
      }
    }
    return Optional.empty();
  }

  Value apply(Node.Apply apply, Frame frame) {
    var code = machine.eval(apply.code(), frame);
    return invokeNodes(machine.dialect().callsByName() ? byItsName(code, frame) : code, apply.line(), List.of(),
        apply.arguments(), frame, 1);
  }

  /// `&$name(…)`: a text is called as the function of that name, `"purge_$x"` as each that fits.
  private Value byItsName(Value code, Frame frame) {
    var meant = new ArrayList<Value>();
    for (var choice : code.choices()) {
      var text = choice instanceof Value.Text ? Values.asText(choice).text() : "";
      if (text.isEmpty()) {
        meant.add(choice);
      } else if (!Hole.in(text)) {
        meant.add(resolve(text, frame).<Value>map(found -> found).orElse(Values.UNKNOWN));
      } else if (text.replace(Hole.TEXT, "").length() > 2 && !text.contains("::")) {
        meant.addAll(machine.symbols().methods(frame.home(), fitting(text)));
      }
    }
    return meant.isEmpty() ? Values.UNKNOWN : Values.join(meant);
  }

  private static Pattern fitting(String text) {
    return Pattern.compile(Pattern.quote(text).replace(Hole.TEXT, "\\E\\w*\\Q"));
  }

  Value method(Node.Method method, Frame frame) {
    var receiver = machine.eval(method.receiver(), frame);
    var name = machine.eval(method.name(), frame);
    var results = new ArrayList<Value>();
    for (var choice : known(name)) {
      if (choice instanceof Value.Code code) {
        results.add(invokeNodes(code, method.line(), List.of(receiver), method.arguments(), frame, 1));
      } else if (Values.exact(choice).isPresent()) {
        results.add(named(receiver, Values.exact(choice).get(), method, frame));
      } else {
        results.add(someOf(receiver, choice, method, frame));
      }
    }
    return Values.join(results);
  }

  private Value named(Value receiver, String name, Node.Method method, Frame frame) {
    var results = new ArrayList<Value>();
    for (var choice : known(receiver)) {
      results.add(onOne(choice, name, method, frame));
    }
    var result = Values.join(results);
    // an empty map that stands in for something unread gives nothing, but what was not read may
    boolean mayBeOther = receiver.choices().stream().anyMatch(Value::isUnknown);
    return mayBeOther && result instanceof Value.Nothing ? Values.join(result, Values.UNKNOWN) : result;
  }

  /// What it may be; what is unknown about it counts only where nothing is known.
  private static List<Value> known(Value value) {
    var known =
        value.choices().stream().filter(choice -> !choice.isUnknown() && !(choice instanceof Value.Nothing)).toList();
    return known.isEmpty() ? List.of(value.choices().getFirst()) : known;
  }

  private Value onOne(Value receiver, String name, Node.Method method, Frame frame) {
    var place = new Place(frame.path(), Math.max(1, method.line()));
    if (!machine.dialect().returnsLast()) {
      var attribute = attribute(receiver, name);
      if (attribute.isPresent() && attribute.get() instanceof Value.Type(var kept) && !machine.symbols().knows(kept)) {
        return ofLibrary(kept, new Dialect.Call(machine, frame, method.arguments(), place, frame.home()),
            new Node.Call(method.line(), name, method.arguments()), frame, place);
      }
      if (attribute.isPresent()) {
        boolean toClass = attribute.get() instanceof Value.Code(var routine, _) && routine instanceof Unit unit
            && !unit.parameters().isEmpty() && unit.parameters().getFirst().name().equals("cls");
        return invokeNodes(attribute.get(), method.line(), toClass ? List.of(receiver) : List.of(), method.arguments(),
            frame, 1);
      }
    }
    var type = receiver instanceof Value.Text && !machine.dialect().returnsLast() ? "" : typeOf(receiver);
    if (!type.isEmpty()) {
      var found = find(receiver, type, name, frame);
      if (found.isPresent()) {
        return invokeNodes(found.get(), method.line(), takesSelf(found.get()) ? List.of(receiver) : List.of(),
            method.arguments(),
            frame, 1);
      }
    }
    var call = new Dialect.Call(machine, frame, method.arguments(), place, frame.home());
    var known = machine.dialect().method(call, receiver, name);
    if (known.isPresent()) {
      return known.get();
    }
    boolean guess = receiver.isUnknown() || receiver instanceof Value.Nothing
        || receiver instanceof Value.Ref(var thing) && thing.type().isEmpty();
    return guess ? byName(name, receiver, method, frame, place) : unknown(name, method.arguments(), frame, place);
  }

  /// A function of a class that names no `self` first is called without one.
  private static boolean takesSelf(Value.Code code) {
    return !(code.routine() instanceof Unit unit) || unit.parameters().isEmpty()
        || List.of("self", "cls", "this").contains(unit.parameters().getFirst().name());
  }

  /// What a module or class keeps under a name, or a function that an object keeps in a field.
  private Optional<Value> attribute(Value receiver, String name) {
    return switch (receiver) {
      case Value.Type(var type) ->
          machine.ancestry(type).stream().flatMap(one -> machine.globals().find(one + "::" + name).stream())
              .map(cell -> cell.value()).findFirst()
              .filter(Calls::mayBeCalled);
      case Value.Ref(var thing) -> thing.existing(name).map(cell -> cell.value()).filter(Calls::mayBeCalled);
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Code _,Value.Handle _,Value.Many _ ->
          Optional.empty();
    };
  }

  private static boolean mayBeCalled(Value value) {
    return value.choices().stream().anyMatch(choice -> choice instanceof Value.Code || choice instanceof Value.Type
        || choice instanceof Value.Handle
        || choice instanceof Value.Ref(var thing) && !thing.type().isEmpty());
  }

  private Optional<Value.Code> find(Value receiver, String type, String name, Frame frame) {
    var symbols = machine.symbols();
    if (name.startsWith("SUPER::")) {
      var line = symbols.ancestry(frame.home());
      return line.stream().skip(1).map(parent -> symbols.function(parent + "::" + name.substring(7)))
          .flatMap(Optional::stream).findFirst();
    }
    return name.contains("::") ? symbols.function(name) : symbols.method(receiver, type, name);
  }

  static String typeOf(Value receiver) {
    return switch (receiver) {
      case Value.Ref(var thing) -> thing.type();
      case Value.Type(var name) -> name;
      case Value.Text text when text.isWhole() -> text.text();
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Code _,Value.Handle _,Value.Many _ ->
          "";
    };
  }

  /// The receiver is unknown: a method that only one class of the program has is meant, most likely.
  private Value byName(String name, Value receiver, Node.Method method, Frame frame, Place place) {
    var candidates = machine.symbols().called(name).stream()
        .filter(code -> ((Unit) code.routine()).name().contains("::")).toList();
    if (machine.dialect().common(name) || candidates.isEmpty() || candidates.size() > 2 || name.equals("new")
        || name.startsWith("__")) {
      return unknown(name, method.arguments(), frame, place);
    }
    var results = new ArrayList<Value>();
    for (var candidate : candidates) {
      double trust = candidates.size() == 1 ? BY_NAME_ONLY : ONE_OF_TWO;
      results.add(invokeNodes(candidate, method.line(), List.of(receiver), method.arguments(), frame, trust));
    }
    results.add(Values.UNKNOWN);
    return Values.join(results);
  }

  /// `"cmd_$name"`: all methods whose name fits.
  private Value someOf(Value receiver, Value name, Node.Method method, Frame frame) {
    var text = Values.asText(name).text();
    var type = typeOf(receiver);
    if (text.replace(Hole.TEXT, "").length() < 3 || type.isEmpty()) {
      machine.run().unread(new Place(frame.path(), Math.max(1, method.line())), UnreadKind.DYNAMIC,
          "Which method is called is only known at run time");
      machine.arguments(method.arguments(), frame);
      return Values.UNKNOWN;
    }
    var form = fitting(text);
    var results = new ArrayList<Value>(List.of(Values.UNKNOWN));
    for (var fitting : machine.symbols().methods(type, form)) {
      results.add(invokeNodes(fitting, method.line(), List.of(receiver), method.arguments(), frame, CALLED_BACK));
    }
    return Values.join(results);
  }

  Optional<Place> given(String parameter) {
    return invocations.given(parameter);
  }

  /// A method of a value, called by a dialect.
  Value onThing(Value receiver, String name, List<Value> arguments) {
    var all = new ArrayList<>(List.of(receiver));
    all.addAll(arguments);
    return machine.symbols().method(typeOf(receiver), name).map(code -> invoke(code, new Value.Seq(all, false), 1))
        .orElse(Values.UNKNOWN);
  }

  Value invoke(Value code, Value.Seq arguments, double trust) {
    return invoke(code, new Arguments(arguments.items(), arguments.open(), Map.of()), trust);
  }

  Value invoke(Value code, Arguments arguments, double trust) {
    return Values.join(code.choices().stream().map(choice -> invocations.invoke(choice, arguments, trust)).toList());
  }

  private Value invokeNodes(Value code, int line, List<Value> first, List<Node> nodes, Frame frame, double trust) {
    var arguments = Arguments.of(machine, first, nodes, frame);
    var results = new ArrayList<Value>();
    var place = new Place(frame.path(), nodes.isEmpty() ? 1 : Math.max(1, nodes.getFirst().line()));
    for (var choice : code.choices()) {
      var object = choice instanceof Value.Ref
          ? machine.dialect().apply(new Dialect.Call(machine, frame, nodes, place, frame.home()), choice)
          : Optional.<Value>empty();
      invocations.calledAt(new Place(frame.path(), Math.max(1, line)));
      results.add(object.isPresent() ? object.get() : choice instanceof Value.Unknown || choice instanceof Value.Nothing
          ? handedOver(arguments.values(), place, SqlSink.Trust.GUESS)
          : invocations.invoke(choice, arguments, trust));
    }
    return Values.join(results);
  }

  private Value unknown(String name, List<Node> nodes, Frame frame, Place place) {
    var values = Arguments.of(machine, List.of(), nodes, frame).all();
    return machine.dialect().onlyShows(name) ? Values.UNKNOWN
        : handedOver(values, place, CalleeName.runsStatements(name) ? SqlSink.Trust.LIKELY : SqlSink.Trust.GUESS);
  }

  /// Something unread gets these values: it may call functions among them, run statements, change what they refer to.
  private Value handedOver(List<Value> values, Place place, SqlSink.Trust trust) {
    for (var value : values) {
      for (var choice : value.choices()) {
        switch (choice) {
          case Value.Code code ->
              invocations.invoke(code, new Arguments(List.of(), true, Map.of()), CALLED_BACK);
          case Value.Text text ->
              machine.sink().accept(text, Connection.UNSAID, place, trust);
          case Value.Ref(var thing) -> invocations.mayChange(thing);
          case Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Handle _,Value.Type _,Value.Many _ -> {
            // nothing that something unread could do with it
          }
        }
      }
    }
    return Values.UNKNOWN;
  }
}
