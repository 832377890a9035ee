package org.portolan.importers.script.javascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What libraries make of the words of a command line: minimist, yargs' `argv`, Node's own `parseArgs`.
final class ScriptOptions {
  private static final Pattern LIBRARY =
      Pattern.compile("minimist|yargs(?:/yargs|-parser)?|mri|getopts|arg|command-line-args");

  private ScriptOptions() {}

  static boolean isLibrary(String module) {
    return LIBRARY.matcher(module).matches();
  }

  /// The options by their names, and the words that are none under `_`; a flag without a value is true.
  static Value parsed(Machine machine) {
    var words = machine.process().arguments();
    var thing = machine.thing();
    var journal = machine.run().journal();
    var rest = new ArrayList<Value>();
    for (int i = 0; i < words.size(); i++) {
      var word = Values.asText(words.get(i)).text();
      if (!word.startsWith("-") || word.length() < 2) {
        rest.add(words.get(i));
        continue;
      }
      var plain = word.replaceFirst("^--?", "");
      int equals = plain.indexOf('=');
      var name = equals < 0 ? plain : plain.substring(0, equals);
      boolean follows = equals < 0 && i + 1 < words.size() && !Values.asText(words.get(i + 1)).text().startsWith("-");
      var value = equals >= 0 ? new Value.Text(plain.substring(equals + 1), Place.NOWHERE)
          : follows ? words.get(i + 1) : new Value.Text("1", Place.NOWHERE);
      // whether a word behind it is its value, only the program's own settings would tell
      journal.set(thing.field(name), value);
      i += follows && word.startsWith("--") ? 1 : 0;
    }
    journal.set(thing.field("_"), machine.list(rest, words.isEmpty()));
    if (words.isEmpty()) {
      journal.set(thing.other(), Values.UNKNOWN);
    }
    return new Value.Ref(thing);
  }

  /// `util.parseArgs({ options })`, which hands over `values` and `positionals`.
  static Value ofNode(Machine machine) {
    var values = parsed(machine);
    var thing = machine.thing();
    machine.run().journal().set(thing.field("values"), values);
    if (values instanceof Value.Ref(var options)) {
      machine.run().journal().set(thing.field("positionals"), options.field("_").value());
    }
    return new Value.Ref(thing);
  }

  /// `yargs.command('nightly', 'rolls up', {}, run)`: the function of the command that the words name.
  static Optional<Value> command(Call call, Value receiver) {
    var said = call.size() > 1 ? Values.exact(call.value(0)) : Optional.<String>empty();
    var functions = call.values().stream().filter(Value.Code.class::isInstance).toList();
    if (said.isEmpty() || functions.isEmpty()) {
      return Optional.empty();
    }
    var given = call.machine().process().arguments().stream().map(word -> Values.exact(word).orElse("?"))
        .filter(word -> !word.startsWith("-")).findFirst();
    var name = said.get().strip().split("\\s", 2)[0];
    boolean meant = given.isEmpty() || given.get().equals("?") || List.of("*", "$0", given.get()).contains(name);
    if (meant) {
      call.machine().invoke(functions.getLast(), List.of(parsed(call.machine())), true);
    }
    return Optional.of(receiver);
  }
}
