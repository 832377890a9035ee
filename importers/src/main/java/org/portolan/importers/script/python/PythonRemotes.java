package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Commands that libraries run here or on another host: invoke, Fabric, paramiko.
final class PythonRemotes {
  private static final String HERE = "runs commands here";
  private static final String THERE = "runs commands on another host";
  private static final String HOST = "host";
  private static final Set<String> RUNS = Set.of("run", "sudo", "exec_command");
  /// A folder or something before each command, for a `with`.
  private static final Set<String> AROUND = Set.of("cd", "lcd", "prefix");

  private PythonRemotes() {}

  static Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(HERE)) {
      return RUNS.contains(name) ? Optional.of(here(call))
          : AROUND.contains(name) ? Optional.of(receiver) : Optional.empty();
    }
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(THERE)) {
      return onConnection(call, receiver, thing, name);
    }
    var library = PythonDialect.library(receiver);
    return switch (library.split("::", 2)[0]) {
      case "invoke" -> name.equals("Context") ? Optional.of(made(call, HERE)) : Optional.empty();
      case "paramiko" -> name.equals("SSHClient") ? Optional.of(made(call, THERE)) : Optional.empty();
      case "fabric", "fabric2" -> name.equals("Connection") ? Optional.of(connected(call, made(call, THERE)))
          : library.equals("fabric::api") || library.equals("fabric::operations") ? bare(call, name)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// The first version of Fabric: which hosts it goes to is told elsewhere.
  private static Optional<Value> bare(Call call, String name) {
    return name.equals("local") ? Optional.of(here(call))
        : RUNS.contains(name) ? Optional.of(there(call, Values.UNKNOWN)) : Optional.empty();
  }

  private static Optional<Value> onConnection(Call call, Value receiver, Thing thing, String name) {
    return Optional.ofNullable(switch (name) {
      case "connect" -> connected(call, receiver);
      case "local" -> here(call);
      case "run", "sudo", "exec_command" -> there(call, thing.field(HOST).value());
      case "cd", "prefix" -> receiver;
      default -> null;
    });
  }

  private static Value made(Call call, String type) {
    var thing = call.machine().thing();
    thing.become(type);
    return new Value.Ref(thing);
  }

  private static Value connected(Call call, Value connection) {
    var host = call.named("hostname").or(() -> call.named(HOST))
        .or(() -> call.size() > 0 && !(call.nodes().getFirst() instanceof Node.Named) ? Optional.of(call.value(0))
            : Optional.empty());
    if (connection instanceof Value.Ref(var thing)) {
      call.machine().run().journal().set(thing.field(HOST), host.orElse(Values.UNKNOWN));
    }
    return connection;
  }

  private static Value command(Call call) {
    return call.named("command").orElseGet(() -> call.value(0));
  }

  private static Value here(Call call) {
    var machine = call.machine();
    return machine.run().languages().shell(machine.run(), machine.process(), command(call), call.place());
  }

  private static Value there(Call call, Value host) {
    var machine = call.machine();
    var words = List.of(new Value.Text("ssh", Place.NOWHERE), host instanceof Value.Nothing ? Values.UNKNOWN : host,
        command(call));
    machine.run().languages().execute(machine.run(), machine.process(), words, Values.NOTHING, call.place());
    return Values.UNKNOWN;
  }
}
