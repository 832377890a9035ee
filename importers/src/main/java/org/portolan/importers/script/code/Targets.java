package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Journal;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Reads and sets what can stand on the left of an assignment: variables, elements, lists of them.
final class Targets {
  /// Under this key a reference to a plain variable keeps it.
  static final String SCALAR = "$";

  private final Machine machine;

  Targets(Machine machine) {
    this.machine = machine;
  }

  Value get(Node node, Frame frame) {
    return switch (node) {
      case Node.Var(_, var name) -> variable(name, frame);
      case Node.My my -> declared(my, frame);
      case Node.Field field -> Elements.get(machine, holders(field.container(), frame), field, frame);
      case Node.Flat(_, var of, var pairs) -> Lists.flat(machine.eval(of, frame), pairs);
      case Node.RefTo(_, var of) -> reference(of, frame);
      default -> machine.eval(node, frame);
    };
  }

  private Value variable(String name, Frame frame) {
    if (name.startsWith("&")) {
      return function(name.substring(1), frame);
    }
    var cell = frame.scope().find(name);
    if (cell.isEmpty()) {
      var special = machine.dialect().variable(machine, name);
      if (special.isPresent()) {
        return isContainer(name) && special.get() instanceof Value.Ref(var thing)
            ? Lists.contents(thing, name.startsWith("%")) : special.get();
      }
      cell = global(name, frame);
    }
    var value = cell.map(Cell::value).orElse(Values.UNKNOWN);
    return isContainer(name) && value instanceof Value.Ref(var thing) ? Lists.contents(thing, name.startsWith("%"))
        : value;
  }

  private Value function(String name, Frame frame) {
    var symbols = machine.symbols();
    var full = name.contains("::") ? name : frame.home() + "::" + name;
    return symbols.function(full).map(Value.class::cast).orElse(Values.UNKNOWN);
  }

  /// Perl's package variables come to life when they are named; a name without sigil does not.
  private Optional<Cell> global(String name, Frame frame) {
    var globals = machine.symbols().globals();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    char first = name.charAt(0);
    if (first != '$' && first != '@' && first != '%') {
      return globals.find(name).or(() -> globals.find(frame.home() + "::" + name));
    }
    var plain = name.substring(1);
    var key = first + (plain.contains("::") ? plain : frame.home() + "::" + plain);
    var found = globals.find(key);
    if (found.isPresent()) {
      return found;
    }
    var imported = plain.contains("::") ? Optional.<Cell>empty() : imported(name, frame);
    imported.ifPresent(cell -> globals.alias(key, cell));
    return imported.isPresent() ? imported : Optional.of(globals.declare(key, fresh(name)));
  }

  /// A variable that a module hands out by its list of exports is that module's own.
  private Optional<Cell> imported(String name, Frame frame) {
    var globals = machine.symbols().globals();
    for (var module : machine.symbols().imports(frame.home())) {
      boolean exports = List.of("EXPORT", "EXPORT_OK").stream()
          .flatMap(list -> globals.find("@" + module + "::" + list).stream())
          .flatMap(list -> thingsOf(list.value()).stream()).flatMap(list -> list.items().items().stream())
          .anyMatch(item -> Values.exact(item).filter(name::equals).isPresent());
      if (exports) {
        var key = name.charAt(0) + module + "::" + name.substring(1);
        return Optional.of(globals.find(key).orElseGet(() -> globals.declare(key, fresh(name))));
      }
    }
    return Optional.empty();
  }

  private Value fresh(String name) {
    return isContainer(name) ? new Value.Ref(machine.thing()) : Values.NOTHING;
  }

  private static boolean isContainer(String name) {
    return name.startsWith("@") || name.startsWith("%");
  }

  private Value declared(Node.My my, Frame frame) {
    for (var name : my.names()) {
      if (name instanceof Node.Var(_, var variable)) {
        boolean plain = !variable.startsWith("$") && !isContainer(variable);
        if (my.global() && plain) {
          frame.scope().alias(variable,
              frame.scope().find(variable).orElseGet(() -> frame.scope().outermostDeclare(variable)));
        } else if (my.global()) {
          global(variable, frame).ifPresent(cell -> frame.scope().alias(variable, cell));
        } else {
          frame.scope().declare(variable, fresh(variable));
        }
      }
    }
    return Values.NOTHING;
  }

  private Value reference(Node of, Frame frame) {
    if (of instanceof Node.Seq(_, var items) && items.size() == 1
        && items.getFirst() instanceof Node.Assign(_, Node.My(_, var names, _), _, _) && names.size() == 1) {
      machine.eval(of, frame);
      return reference(names.getFirst(), frame);
    }
    if (of instanceof Node.Var(_, var name) && isContainer(name)) {
      return things(of, frame).stream().findFirst().<Value>map(Value.Ref::new).orElse(Values.UNKNOWN);
    }
    if (of instanceof Node.Flat(_, var inner, _)) {
      return machine.eval(inner, frame);
    }
    if (of instanceof Node.Var(_, var name) && name.startsWith("&")) {
      return variable(name, frame);
    }
    if (of instanceof Node.My my) {
      declared(my, frame);
      return my.names().size() == 1 ? reference(my.names().getFirst(), frame) : Values.UNKNOWN;
    }
    if (of instanceof Node.Var(_, var name)) {
      var thing = machine.thing();
      frame.scope().find(name).or(() -> global(name, frame)).ifPresent(cell -> thing.adopt(SCALAR, cell));
      return new Value.Ref(thing);
    }
    var value = machine.eval(of, frame);
    if (value instanceof Value.Text && !(of instanceof Node.Field) || of instanceof Node.MakeList) {
      var thing = machine.thing();
      journal().set(thing.field(SCALAR), value);
      return new Value.Ref(thing);
    }
    if (value instanceof Value.Code || value instanceof Value.Ref) {
      return value;
    }
    return of instanceof Node.Field field && !field.positional() ? element(field, frame) : Values.UNKNOWN;
  }

  /// A reference to what a map has, or will have, under a key: what is put there through it is found under the key.
  private Value element(Node.Field field, Frame frame) {
    var key = Values.exact(machine.eval(field.key(), frame));
    var map = things(field.container(), frame).stream().findFirst();
    if (key.isEmpty() || map.isEmpty()) {
      return Values.UNKNOWN;
    }
    var thing = machine.thing();
    thing.adopt(SCALAR, map.get().field(key.get()));
    return new Value.Ref(thing);
  }

  /// The arrays, maps or objects that a node may stand for now.
  private Value holders(Node node, Frame frame) {
    boolean made = node instanceof Node.Var(_, var name) && isContainer(name) || node instanceof Node.Flat;
    return made ? Values.join(things(node, frame).stream().<Value>map(Value.Ref::new).toList())
        : machine.eval(node, frame);
  }

  /// The arrays, maps or objects that a node may stand for; one is made where nothing is yet.
  List<Thing> things(Node node, Frame frame) {
    if (node instanceof Node.Var(_, var name) && isContainer(name)) {
      var cell = frame.scope().find(name).or(() -> special(name)).or(() -> global(name, frame));
      return cell.map(Cell::value).map(Targets::thingsOf).orElse(List.of());
    }
    if (node instanceof Node.Flat(_, var of, _)) {
      return things(of, frame);
    }
    var value = machine.eval(node, frame);
    if (value instanceof Value.Nothing && (node instanceof Node.Var || node instanceof Node.Field)) {
      var made = machine.thing();
      set(node, new Value.Ref(made), frame);
      return List.of(made);
    }
    if (value.isUnknown() && node instanceof Node.Var(_, var name) && frame.scope().find(name).isPresent()) {
      // what is put into something unknown is there when it is asked for later
      var made = machine.thing();
      journal().set(made.other(), Values.UNKNOWN);
      made.items(journal(), List.of(), true);
      set(node, new Value.Ref(made), frame);
      return List.of(made);
    }
    return thingsOf(value);
  }

  private Optional<Cell> special(String name) {
    return machine.dialect().variable(machine, name).map(Cell::new);
  }

  private static List<Thing> thingsOf(Value value) {
    return value.choices().stream().filter(Value.Ref.class::isInstance).map(ref -> ((Value.Ref) ref).thing()).toList();
  }

  Value assign(Node.Assign assign, Frame frame) {
    var target = assign.target();
    var value = machine.eval(assign.value(), frame);
    switch (assign.op()) {
      case SET -> set(target, counted(target, assign.value(), value), frame);
      case APPEND -> append(target, value, frame);
      case DEFAULT -> {
        var old = machine.eval(target, frame);
        switch (machine.dialect().truth(old)) {
          case YES -> {
            return old;
          }
          case NO -> set(target, value, frame);
          case UNKNOWN -> set(target, Values.join(old, value), frame);
        }
      }
      case CHANGE -> set(target, Values.join(machine.eval(target, frame), Values.UNKNOWN), frame);
    }
    return value;
  }

  /// `my $n = @list` counts.
  private static Value counted(Node target, Node source, Value value) {
    boolean scalar = target instanceof Node.Var(_, var name) && name.startsWith("$")
        || target instanceof Node.My(_, var names, _) && names.size() == 1
            && names.getFirst() instanceof Node.Var(_, var only) && only.startsWith("$");
    boolean list = source instanceof Node.Flat(_, _, var pairs) && !pairs
        || source instanceof Node.Var(_, var name) && isContainer(name);
    if (scalar && list && value instanceof Value.Seq(var items, var open)) {
      return open ? Values.UNKNOWN : new Value.Text(String.valueOf(items.size()), Place.NOWHERE);
    }
    return value;
  }

  private void append(Node target, Value value, Frame frame) {
    var old = machine.eval(target, frame);
    if (old instanceof Value.Ref(var thing)) {
      var more = (Value.Seq) Lists.flat(value, false);
      thing.append(journal(), more.items(), more.open());
    } else {
      set(target, Values.concat(List.of(old, value)), frame);
    }
  }

  /// Gives the names in `target` cells of their own in this block.
  void declare(Node target, Value value, Frame frame) {
    switch (target) {
      case Node.Var(_, var name) -> frame.scope().declare(name, value);
      case Node.Seq(_, var items) -> {
        items.forEach(item -> declare(item, Values.UNKNOWN, frame));
        set(target, value, frame);
      }
      case Node.MakeList(_, var items) -> {
        items.forEach(item -> declare(item, Values.UNKNOWN, frame));
        set(target, value, frame);
      }
      default -> set(target, value, frame);
    }
  }

  void set(Node target, Value value, Frame frame) {
    switch (target) {
      case Node.Var(_, var name) -> setVariable(name, value, frame);
      case Node.My my -> {
        declared(my, frame);
        if (my.names().size() == 1) {
          set(my.names().getFirst(), value, frame);
        } else {
          distribute(my.names(), value, frame);
        }
      }
      case Node.Seq(_, var items) -> distribute(items, value, frame);
      case Node.MakeList(_, var items) ->
          distribute(items, Lists.unpacked(value), frame);
      case Node.Field field -> {
        ofType(field, value, frame);
        Elements.set(machine, things(field.container(), frame), field, value, frame);
      }
      case Node.Flat(_, var of, var pairs) -> things(of, frame).forEach(thing -> replace(thing, value, pairs));
      case Node.Choice(_, _, var yes, var no) -> {
        set(yes, Values.join(machine.eval(yes, frame), value), frame);
        set(no, Values.join(machine.eval(no, frame), value), frame);
      }
      case Node.Call(_, var name, var arguments) when name.equals("local") && !arguments.isEmpty() ->
          set(arguments.size() == 1 ? arguments.getFirst() : new Node.Seq(target.line(), arguments), value, frame);
      case Node.Call(_, var name, var arguments) when name.equals("*") && arguments.size() == 1 ->
          Values.exact(machine.eval(arguments.getFirst(), frame)).ifPresent(function -> named(function, value, frame));
      default -> {
        // nothing that keeps a value
      }
    }
  }

  /// `sys.argv = …`, `Shop.limit = …`: a module or class keeps it under its own name.
  private void ofType(Node.Field field, Value value, Frame frame) {
    if (field.container() instanceof Node.Var of && machine.eval(of, frame) instanceof Value.Type(var type)) {
      Values.exact(machine.eval(field.key(), frame)).map(key -> type + "::" + key).ifPresent(name -> journal()
          .set(machine.globals().find(name).orElseGet(() -> machine.globals().declare(name, Values.NOTHING)), value));
    }
  }

  /// `*name = sub { … }` makes a function.
  private void named(String function, Value value, Frame frame) {
    if (value instanceof Value.Code code) {
      machine.symbols().define(function.contains("::") ? function : frame.home() + "::" + function, code);
    }
  }

  private void setVariable(String name, Value value, Frame frame) {
    if (name.equals("@ISA")) {
      Values.list(value).items().forEach(parent -> Values.exact(parent)
          .ifPresent(known -> machine.parent(frame.home(), known)));
    }
    if (isContainer(name)) {
      things(new Node.Var(0, name), frame).forEach(thing -> replace(thing, value, name.startsWith("%")));
      return;
    }
    if (!name.startsWith("$")) {
      var own = frame.scope().findUpTo(frame.function(), name)
          .orElseGet(() -> frame.function().declare(name, Values.NOTHING));
      journal().set(own, value);
      return;
    }
    frame.scope().find(name).or(() -> global(name, frame)).ifPresent(cell -> journal().set(cell, scalar(value)));
  }

  /// A list where one value is wanted: its last element, as Perl's comma gives it.
  static Value scalar(Value value) {
    return switch (value) {
      case Value.Seq(var items, var open) ->
          open ? items.isEmpty() ? Values.UNKNOWN : Values.join(items.getLast(), Values.UNKNOWN)
              : items.isEmpty() ? Values.NOTHING : items.getLast();
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Ref _,Value.Code _,Value.Handle _,Value.Type _,Value.Many _ ->
          value;
    };
  }

  private void replace(Thing thing, Value value, boolean pairs) {
    var list = Values.list(value);
    if (pairs) {
      thing.fields().values().forEach(cell -> journal().set(cell, Values.NOTHING));
      fill(thing, list);
    } else {
      thing.items(journal(), list.items(), list.open());
    }
  }

  /// Takes a list as keys and values in turn.
  void fill(Thing thing, Value.Seq list) {
    for (int i = 0; i + 1 < list.items().size(); i += 2) {
      var value = list.items().get(i + 1);
      var keys = list.items().get(i).choices();
      for (var key : keys) {
        Values.exact(key).ifPresentOrElse(text -> journal().set(thing.field(text), value),
            () -> strayed(thing, Values.join(thing.other().value(), value)));
      }
    }
    if (list.open()) {
      strayed(thing, Values.join(thing.other().value(), Values.UNKNOWN));
    }
  }

  private void strayed(Thing thing, Value value) {
    journal().set(thing.other(), value);
    thing.mayBeOverwritten(journal());
  }

  private void distribute(List<Node> names, Value value, Frame frame) {
    var list = Lists.oneOf(value);
    var items = list.items();
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      if (name instanceof Node.Var(_, var variable) && isContainer(variable) || name instanceof Node.Flat) {
        var rest = Lists.present(items.subList(Math.min(i, items.size()), items.size()));
        set(name, new Value.Seq(rest, list.open()), frame);
        return;
      }
      boolean beyond = i >= items.size();
      set(name, beyond ? list.open() || value instanceof Value.Ref ? Values.UNKNOWN : Values.NOTHING : items.get(i),
          frame);
    }
  }

  private Journal journal() {
    return machine.run().journal();
  }
}
