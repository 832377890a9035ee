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
      if (node instanceof Node.Named(_, var name, _)) {
        named.put(name, value);
      } else {
        open |= value instanceof Value.Seq(_, var more) && more;
        Machine.flatten(value, values);
      }
    }
    return new Arguments(values, open, named);
  }

  List<Value> all() {
    var all = new ArrayList<>(values);
    named.keySet().stream().sorted().forEach(name -> all.add(named.get(name)));
    return all;
  }
}
