package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// The elements of what a value may be: an array, a map, a list on its way, or one of several.
final class Lists {
  private Lists() {}

  static Value contents(Thing thing, boolean pairs) {
    if (pairs) {
      return pairs(thing);
    }
    boolean changed = thing.items().items().isEmpty() && !(thing.other().value() instanceof Value.Nothing);
    return changed ? new Value.Seq(List.of(), true) : thing.items();
  }

  private static Value pairs(Thing thing) {
    var all = new ArrayList<Value>();
    thing.fields().forEach((key, cell) -> {
      all.add(new Value.Text(key, Place.NOWHERE));
      all.add(cell.value());
    });
    // an object stands for those under keys that nobody knows
    var object = Values.join(thing.other().value().choices().stream().filter(Values::isObject).toList());
    if (Values.isObject(object)) {
      all.add(Values.UNKNOWN);
      all.add(object);
    }
    return new Value.Seq(all, !(thing.other().value() instanceof Value.Nothing));
  }

  static Value flat(Value of, boolean pairs) {
    var parts = new ArrayList<Value>();
    boolean open = false;
    for (var choice : of.choices()) {
      if (choice instanceof Value.Ref(var thing)) {
        var contents = (Value.Seq) contents(thing, pairs);
        parts.addAll(contents.items());
        open |= contents.open();
      } else if (choice instanceof Value.Seq(var items, var more)) {
        parts.addAll(items);
        open |= more;
      } else if (!(choice instanceof Value.Nothing)) {
        open = true;
      }
    }
    return new Value.Seq(parts, open);
  }

  /// The elements of a list; of several lists that it may be, what may stand at each place.
  static Value unpacked(Value value) {
    if (value instanceof Value.Ref) {
      return flat(value, false);
    }
    if (!(value instanceof Value.Many(var choices))) {
      return value;
    }
    var lists =
        choices.stream().filter(Value.Ref.class::isInstance).map(choice -> (Value.Seq) flat(choice, false)).toList();
    int longest = lists.stream().mapToInt(list -> list.items().size()).max().orElse(0);
    var items = new ArrayList<Value>();
    for (int i = 0; i < longest; i++) {
      int at = i;
      items.add(Values.join(
          lists.stream().map(list -> at < list.items().size() ? list.items().get(at) : Values.UNKNOWN).toList()));
    }
    return new Value.Seq(items, true);
  }

  /// The elements of a list; of several lists that a function may return, what may stand at each place.
  static Value.Seq oneOf(Value value) {
    var lists = value.choices().stream().map(choice -> {
      var gathered = new Gathered();
      gathered.add(Values.list(choice));
      return gathered.list();
    }).toList();
    int longest = lists.stream().mapToInt(list -> list.items().size()).max().orElse(0);
    var items = new ArrayList<Value>();
    for (int i = 0; i < longest; i++) {
      int at = i;
      items.add(Values.join(lists.stream().map(list -> at < list.items().size() ? list.items().get(at)
          : list.open() ? Values.UNKNOWN : Values.NOTHING).toList()));
    }
    return new Value.Seq(items, lists.stream().anyMatch(Value.Seq::open));
  }

  /// What an array takes: of several lists, the shorter ones have no elements where the longer ones end, not empty ones.
  static List<Value> present(List<Value> items) {
    return items.stream().map(item -> item instanceof Value.Many(var choices)
        ? Values.join(choices.stream().filter(choice -> !(choice instanceof Value.Nothing)).toList()) : item).toList();
  }
}
