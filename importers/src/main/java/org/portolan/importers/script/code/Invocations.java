package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// Calls functions: binds arguments, stops recursion, and remembers what the same call gave before.
final class Invocations {
  private static final int DEEPEST = 70;
  private static final int SAME_CALL = 2;
  /// A short call is made again more often: the same words may mean something else by then, such as settings that were
  /// dropped and are read once more.
  private static final int SAME_SHORT_CALL = 4;
  private static final int SHORT = 2_000;
  /// What only looks something up (`setting('database')`) is asked again and again, between what sets it.
  private static final int SAME_LOOK = 100;
  private static final int LOOK = 60;
  /// A program that has taken so many steps needs those that are left to come to its end.
  private static final int PATIENCE = 100_000;
  /// So many calls of a function are followed however long they are, and any number while they are short together.
  private static final int SAME_FUNCTION = 150;
  private static final int TOGETHER = 200_000;
  /// What longer texts are is remembered in short.
  private static final int LONG = 500;

  /// Under this name a class keeps the names of its fields in order.
  static final String FIELDS = "__fields__";

  private final Machine machine;
  private final Map<Call, Value> results = new HashMap<>();
  private final Map<Call, Integer> times = new HashMap<>();
  private final Map<Call, Integer> lengths = new HashMap<>();
  private final Map<Unit, Integer> calls = new HashMap<>();
  private final Map<Unit, Integer> steps = new HashMap<>();
  private final List<Unit> active = new ArrayList<>();
  private final List<Place> callers = new ArrayList<>();
  private Place calling = Place.NOWHERE;

  /// @param scope the variables a function was made in: the same text makes many functions
  private record Call(Unit unit, int scope, String arguments) {}

  Invocations(Machine machine) {
    this.machine = machine;
  }

  /// The next function that is invoked is called there.
  void calledAt(Place place) {
    calling = place;
  }

  /// Where the function that is followed now was given that parameter; empty for every other variable.
  Optional<Place> given(String parameter) {
    boolean isOne = !active.isEmpty()
        && active.getLast().parameters().stream().anyMatch(one -> one.name().equals(parameter));
    return isOne ? Optional.of(callers.getLast()).filter(place -> !place.equals(Place.NOWHERE)) : Optional.empty();
  }

  Value invoke(Value callee, Arguments arguments, double trust) {
    return switch (callee) {
      case Value.Code code when code.routine() instanceof Unit unit -> follow(code, unit, arguments, trust);
      case Value.Type(var name) -> construct(name, arguments, trust);
      case Value.Ref(var thing) -> machine.symbols().method(thing.type(), "__call__")
          .map(code -> invoke(code, with(callee, arguments), trust)).orElse(Values.UNKNOWN);
      case Value.Handle _ -> callee;
      case Value.Code _,Value.Unknown _,Value.Nothing _,Value.Text _,Value.Seq _,Value.Many _ -> Values.UNKNOWN;
    };
  }

  private static Arguments with(Value self, Arguments arguments) {
    var all = new ArrayList<>(List.of(self));
    all.addAll(arguments.values());
    return new Arguments(all, arguments.open(), arguments.named());
  }

  private Value construct(String type, Arguments arguments, double trust) {
    var thing = machine.thing();
    thing.become(type);
    var self = new Value.Ref(thing);
    var place = calling;
    machine.symbols().method(type, "__init__").ifPresentOrElse(code -> invoke(code, with(self, arguments), trust),
        () -> fill(thing, type, arguments));
    machine.dialect().made(machine, self, place);
    return self;
  }

  /// A class that only lists its fields takes them as arguments (`dataclass`, models).
  private void fill(Thing thing, String type, Arguments arguments) {
    var journal = machine.run().journal();
    arguments.named().forEach((name, value) -> journal.set(thing.field(name), value));
    var order = machine.ancestry(type).reversed().stream()
        .flatMap(one -> machine.globals().find(one + "::" + FIELDS).stream()).map(cell -> cell.value())
        .flatMap(list -> list instanceof Value.Ref(var names) ? names.items().items().stream() : Stream.empty())
        .flatMap(name -> Values.exact(name).stream()).distinct().toList();
    for (int i = 0; i < arguments.values().size() && i < order.size(); i++) {
      journal.set(thing.field(order.get(i)), arguments.values().get(i));
    }
  }

  private Value follow(Value.Code code, Unit unit, Arguments arguments, double trust) {
    // what a function without a name does, or one made inside another, depends on the variables around it, too
    boolean around = unit.name().isEmpty() || !machine.dialect().returnsLast();
    var call = new Call(unit, around ? System.identityHashCode(code.scope()) : 0, digest(arguments));
    int before = times.merge(call, 1, Integer::sum);
    boolean recursive = active.stream().filter(unit::equals).count() > 1;
    int most = machine.run().steps() > PATIENCE ? SAME_CALL : often(lengths.getOrDefault(call, 0));
    if (before > most || recursive || isTooDeep(unit) || isWorn(unit, before > SAME_CALL)) {
      return results.getOrDefault(call, Values.UNKNOWN);
    }
    active.add(unit);
    callers.add(calling);
    calling = Place.NOWHERE;
    double outer = machine.trust();
    machine.trust(outer * trust);
    int start = machine.run().steps();
    try {
      var frame = Frame.of(machine.process(), code.scope().inner(), unit.place().path(), unit.home());
      bind(unit, arguments, frame);
      var last = machine.run().calling(unit.place(), () -> machine.eval(unit.body(), frame));
      if (!frame.leftBehind().isEmpty()) {
        machine.run().journal().join(frame.leftBehind(), true);
      }
      var result = frame.result(machine.dialect().returnsLast() ? last : Values.NOTHING);
      results.put(call, result);
      int length = machine.run().steps() - start;
      lengths.merge(call, length, Math::max);
      steps.merge(unit, length, Integer::sum);
      return result;
    } finally {
      machine.trust(outer);
      active.removeLast();
      callers.removeLast();
    }
  }

  private static int often(int length) {
    return length < LOOK ? SAME_LOOK : length < SHORT ? SAME_SHORT_CALL : SAME_CALL;
  }

  private boolean isTooDeep(Unit unit) {
    boolean deep = active.size() >= DEEPEST;
    if (deep) {
      machine.run().unread(unit.place(), UnreadKind.TOO_LARGE,
          "Called through more than " + DEEPEST + " others; what it does there was not followed");
    }
    return deep;
  }

  /// Whether a function was followed so often and so far that what is left belongs to the rest of the program.
  private boolean isWorn(Unit unit, boolean again) {
    boolean worn =
        calls.merge(unit, again ? 0 : 1, Integer::sum) > SAME_FUNCTION && steps.getOrDefault(unit, 0) > TOGETHER;
    if (worn) {
      machine.run().unread(unit.place(), UnreadKind.TOO_LARGE,
          "Called in too many ways; what it does in the calls beyond the first " + SAME_FUNCTION + " was not followed");
    }
    return worn;
  }

  private void bind(Unit unit, Arguments arguments, Frame frame) {
    if (unit.parameters().isEmpty()) {
      frame.scope().declare("@_", machine.list(arguments.values(), arguments.open()));
      return;
    }
    int at = 0;
    for (var parameter : unit.parameters()) {
      var name = parameter.name();
      if (parameter.takes() == Unit.Takes.NAMED) {
        frame.scope().declare(name, others(unit, arguments));
      } else if (parameter.takes() == Unit.Takes.REST) {
        var rest = arguments.values().subList(Math.min(at, arguments.values().size()), arguments.values().size());
        frame.scope().declare(name, machine.list(rest, arguments.open()));
        at = arguments.values().size();
      } else if (arguments.named().containsKey(name)) {
        frame.scope().declare(name, arguments.named().get(name));
      } else if (at < arguments.values().size()) {
        frame.scope().declare(name, arguments.values().get(at));
        at++;
      } else {
        var fallback = machine.eval(parameter.fallback(), frame);
        frame.scope().declare(name, arguments.open() ? Values.join(fallback, Values.UNKNOWN) : fallback);
      }
    }
  }

  /// The named arguments that no parameter takes.
  private Value others(Unit unit, Arguments arguments) {
    var thing = machine.thing();
    var taken = unit.parameters().stream().map(Unit.Parameter::name).toList();
    arguments.named().forEach((name, value) -> {
      if (!taken.contains(name)) {
        machine.run().journal().set(thing.field(name), value);
      }
    });
    if (arguments.open()) {
      machine.run().journal().set(thing.other(), Values.UNKNOWN);
    }
    return new Value.Ref(thing);
  }

  /// Something unread got hold of it, and may have filled or changed it.
  void mayChange(Thing thing) {
    var journal = machine.run().journal();
    thing.existing(Targets.SCALAR).ifPresent(cell -> journal.set(cell, Values.join(cell.value(), Values.UNKNOWN)));
    if (thing.type().isEmpty()) {
      journal.set(thing.other(), Values.UNKNOWN);
      if (thing.items().items().isEmpty()) {
        thing.items(journal, List.of(), true);
      }
    }
  }

  private static String digest(Arguments arguments) {
    return arguments.all().stream().map(Invocations::digest).collect(Collectors.joining(",")) + arguments.open();
  }

  private static String digest(Value value) {
    return switch (value) {
      case Value.Text(var text, _) ->
          "'" + (text.length() > LONG ? text.substring(0, LONG) + text.hashCode() : text) + "'";
      case Value.Ref(var thing) -> "#" + thing.number();
      case Value.Code(var routine, var scope) ->
          routine.name() + "@" + routine.place() + System.identityHashCode(scope);
      case Value.Handle(var to, _) -> to.toString();
      case Value.Type(var name) -> name;
      case Value.Unknown _ -> "?";
      case Value.Nothing _ -> "-";
      case Value.Seq(var items, var open) -> items.stream().map(Invocations::digest).toList() + "" + open;
      case Value.Many(var choices) -> choices.stream().map(Invocations::digest).toList().toString();
    };
  }
}
