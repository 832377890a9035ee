package org.portolan.importers.script.perl;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What a program has opened, under names (`FILE`, `*FILE`) and in variables, and where it prints to when it says
/// nothing else.
final class PerlHandles {
  private static final String OUTPUT = "STDOUT";

  private final Map<String, Thing> named = new HashMap<>();
  private final Set<Thing> all = Collections.newSetFromMap(new IdentityHashMap<>());
  private Optional<Thing> selected = Optional.empty();

  boolean isOne(Thing thing) {
    return all.contains(thing);
  }

  /// A handle that its first operand names or is put into.
  Thing opened(Call call) {
    var handle = made(call);
    var node = call.nodes().getFirst();
    var name = name(node);
    if (name.isEmpty()) {
      call.assign(node instanceof Node.RefTo(_, var of) ? of : node, new Value.Ref(handle));
    } else {
      named.put(name, handle);
    }
    return handle;
  }

  Thing made(Call call) {
    var handle = call.machine().thing();
    all.add(handle);
    return handle;
  }

  /// The handle that a node means, where it was opened.
  Optional<Thing> of(Call call, Node node) {
    var name = name(node);
    if (!name.isEmpty()) {
      return Optional.ofNullable(named.get(name));
    }
    var value = call.eval(node);
    return value instanceof Value.Ref(var thing) ? Optional.of(thing)
        : Values.exact(value).map(text -> text.replaceFirst("^\\*?(?:main::)?", "")).map(named::get);
  }

  /// Where `print` goes by itself; empty for the program's own output.
  Optional<Thing> output() {
    return selected.or(() -> Optional.ofNullable(named.get(OUTPUT)));
  }

  Optional<Value> call(Call call, String name) {
    return switch (name) {
      case "*" -> call.size() == 1 ? Optional.ofNullable(named.get(name(call.nodes().getFirst()))).map(Value.Ref::new)
          : Optional.empty();
      case "select" -> call.size() == 1 ? Optional.of(select(call)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// @return what was selected before
  private Value select(Call call) {
    var before = selected.<Value>map(Value.Ref::new).orElseGet(() -> new Value.Ref(call.machine().thing()));
    selected = of(call, call.nodes().getFirst()).filter(all::contains);
    return before;
  }

  /// Of a handle that is no variable.
  private static String name(Node node) {
    return switch (node) {
      case Node.Literal(_, var word) -> word;
      case Node.Call(_, var sign, var of) when sign.equals("*") && of.size() == 1 -> name(of.getFirst());
      case Node.Call(_, var word, var none) when none.isEmpty() -> word;
      case Node.Call(_, var word, var of) when word.equals("local") && of.size() == 1 -> name(of.getFirst());
      case Node.RefTo(_, var of) -> name(of);
      case Node.Block(_, var nodes) when nodes.size() == 1 -> name(nodes.getFirst());
      default -> "";
    };
  }
}
