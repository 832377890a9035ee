package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Objects that are nothing but their fields (`SimpleNamespace(table="orders")`), and what fields of a class begin with
/// (`attr.ib(default="orders")`).
final class PythonRecords {
  private static final Set<String> BAGS =
      Set.of("SimpleNamespace", "Namespace", "Munch", "DefaultMunch", "Box", "Bunch",
          "AttrDict", "DotMap", "EasyDict", "edict");
  private static final Set<String> FIELDS = Set.of("field", "ib", "attrib", "Field");
  private static final Set<String> OF_FIELDS = Set.of("attr", "attrs", "dataclasses", "pydantic", "pydantic_settings");

  private PythonRecords() {}

  static Optional<Value> method(Call call, Value receiver, String name) {
    if (name.equals("_asdict") && receiver instanceof Value.Ref) {
      return Optional.of(receiver);
    }
    var library = PythonDialect.library(receiver);
    return library.isEmpty() || call.machine().knows(library) ? Optional.empty() : function(call, library, name);
  }

  private static Optional<Value> function(Call call, String library, String name) {
    if (FIELDS.contains(name) && OF_FIELDS.contains(library.split("::", 2)[0])) {
      return Optional.of(first(call, name));
    }
    if (name.equals("asdict") && OF_FIELDS.contains(library) && call.size() > 0) {
      // an object is known by its fields, as a map is
      return Optional.of(call.value(0));
    }
    return BAGS.contains(name) ? Optional.of(bag(call)) : Optional.empty();
  }

  /// What a field holds as long as nobody says otherwise.
  private static Value first(Call call, String name) {
    var factory = call.named("default_factory").or(() -> call.named("factory"));
    return call.named("default").or(() -> factory.map(make -> call.machine().invoke(make, List.of(), false)))
        .or(() -> name.equals("Field") && call.size() > 0 && !(call.nodes().getFirst() instanceof Node.Named)
            ? Optional.of(call.value(0)) : Optional.empty())
        .orElse(Values.UNKNOWN);
  }

  private static Value bag(Call call) {
    var made = call.machine().thing();
    for (var node : call.nodes()) {
      if (node instanceof Node.Named(_, var name, var value) && !name.equals("**")) {
        call.machine().run().journal().set(made.field(name), call.eval(value));
      } else if (call.eval(node) instanceof Value.Ref(var given)) {
        added(call, made, given);
      } else {
        call.machine().run().journal().set(made.other(), Values.UNKNOWN);
      }
    }
    return new Value.Ref(made);
  }

  private static void added(Call call, Thing made, Thing given) {
    var journal = call.machine().run().journal();
    given.fields().forEach((name, cell) -> journal.set(made.field(name), cell.value()));
    if (!(given.other().value() instanceof Value.Nothing)) {
      journal.set(made.other(), given.other().value());
    }
  }
}
