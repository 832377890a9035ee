package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Elements of arrays, maps and objects, by keys that may be known only in part.
public final class Elements {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");
  /// Type of what stands for a function of a class that is read like a field, and the name it is kept under.
  static final String PROPERTY = "property";

  /// Under this name it keeps the function for whom the class itself is asked.
  public static final String OF_CLASS = "property of the class";

  private static final Set<String> SWITCHES = Set.of("", "0", "1");

  private Elements() {}

  static Value get(Machine machine, Value container, Node.Field field, Frame frame) {
    var key = machine.eval(field.key(), frame);
    var found = new ArrayList<Value>();
    var place = new Place(frame.path(), Math.max(1, field.line()));
    for (var holder : container.choices()) {
      for (var choice : key.choices()) {
        found.add(!(holder instanceof Value.Ref(var thing)) ? outside(machine, holder, choice, place)
            : field.positional() ? at(thing, choice) : under(machine, thing, choice, place));
      }
    }
    return Values.join(found);
  }

  private static Value at(Thing thing, Value index) {
    var number = number(index);
    var items = thing.items();
    if (number.isEmpty()) {
      return thing.any();
    }
    int at = number.getAsInt() < 0 ? items.items().size() + number.getAsInt() : number.getAsInt();
    if (at >= 0 && at < items.items().size() && !(items.open() && number.getAsInt() < 0)) {
      return items.items().get(at);
    }
    var keyed = thing.existing(String.valueOf(number.getAsInt()));
    return keyed.isPresent() ? keyed.get().value() : items.open() ? Values.UNKNOWN : Values.NOTHING;
  }

  private static Value under(Machine machine, Thing thing, Value key, Place place) {
    var exact = Values.exact(key);
    if (exact.isEmpty()) {
      if (!thing.type().isEmpty()) {
        machine.dialect().asked(machine, thing, place);
      }
      return Values.join(thing.any(), thing.type().isEmpty() ? Values.NOTHING : Values.UNKNOWN);
    }
    var cell = thing.existing(exact.get());
    if (cell.isPresent() && !(cell.get().value() instanceof Value.Nothing)) {
      return switched(cell.get().value(), thing);
    }
    if (!thing.type().isEmpty()) {
      for (var type : machine.ancestry(thing.type())) {
        var shared = machine.globals().find(type + "::" + exact.get());
        if (shared.isPresent()) {
          var kept = shared.get().value();
          return machine.dialect().field(machine, new Value.Ref(thing), exact.get(), kept, place)
              .orElseGet(() -> property(machine, new Value.Ref(thing), kept));
        }
      }
      var found = machine.dialect().field(machine, new Value.Ref(thing), exact.get(), Values.UNKNOWN, place);
      if (found.isPresent()) {
        return found.get();
      }
    }
    if (number(key).isPresent() && !thing.items().items().isEmpty()) {
      return at(thing, key);
    }
    boolean complete = thing.other().value() instanceof Value.Nothing && !thing.items().open();
    boolean setElsewhere =
        !thing.type().isEmpty() && cell.isEmpty() && !machine.dialect().knowsAllFields(machine, thing.type());
    return complete && !setElsewhere ? Values.NOTHING : Values.join(thing.other().value(), Values.UNKNOWN);
  }

  /// A switch that is off (or on) as long as nobody says otherwise, where something was written under keys that are only
  /// known at run time: settings from a table often turn it.
  private static Value switched(Value kept, Thing thing) {
    return thing.mayBeOverwritten() && Values.exact(kept).filter(SWITCHES::contains).isPresent()
        ? Values.join(kept, Values.UNKNOWN) : kept;
  }

  /// A function of a class that is read like a field.
  private static Value property(Machine machine, Value of, Value shared) {
    return shared instanceof Value.Ref(var thing) && thing.type().equals(PROPERTY)
        ? machine.invoke(thing.field(PROPERTY).value(), List.of(of), false) : shared;
  }

  /// A list on its way, a class, or nothing that has elements.
  private static Value outside(Machine machine, Value holder, Value key, Place place) {
    return switch (holder) {
      case Value.Seq(var items, var open) -> ofList(items, open, number(key));
      case Value.Type(var name) ->
          Values.exact(key).map(text -> ofType(machine, name, text, place)).orElse(Values.UNKNOWN);
      case Value.Nothing _ -> Values.NOTHING;
      case Value.Handle _,Value.Text _,Value.Code _ -> Values.exact(key)
          .flatMap(name -> machine.dialect().field(machine, holder, name, Values.UNKNOWN, place))
          .orElse(Values.UNKNOWN);
      case Value.Unknown _,Value.Ref _,Value.Many _ -> Values.UNKNOWN;
    };
  }

  private static Value ofList(List<Value> items, boolean open, OptionalInt number) {
    if (number.isEmpty()) {
      return items.isEmpty() ? Values.UNKNOWN : Values.join(items);
    }
    int at = number.getAsInt() < 0 ? items.size() + number.getAsInt() : number.getAsInt();
    return at >= 0 && at < items.size() ? items.get(at) : open ? Values.UNKNOWN : Values.NOTHING;
  }

  private static Value ofType(Machine machine, String type, String name, Place place) {
    for (var ancestor : machine.ancestry(type)) {
      var shared = machine.globals().find(ancestor + "::" + name);
      if (shared.isPresent()) {
        var kept = shared.get().value();
        var own = kept instanceof Value.Ref(var thing) ? thing.existing(OF_CLASS) : Optional.<Cell>empty();
        return own.isPresent() ? machine.invoke(own.get().value(), List.of(new Value.Type(type)), false)
            : machine.dialect().field(machine, new Value.Type(type), name, kept, place).orElse(kept);
      }
    }
    return machine.symbols().method(type, name).map(Value.class::cast)
        .or(() -> machine.dialect().field(machine, new Value.Type(type), name, Values.UNKNOWN, place))
        .orElseGet(() -> machine.dialect().unwritten(type, name));
  }

  static void set(Machine machine, List<Thing> things, Node.Field field, Value value, Frame frame) {
    var journal = machine.run().journal();
    var keys = machine.eval(field.key(), frame).choices();
    boolean weak = things.size() > 1 || keys.size() > 1;
    var kept = Targets.scalar(value);
    for (var thing : things) {
      if (!thing.type().isEmpty()) {
        machine.dialect().changed(machine, thing, Values.join(keys),
            new Place(frame.path(), Math.max(1, field.line())));
      }
      for (var key : keys) {
        var exact = Values.exact(key);
        if (exact.isEmpty()) {
          journal.set(thing.other(), Values.join(thing.other().value(), kept));
          thing.mayBeOverwritten(journal);
        } else if (field.positional()) {
          setAt(machine, thing, Integer.parseInt(number(key).isPresent() ? exact.get() : "0"), kept, weak);
        } else {
          var cell = thing.field(exact.get());
          journal.set(cell, weak ? Values.join(cell.value(), kept) : kept);
        }
      }
    }
  }

  private static void setAt(Machine machine, Thing thing, int index, Value value, boolean weak) {
    var now = thing.items();
    var items = new ArrayList<>(now.items());
    int at = index < 0 ? items.size() + index : index;
    if (at >= 0 && at < items.size()) {
      items.set(at, weak ? Values.join(items.get(at), value) : value);
    } else if (at >= 0 && at < items.size() + 20) {
      while (items.size() < at) {
        items.add(Values.NOTHING);
      }
      items.add(value);
    }
    // one far behind the others leaves places that nobody knows
    thing.items(machine.run().journal(), items, now.open() || at >= items.size());
  }

  private static OptionalInt number(Value value) {
    var text = Values.exact(value).orElse("");
    return NUMBER.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }
}
