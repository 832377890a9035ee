package org.portolan.importers.script.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Java's maps, so that tables of what a program can do are known, and questions that texts answer about each other.
final class JavaMaps {
  private static final Value TRUE = new Value.Text("1", Place.NOWHERE);
  private static final Value FALSE = new Value.Text("", Place.NOWHERE);
  private static final Set<String> ASKED =
      Set.of("equals", "equalsIgnoreCase", "startsWith", "endsWith", "contains", "isEmpty", "contentEquals");

  private JavaMaps() {}

  static boolean isMap(String type) {
    return type.matches("(?:.*\\.)?(?:\\w*Map|Hashtable)");
  }

  static Optional<Value> method(Call call, Value receiver, String type, String name) {
    if (receiver instanceof Value.Type && isMap(type) && name.matches("of|entry|ofEntries|copyOf")) {
      return Optional.of(of(call));
    }
    if (!(receiver instanceof Value.Ref(var map)) || !isMap(type)) {
      return asked(call, receiver, name);
    }
    var journal = call.machine().run().journal();
    return switch (name) {
      case "put", "putIfAbsent" -> {
        Values.exact(call.value(0)).ifPresentOrElse(key -> journal.set(map.field(key), call.value(1)),
            () -> journal.set(map.other(), Values.join(map.other().value(), call.value(1))));
        yield Optional.of(Values.UNKNOWN);
      }
      case "get", "getOrDefault", "remove" -> {
        var key = Values.exact(call.value(0));
        if (key.isPresent() && map.existing(key.get()).isPresent()) {
          yield Optional.of(map.field(key.get()).value());
        }
        yield Optional.of(key.isPresent() && map.other().value() instanceof Value.Nothing
            ? call.size() > 1 ? call.value(1) : Values.UNKNOWN : every(map.fields().values().stream()
                .map(cell -> cell.value()).toList(), map.other().value()));
      }
      case "values" -> Optional.of(call.machine().list(
          map.fields().values().stream().map(cell -> cell.value()).toList(), map.fields().isEmpty()));
      case "keySet" -> Optional.of(call.machine().list(map.fields().keySet().stream()
          .<Value>map(key -> new Value.Text(key, Place.NOWHERE)).toList(), map.fields().isEmpty()));
      default -> Optional.empty();
    };
  }

  private static Value every(List<Value> values, Value other) {
    var all = new ArrayList<>(values);
    all.add(other instanceof Value.Nothing ? Values.UNKNOWN : other);
    return Values.join(all);
  }

  private static Value of(Call call) {
    var thing = call.machine().thing();
    thing.become("java.util.Map");
    for (int i = 0; i + 1 < call.size(); i += 2) {
      var value = call.value(i + 1);
      Values.exact(call.value(i)).ifPresent(key -> call.machine().run().journal().set(thing.field(key), value));
    }
    return new Value.Ref(thing);
  }

  private static Optional<Value> asked(Call call, Value receiver, String name) {
    if (!ASKED.contains(name)) {
      return Optional.empty();
    }
    var text = Values.exact(receiver);
    var other = call.size() == 0 ? Optional.of("") : Values.exact(call.value(0));
    if (text.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    boolean holds = switch (name) {
      case "equalsIgnoreCase" -> text.get().equalsIgnoreCase(other.get());
      case "startsWith" -> text.get().startsWith(other.get());
      case "endsWith" -> text.get().endsWith(other.get());
      case "contains" -> text.get().contains(other.get());
      default -> text.get().equals(other.get());
    };
    return Optional.of(holds ? TRUE : FALSE);
  }
}
