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
  /// What a kept function and its arguments are called where it is called at last.
  private static final String FUNCTION = "kept function";
  private static final Node ARGUMENTS = new Node.Var(1, "kept arguments");

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
    ofObject(call).ifPresent(object -> values.add(1, object));
    kept.put(thing, new Kept(values.getFirst(), values.subList(1, values.size()), named));
    return new Value.Ref(thing);
  }

  /// `partial(self.purge, …)`: the object whose method is kept comes before the arguments.
  private static Optional<Value> ofObject(Call call) {
    return call.nodes().getFirst() instanceof Node.Field(_, var container, Node.Literal(_, var method), _)
        ? call.eval(container).choices().stream()
            .filter(object -> object instanceof Value.Ref && call.machine().hasMethod(object, method)).findFirst()
        : Optional.empty();
  }

  Optional<Value> apply(Call call, Value callee) {
    if (!(callee instanceof Value.Ref(var thing)) || !kept.containsKey(thing)) {
      return Optional.empty();
    }
    var known = kept.get(thing);
    int line = call.place().line();
    var said = new ArrayList<Node>();
    for (int i = 0; i < known.values().size(); i++) {
      said.add(new Node.Field(line, ARGUMENTS, new Node.Literal(line, String.valueOf(i)), true));
    }
    said.addAll(call.nodes());
    for (var name : known.named().keySet()) {
      if (call.named(name).isEmpty()) {
        said.add(new Node.Named(line, name, new Node.Field(line, ARGUMENTS, new Node.Literal(line, name), false)));
      }
    }
    var targets = new Node.MakeList(line, List.of(new Node.Var(line, FUNCTION), ARGUMENTS));
    var values = call.machine().list(List.of(known.function(), arguments(call, known)), false);
    return call.each(targets, values, List.of(), new Node.Call(line, FUNCTION, said)).map(Call.Element::value);
  }

  private static Value arguments(Call call, Kept known) {
    var journal = call.machine().run().journal();
    var all = call.machine().thing();
    all.items(journal, known.values(), false);
    known.named().forEach((name, value) -> journal.set(all.field(name), value));
    return new Value.Ref(all);
  }

  /// What stands behind a value that is made when somebody asks for it; every other value is itself.
  Value behind(Call call, Value value) {
    return value instanceof Value.Ref(var thing) && thing.type().equals(LATER)
        ? call.machine().invoke(Optional.ofNullable(kept.get(thing)).orElseThrow().function(), List.of(), false)
        : value;
  }
}
