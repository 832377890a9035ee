package org.portolan.importers.script.python;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `import` and `from … import`: what the names mean afterwards.
final class PythonModules {
  private static final Set<String> KNOWN = Set.of("import", "module", "from import");

  private static final Set<String> STATEMENTS = Set.of("select", "insert", "update", "delete", "create_engine");
  private static final Pattern CLASS = Pattern.compile("[A-Z]\\w*[a-z]\\w*");

  private final Thing arguments;
  private final Thing environment;

  private final PythonFiles files;
  /// Libraries out of which every name was imported.
  private final Set<String> whole = new TreeSet<>();

  PythonModules(Thing arguments, Thing environment, PythonFiles files) {
    this.files = files;
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
    packages(call, module);
    var full = files.named(module, call.place().path());
    call.machine().loadAs(full, module, call.place().path());
    return new Value.Type(full);
  }

  /// A package's own file runs before what lies in it.
  private void packages(Call call, String module) {
    for (int at = module.indexOf("::"); at > 0 && !module.startsWith("."); at = module.indexOf("::", at + 2)) {
      var outer = module.substring(0, at);
      call.machine().loadAs(files.named(outer, call.place().path()), outer, call.place().path());
    }
  }

  private Value from(Call call, String module, String name) {
    sys(call, module);
    packages(call, module);
    var machine = call.machine();
    var full = files.named(module, call.place().path());
    boolean there = machine.loadAs(full, module, call.place().path());
    if (name.equals("*")) {
      if (!there) {
        whole.add(full);
      }
      machine.names(full).forEach((known, cell) -> call.declare(known, cell.value()));
      return Values.NOTHING;
    }
    var found = machine.globals().find(full + "::" + name);
    if (found.isPresent()) {
      return found.get().value();
    }
    var inner = module.matches("\\.+") ? module + name : module + "::" + name;
    var innerFull = files.named(inner, call.place().path());
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

  Optional<Value> variable(Machine machine, String name) {
    return Optional.ofNullable(switch (name) {
      case "self", "cls" -> Values.UNKNOWN;
      default -> library(machine, name).map(from -> new Value.Type(from.name() + "::" + name)).orElse(null);
    });
  }

  /// The module of a library out of which every name was imported; empty where that was not done.
  String starred(String head) {
    return whole.stream().filter(module -> module.split("::", 2)[0].equals(head)).findFirst().orElse("");
  }

  /// Where a class comes from that nothing else defines: `from peewee import *`.
  Optional<Value.Type> library(Machine machine, String name) {
    boolean statement = STATEMENTS.contains(name) && whole.stream().allMatch(one -> one.startsWith("sqlalchemy"));
    return whole.size() == 1 && (statement || CLASS.matcher(name).matches()) && machine.globals().find(name).isEmpty()
        ? Optional.of(new Value.Type(whole.iterator().next())) : Optional.empty();
  }
}
