package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.importers.script.value.Value;

/// What a function is called with.
///
/// @param open whether unknown further ones may follow
record Arguments(List<Value> values, boolean open, Map<String, Value> named) {
  /// How a map of arguments is handed over: `f(**options)`.
  private static final String SPREAD = "**";

  Arguments {
    values = List.copyOf(values);
    named = Map.copyOf(named);
  }

  static Arguments of(List<Value> first, Dialect.Call call) {
    var values = new Gathered();
    first.forEach(values::add);
    var named = new HashMap<String, Value>();
    boolean open = false;
    for (int i = 0; i < call.size(); i++) {
      var node = call.nodes().get(i);
      var value = call.value(i);
      if (node instanceof Node.Named(_, var name, _) && name.equals(SPREAD)) {
        open |= spread(value, named);
      } else if (node instanceof Node.Named(_, var name, _)) {
        named.put(name, value);
      } else {
        values.add(value);
      }
    }
    return new Arguments(values.values(), open || values.isOpen(), named);
  }

  private static boolean spread(Value value, Map<String, Value> named) {
    if (!(value instanceof Value.Ref(var thing))) {
      return true;
    }
    thing.fields().forEach((key, cell) -> named.putIfAbsent(key, cell.value()));
    return !(thing.other().value() instanceof Value.Nothing);
  }

  List<Value> all() {
    var all = new ArrayList<>(values);
    named.keySet().stream().sorted().forEach(name -> all.add(named.get(name)));
    return all;
  }
}
