package org.portolan.importers.script.javascript;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// The process that a program of Node runs in: its words and environment, and the programs that it starts.
final class ScriptProcess {
  private static final Set<String> SHELL = Set.of("exec", "execSync", "spawn", "spawnSync", "execFile", "execFileSync",
      "fork");

  private ScriptProcess() {}

  static boolean starts(String name) {
    return SHELL.contains(name);
  }

  static Optional<Value> started(Call call, String name) {
    var machine = call.machine();
    var languages = machine.run().languages();
    if (call.size() == 0) {
      return Optional.empty();
    }
    var first = call.value(0);
    if (name.equals("exec") || name.equals("execSync")) {
      return first instanceof Value.Text
          ? Optional.of(languages.shell(machine.run(), machine.process(), first, call.place()))
          : Optional.empty();
    }
    var words = new ArrayList<Value>();
    if (name.equals("fork")) {
      words.add(new Value.Text("node", call.place()));
    }
    words.add(first);
    if (call.size() > 1 && call.value(1) instanceof Value.Ref(var more)) {
      words.addAll(more.items().items());
    }
    return Optional.of(languages.execute(machine.run(), machine.process(), words, Values.NOTHING, call.place()));
  }

  static Value itself(Machine machine, Map<String, Value> environment) {
    Thing thing = machine.thing();
    var env = machine.thing();
    environment.forEach((key, value) -> machine.run().journal().set(env.field(key), value));
    machine.run().journal().set(env.other(), Values.UNKNOWN);
    machine.run().journal().set(thing.field("env"), new Value.Ref(env));
    var words = new ArrayList<Value>();
    words.add(new Value.Text("node", Place.NOWHERE));
    words.add(new Value.Text("/" + machine.process().script(), Place.NOWHERE));
    words.addAll(machine.process().arguments());
    machine.run().journal().set(thing.field("argv"), machine.list(words, machine.process().arguments().isEmpty()));
    machine.run().journal().set(thing.other(), Values.UNKNOWN);
    return new Value.Ref(thing);
  }
}
