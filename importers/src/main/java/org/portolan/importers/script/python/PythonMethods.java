package org.portolan.importers.script.python;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Routine;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;

/// Methods that are kept under names of their own and called by these: `run = cursor.execute`.
final class PythonMethods {
  private static final Set<String> OF_HANDLES =
      Set.of("execute", "executemany", "executescript", "query", "cursor", "fetch", "fetchrow", "fetchval", "scalar");
  private static final Set<String> OF_PARSERS = Set.of("add_argument", "add_option", "add_parser");

  private final PythonOptions options;
  private final Map<Thing, Kept> kept = new HashMap<>();

  /// @param receiver what it is a method of
  record Kept(Value receiver, String name) {}

  PythonMethods(PythonOptions options) {
    this.options = options;
  }

  Optional<Value> field(Machine machine, Value of, String name) {
    boolean method = of instanceof Value.Handle && OF_HANDLES.contains(name)
        || OF_PARSERS.contains(name) && options.isParser(of);
    if (!method) {
      return Optional.empty();
    }
    var thing = machine.thing();
    thing.become("method of an object");
    kept.put(thing, new Kept(of, name));
    return Optional.of(new Value.Ref(thing));
  }

  /// What a function says of itself: its name, and the text that it begins with.
  static Optional<Value> described(Routine routine, String name, Place place) {
    return switch (name) {
      case "__name__", "__qualname__" -> Optional.of(new Value.Text(PythonModels.simple(routine.name()), place));
      case "__doc__" -> routine instanceof Unit unit && unit.body() instanceof Node.Block(_, var nodes)
          && !nodes.isEmpty() && nodes.getFirst() instanceof Node.Literal(int line, var text)
              ? Optional.of(new Value.Text(text, unit.place().at(line))) : Optional.empty();
      default -> Optional.empty();
    };
  }

  Optional<Kept> behind(Value callee) {
    return callee instanceof Value.Ref(var thing) ? Optional.ofNullable(kept.get(thing)) : Optional.empty();
  }
}
