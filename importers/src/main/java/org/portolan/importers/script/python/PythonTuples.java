package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `Pair = namedtuple('Pair', 'source target')`: lists whose elements have names, too.
final class PythonTuples {
  private final Map<Thing, List<String>> makers = new HashMap<>();

  Optional<Value> function(Call call, String name) {
    if (!name.equals("namedtuple") || call.size() < 2) {
      return Optional.empty();
    }
    var names = call.value(1) instanceof Value.Ref(var list)
        ? list.items().items().stream().map(PythonDialect::exact).toList()
        : List.of(PythonDialect.exact(call.value(1)).strip().split("[\\s,]+", 100));
    var thing = call.machine().thing();
    thing.become("maker of named tuples");
    makers.put(thing, names);
    return Optional.of(new Value.Ref(thing));
  }

  Optional<Value> apply(Call call, Value callee) {
    if (!(callee instanceof Value.Ref(var maker)) || !makers.containsKey(maker)) {
      return Optional.empty();
    }
    var names = makers.getOrDefault(maker, List.of());
    var journal = call.machine().run().journal();
    var values = new HashMap<String, Value>();
    int at = 0;
    for (var node : call.nodes()) {
      if (node instanceof Node.Named(_, var name, var value)) {
        values.put(name, call.eval(value));
      } else if (at < names.size()) {
        values.put(names.get(at++), call.eval(node));
      }
    }
    var made = call.machine().thing();
    var items = new ArrayList<Value>();
    names.forEach(name -> {
      var value = values.getOrDefault(name, Values.UNKNOWN);
      journal.set(made.field(name), value);
      items.add(value);
    });
    made.items(journal, items, false);
    return Optional.of(new Value.Ref(made));
  }
}
