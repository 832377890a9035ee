package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Functions that are kept with arguments for later (`functools.partial`), and values that are only made when
/// somebody asks for them (`LocalProxy`).
final class PythonPartials {
  private static final String LATER = "made when asked for";

  private final Map<Thing, Kept> kept = new HashMap<>();

  private record Kept(Value function, List<Value> values, Map<String, Value> named) {}

  /// A function of a library, by its last name.
  Optional<Value> function(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case "wraps", "update_wrapper", "lru_cache", "cache", "total_ordering", "property", "classmethod", "staticmethod",
          "getfullargspec", "getargspec", "signature", "getsource", "getdoc", "get_type_hints",
          "iscoroutinefunction",
          "isfunction", "ismethod", "namedtuple", "contextmanager", "singledispatch" -> Values.UNKNOWN;
      // a word for those who check types; SQLAlchemy's is given a type of columns behind
      case "cast" -> call.size() == 2 && !(call.value(1) instanceof Value.Type) ? call.value(1) : Values.UNKNOWN;
      case "callable" -> call.size() == 0 ? null : callable(call, call.value(0));
      case "partial", "partialmethod" -> call.size() == 0 ? null : keep(call, "partial");
      case "LocalProxy", "SimpleLazyObject" -> call.size() == 0 ? null : keep(call, LATER);
      default -> null;
    });
  }

  private static Value callable(Call call, Value value) {
    return switch (value) {
      case Value.Code _,Value.Type _ -> new Value.Text("1", Place.NOWHERE);
      case Value.Text _,Value.Nothing _,Value.Handle _ -> Values.NOTHING;
      case Value.Ref(var thing) when thing.type().isEmpty() -> Values.NOTHING;
      case Value.Ref(var thing) when call.machine().knows(thing.type()) ->
          call.machine().hasMethod(value, "__call__") ? new Value.Text("1", Place.NOWHERE) : Values.NOTHING;
      case Value.Ref _,Value.Seq _,Value.Unknown _,Value.Many _ -> Values.UNKNOWN;
    };
  }

  private Value keep(Call call, String type) {
    var values = new ArrayList<Value>();
    var named = new HashMap<String, Value>();
    for (var node : call.nodes()) {
      if (node instanceof Node.Named(_, var name, var value)) {
        named.put(name, call.eval(value));
      } else {
        values.add(call.eval(node));
      }
    }
    var thing = call.machine().thing();
    thing.become(type);
    kept.put(thing, new Kept(values.getFirst(), values.subList(1, values.size()), named));
    return new Value.Ref(thing);
  }

  Optional<Value> apply(Call call, Value callee) {
    if (!(callee instanceof Value.Ref(var thing)) || !kept.containsKey(thing)) {
      return Optional.empty();
    }
    var known = kept.get(thing);
    var values = new ArrayList<>(known.values());
    var named = new HashMap<>(known.named());
    for (var node : call.nodes()) {
      if (node instanceof Node.Named(_, var name, var value)) {
        named.put(name, call.eval(value));
      } else {
        values.add(call.eval(node));
      }
    }
    return Optional.of(call.machine().invoke(known.function(), values, named));
  }

  /// What stands behind a value that is made when somebody asks for it; every other value is itself.
  Value behind(Call call, Value value) {
    return value instanceof Value.Ref(var thing) && thing.type().equals(LATER)
        ? call.machine().invoke(Optional.ofNullable(kept.get(thing)).orElseThrow().function(), List.of(), false)
        : value;
  }
}
