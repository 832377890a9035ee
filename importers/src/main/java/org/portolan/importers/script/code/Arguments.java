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

  static Arguments of(Machine machine, List<Value> first, List<Node> nodes, Frame frame) {
    var values = new ArrayList<>(first);
    var named = new HashMap<String, Value>();
    boolean open = false;
    for (var node : nodes) {
      var value = machine.eval(node, frame);
      if (node instanceof Node.Named(_, var name, _) && name.equals(SPREAD)) {
        open |= spread(value, named);
      } else if (node instanceof Node.Named(_, var name, _)) {
        named.put(name, value);
      } else {
        open |= value instanceof Value.Seq(_, var more) && more;
        Machine.flatten(value, values);
      }
    }
    return new Arguments(values, open, named);
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
