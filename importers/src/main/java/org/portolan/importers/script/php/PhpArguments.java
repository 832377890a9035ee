package org.portolan.importers.script.php;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What a program is told on its command line: `$argv`, `$argc`, `$_SERVER['argv']` and `getopt()`.
final class PhpArguments {
  private static final Pattern SHORT = Pattern.compile("([A-Za-z0-9])(:{0,2})");

  private final List<Value> words = new ArrayList<>();

  PhpArguments(Execution process) {
    words.add(new Value.Text("/" + process.script(), Place.NOWHERE));
    words.addAll(process.arguments());
  }

  void declare(Machine machine) {
    var journal = machine.run().journal();
    var count = new Value.Text(String.valueOf(words.size()), Place.NOWHERE);
    var server = machine.thing();
    // A program that asks for words which its job does not give was probably started in another way.
    boolean open = words.size() == 1;
    journal.set(server.field("argv"), machine.list(words, open));
    journal.set(server.field("argc"), count);
    journal.set(server.other(), Values.UNKNOWN);
    machine.globals().declare("~argv", machine.list(words, open));
    machine.globals().declare("~argc", count);
    machine.globals().declare("~_SERVER", new Value.Ref(server));
  }

  Optional<Value> function(Call call, String name) {
    return name.equals("getopt") ? Optional.of(options(call)) : Optional.empty();
  }

  /// A map of the options that were given; one without a value is false, as PHP has it.
  private Value options(Call call) {
    var takes = new HashSet<String>();
    var known = new HashSet<String>();
    var letters = SHORT.matcher(Values.exact(call.value(0)).orElse(""));
    while (letters.find()) {
      note(letters.group(1), letters.group(2), known, takes);
    }
    var longer =
        call.size() > 1 && call.value(1) instanceof Value.Ref(var list) ? list.items().items() : List.<Value>of();
    for (var one : longer) {
      var said = Values.exact(one).orElse("");
      var name = said.replaceFirst(":+$", "");
      note(name, said.substring(name.length()), known, takes);
    }
    return given(call.machine(), known, takes);
  }

  private static void note(String name, String colons, Set<String> known, Set<String> takes) {
    known.add(name);
    if (colons.equals(":")) {
      takes.add(name);
    }
  }

  private Value given(Machine machine, Set<String> known, Set<String> takes) {
    var thing = machine.thing();
    for (int i = 1; i < words.size(); i++) {
      var word = Values.asText(words.get(i)).text();
      if (!word.startsWith("-") || word.equals("--")) {
        break;
      }
      int equals = word.indexOf('=');
      var name = word.startsWith("--") ? word.substring(2, equals < 0 ? word.length() : equals)
          : word.substring(1, Math.min(2, word.length()));
      var joined = word.startsWith("--") ? equals < 0 ? "" : word.substring(equals + 1)
          : word.substring(Math.min(2, word.length())).replaceFirst("^=", "");
      if (!known.contains(name)) {
        continue;
      }
      boolean follows = joined.isEmpty() && takes.contains(name) && i + 1 < words.size();
      var value = follows ? words.get(++i) : joined.isEmpty() ? new Value.Text("", Place.NOWHERE)
          : new Value.Text(joined, Place.NOWHERE);
      machine.run().journal().set(thing.field(name), value);
    }
    return new Value.Ref(thing);
  }
}
