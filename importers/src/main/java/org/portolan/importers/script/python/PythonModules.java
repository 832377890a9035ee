package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `import` and `from … import`: what the names mean afterwards.
final class PythonModules {
  private static final Set<String> KNOWN = Set.of("import", "module", "from import");

  private final Thing arguments;
  private final Thing environment;

  PythonModules(Thing arguments, Thing environment) {
    this.arguments = arguments;
    this.environment = environment;
  }

  boolean knows(String name) {
    return KNOWN.contains(name);
  }

  Optional<Value> call(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case "import" -> load(call, literal(call, 0));
      case "module" -> new Value.Type(literal(call, 0));
      case "from import" -> from(call, literal(call, 0), literal(call, 1));
      default -> null;
    });
  }

  private static String literal(Call call, int index) {
    return call.nodes().get(index) instanceof Node.Literal(_, var text) ? text : "";
  }

  private Value load(Call call, String module) {
    sys(call, module);
    call.machine().load(module, call.place().path(), List.of(), call.home());
    return new Value.Type(module);
  }

  private Value from(Call call, String module, String name) {
    sys(call, module);
    var machine = call.machine();
    var full = module.startsWith(".") ? module + " of " + call.place().path() : module;
    machine.loadAs(full, module, call.place().path());
    if (name.equals("*")) {
      machine.names(full).forEach((known, cell) -> call.declare(known, cell.value()));
      return Values.NOTHING;
    }
    var found = machine.globals().find(full + "::" + name);
    if (found.isPresent()) {
      return found.get().value();
    }
    var inner = module.matches("\\.+") ? module + name : module + "::" + name;
    var innerFull = module.startsWith(".") ? inner + " of " + call.place().path() : inner;
    return machine.loadAs(innerFull, inner, call.place().path()) ? new Value.Type(innerFull)
        : new Value.Type(module.replaceFirst("^\\.+", "") + "::" + name);
  }

  private void sys(Call call, String module) {
    var globals = call.machine().globals();
    if (module.equals("sys") && globals.find("sys::argv").isEmpty()) {
      globals.declare("sys::argv", new Value.Ref(arguments));
    } else if (module.startsWith("os") && globals.find("os::environ").isEmpty()) {
      globals.declare("os::environ", new Value.Ref(environment));
    }
  }

  Optional<Value> variable(String name) {
    return Optional.ofNullable(switch (name) {
      case "self", "cls" -> Values.UNKNOWN;
      default -> null;
    });
  }
}
