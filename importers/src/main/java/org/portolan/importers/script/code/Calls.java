package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final int DEEPEST_WRITTEN = 3;
  /// A name that says less of itself means any function.
  private static final int FEW_LETTERS = 3;

  private final Machine machine;
  private final Invocations invocations;

  Calls(Machine machine) {
    this.machine = machine;
    invocations = new Invocations(machine);
  }

  Value function(Node.Call call, Frame frame) {
    var said = new Dialect.Call(machine, frame, call.arguments(), call.line());
    if (machine.dialect().core(call.name())) {
      var value = machine.dialect().function(said, call.name());
      if (value.isPresent()) {
        return value.get();
      }
    }
    var code = resolve(call.name(), frame);
    if (code.isPresent() && code.get() instanceof Value.Type(var type) && !machine.symbols().knows(type)) {
      return ofLibrary(type, said);
    }
    if (code.isPresent()) {
      return invoke(code.get(), List.of(), said, 1);
    }
    return machine.dialect().function(said, call.name()).orElseGet(() -> unknown(call.name(), said));
  }

  /// A class or function that was imported from a library by name.
  private Value ofLibrary(String type, Dialect.Call call) {
    int colon = type.lastIndexOf("::");
    var module = new Value.Type(colon < 0 ? "" : type.substring(0, colon));
    var last = colon < 0 ? type : type.substring(colon + 2);
    return machine.dialect().method(call, module, last).or(() -> machine.dialect().function(call, last))
        .orElseGet(() -> unknown(last, call));
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
    var call = new Dialect.Call(machine, frame, apply.arguments(), apply.line());
    return invoke(machine.dialect().callsByName() ? byItsName(code, frame, call) : code, List.of(), call, 1);
  }

  /// `&$name(…)`: a text is called as the function of that name, `"purge_$x"` as each that fits.
  private Value byItsName(Value code, Frame frame, Dialect.Call call) {
    var meant = new ArrayList<Value>();
    for (var choice : code.choices()) {
      var text = choice instanceof Value.Text ? Values.asText(choice).text() : "";
      if (text.isEmpty()) {
        meant.add(choice);
      } else if (!Hole.in(text)) {
        meant.add(resolve(text, frame).<Value>map(found -> found).orElse(Values.UNKNOWN));
      } else {
        meant.addAll(fitting(frame.home(), text, call, "function"));
      }
    }
    return meant.isEmpty() ? Values.UNKNOWN : Values.join(meant);
  }

  /// The functions of a package or class that a name with holes may mean; where there are none, that is told.
  private List<Value.Code> fitting(String type, String name, Dialect.Call call, String what) {
    boolean saysSomething = name.replace(Hole.TEXT, "").length() >= FEW_LETTERS && !name.contains("::");
    var form = Pattern.compile(Pattern.quote(name).replace(Hole.TEXT, "\\E\\w*\\Q"));
    var fitting =
        saysSomething && !type.isEmpty() ? machine.symbols().methods(type, form) : List.<Value.Code>of();
    if (fitting.isEmpty()) {
      machine.run().unread(call.place(), UnreadKind.DYNAMIC,
          "Which " + what + " is called is only known at run time");
    }
    return fitting;
  }

  Value method(Node.Method method, Frame frame) {
    var receiver = machine.eval(method.receiver(), frame);
    var name = machine.eval(method.name(), frame);
    var call = new Dialect.Call(machine, frame, method.arguments(), method.line());
    var results = new ArrayList<Value>();
    for (var choice : known(name)) {
      if (choice instanceof Value.Code code) {
        results.add(invoke(code, List.of(receiver), call, 1));
      } else if (Values.exact(choice).isPresent()) {
        results.add(named(receiver, Values.exact(choice).get(), call));
      } else {
        results.add(someOf(receiver, Values.asText(choice).text(), call));
      }
    }
    return Values.join(results);
  }

  private Value named(Value receiver, String name, Dialect.Call call) {
    var results = new ArrayList<Value>();
    for (var choice : known(receiver)) {
      results.add(onOne(choice, name, call));
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

  private Value onOne(Value receiver, String name, Dialect.Call call) {
    if (!machine.dialect().returnsLast()) {
      var attribute = attribute(receiver, name);
      if (attribute.isPresent()) {
        return ofAttribute(receiver, attribute.get(), call);
      }
    }
    var type = receiver instanceof Value.Text && !machine.dialect().returnsLast() ? "" : typeOf(receiver);
    if (!type.isEmpty()) {
      var found = find(receiver, type, name, call.home());
      if (found.isPresent()) {
        return invoke(found.get(), takesSelf(found.get()) ? List.of(receiver) : List.of(), call, 1);
      }
    }
    var known = machine.dialect().method(call, receiver, name);
    if (known.isPresent()) {
      return known.get();
    }
    boolean guess = receiver.isUnknown() || receiver instanceof Value.Nothing
        || receiver instanceof Value.Ref(var thing) && thing.type().isEmpty();
    if (guess) {
      return byName(name, receiver, call);
    }
    var value = unknown(name, call);
    return machine.dialect().foreign(machine, receiver, name).orElse(value);
  }

  private Value ofAttribute(Value receiver, Value attribute, Dialect.Call call) {
    if (attribute instanceof Value.Type(var kept) && !machine.symbols().knows(kept)) {
      return ofLibrary(kept, call);
    }
    boolean toClass = attribute instanceof Value.Code(var routine, _) && routine instanceof Unit unit
        && !unit.parameters().isEmpty() && unit.parameters().getFirst().name().equals("cls");
    return invoke(attribute, toClass ? List.of(receiver) : List.of(), call, 1);
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
      case Value.Ref(var thing) -> thing.existing(name).map(cell -> cell.value()).filter(Calls::mayBeCalled)
          .or(() -> classKept(thing.type(), name));
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Code _,Value.Handle _,Value.Many _ ->
          Optional.empty();
    };
  }

  /// A class that the class of an object keeps under a name: `model = Order`, then `self.model(…)`.
  private Optional<Value> classKept(String type, String name) {
    return machine.ancestry(type).stream().flatMap(one -> machine.globals().find(one + "::" + name).stream())
        .map(cell -> cell.value()).findFirst().filter(Value.Type.class::isInstance);
  }

  private static boolean mayBeCalled(Value value) {
    return value.choices().stream().anyMatch(choice -> choice instanceof Value.Code || choice instanceof Value.Type
        || choice instanceof Value.Handle
        || choice instanceof Value.Ref(var thing) && !thing.type().isEmpty());
  }

  private Optional<Value.Code> find(Value receiver, String type, String name, String home) {
    var symbols = machine.symbols();
    if (name.startsWith("SUPER::")) {
      var whole = machine.dialect().returnsLast() ? List.<String>of() : symbols.ancestry(type);
      // a class that only adds to others hands on to whoever stands behind it among the parents of the object's class
      var line = whole.contains(home) ? whole.subList(whole.indexOf(home), whole.size()) : symbols.ancestry(home);
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
  private Value byName(String name, Value receiver, Dialect.Call call) {
    var candidates = machine.symbols().called(name).stream()
        .filter(code -> ((Unit) code.routine()).name().contains("::")).toList();
    if (machine.dialect().common(name) || candidates.isEmpty() || candidates.size() > 2 || name.equals("new")
        || name.startsWith("__")) {
      return unknown(name, call);
    }
    var results = new ArrayList<Value>();
    for (var candidate : candidates) {
      double trust = candidates.size() == 1 ? BY_NAME_ONLY : ONE_OF_TWO;
      results.add(invoke(candidate, List.of(receiver), call, trust));
    }
    results.add(Values.UNKNOWN);
    return Values.join(results);
  }

  /// `"cmd_$name"`: all methods whose name fits.
  private Value someOf(Value receiver, String name, Dialect.Call call) {
    var results = new ArrayList<Value>(List.of(Values.UNKNOWN));
    call.values();
    for (var fitting : fitting(typeOf(receiver), name, call, "method")) {
      results.add(invoke(fitting, List.of(receiver), call, CALLED_BACK));
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

  private Value invoke(Value code, List<Value> first, Dialect.Call call, double trust) {
    var arguments = Arguments.of(first, call);
    var results = new ArrayList<Value>();
    for (var choice : code.choices()) {
      var object =
          choice instanceof Value.Ref || choice instanceof Value.Type ? machine.dialect().apply(call, choice)
              : Optional.<Value>empty();
      invocations.calledAt(call.place());
      results.add(object.isPresent() ? object.get() : choice instanceof Value.Unknown || choice instanceof Value.Nothing
          ? handedOver(arguments.values(), handedAt(call), SqlSink.Trust.GUESS)
          : invocations.invoke(choice, arguments, trust));
    }
    return Values.join(results);
  }

  private static Place handedAt(Dialect.Call call) {
    return call.size() == 0 ? call.place() : call.place().at(Math.max(1, call.nodes().getFirst().line()));
  }

  private Value unknown(String name, Dialect.Call call) {
    var values = Arguments.of(List.of(), call).all();
    if (machine.dialect().callsWithin() && !machine.dialect().onlyShows(name)) {
      withinWritten(call);
    }
    return machine.dialect().onlyShows(name) ? Values.UNKNOWN
        : handedOver(values, call.place(),
            CalleeName.runsStatements(name) ? SqlSink.Trust.LIKELY : SqlSink.Trust.GUESS);
  }

  /// What is written out in a call is made for it; a list or map that has a name has other uses.
  private void withinWritten(Dialect.Call call) {
    for (int i = 0; i < call.size(); i++) {
      if (isWritten(call.nodes().get(i))) {
        functionsIn(call.value(i), DEEPEST_WRITTEN)
            .forEach(code -> invocations.invoke(code, new Arguments(List.of(), true, Map.of()), CALLED_BACK));
      }
    }
  }

  private static boolean isWritten(Node node) {
    return switch (node) {
      case Node.MakeMap _,Node.MakeList _ -> true;
      case Node.Seq(_, var items) -> items.stream().anyMatch(Calls::isWritten);
      default -> false;
    };
  }

  private static List<Value> functionsIn(Value value, int deep) {
    return value.choices().stream().flatMap(choice -> switch (choice) {
      case Value.Code code -> Stream.of(code);
      case Value.Seq(var items, _) -> items.stream().filter(item -> !(item instanceof Value.Code))
          .flatMap(item -> functionsIn(item, deep).stream());
      case Value.Ref(var thing) when deep > 0 && thing.type().isEmpty() ->
          Stream.concat(thing.fields().values().stream().map(cell -> cell.value()), thing.items().items().stream())
              .flatMap(item -> functionsIn(item, deep - 1).stream());
      case Value.Ref _,Value.Text _,Value.Unknown _,Value.Nothing _,Value.Handle _,Value.Type _,Value.Many _ ->
          Stream.<Value>empty();
    }).toList();
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
          case Value.Ref(var thing) -> {
            machine.dialect().handed(machine, thing, place);
            invocations.mayChange(thing);
          }
          case Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Handle _,Value.Type _,Value.Many _ -> {
            // nothing that something unread could do with it
          }
        }
      }
    }
    return Values.UNKNOWN;
  }
}
