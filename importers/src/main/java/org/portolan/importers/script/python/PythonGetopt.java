package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `getopt`, and what else takes a command line to pieces and gives back the words that are no options.
final class PythonGetopt {
  private static final Set<String> GETOPT = Set.of("getopt", "gnu_getopt");

  private final List<Value> words;

  /// @param words behind the program's name
  PythonGetopt(List<Value> words) {
    this.words = words;
  }

  /// @param library the module that the function is of, empty where it was imported by itself
  Optional<Value> call(Call call, String library, String name) {
    if (GETOPT.contains(name) && (library.equals("getopt") || library.isEmpty()) && call.size() > 1) {
      return Optional.of(options(call));
    }
    return name.equals("parse_commandline") && library.startsWith("apt_pkg")
        ? Optional.of(call.machine().list(given(call.value(2), 1).stream()
            .filter(word -> !PythonDialect.exact(word).startsWith("-")).toList(), false))
        : Optional.empty();
  }

  private List<Value> given(Value list, int skipped) {
    return list instanceof Value.Ref(var thing) && !thing.items().open()
        ? thing.items().items().stream().skip(skipped).toList() : words;
  }

  private Value options(Call call) {
    var given = given(call.value(0), 0);
    var letters = PythonDialect.exact(call.value(1));
    var names = call.size() > 2 ? PythonCore.elements(call.value(2)).items().stream().map(PythonDialect::exact).toList()
        : List.<String>of();
    var found = new ArrayList<Value>();
    var rest = new ArrayList<Value>();
    for (int i = 0; i < given.size(); i++) {
      var word = PythonDialect.exact(given.get(i));
      if (!word.startsWith("-") || word.length() < 2 || word.equals("--")) {
        rest.add(given.get(i));
        continue;
      }
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      boolean joined = !word.startsWith("--") && word.length() > 2;
      var key = equals > 0 ? word.substring(0, equals) : joined ? word.substring(0, 2) : word;
      boolean takes = takes(key, letters, names);
      Value value = !takes ? text("") : equals > 0 ? text(word.substring(equals + 1))
          : joined ? text(word.substring(2)) : i + 1 < given.size() ? given.get(++i) : Values.UNKNOWN;
      found.add(call.machine().list(List.of(text(key), value), false));
    }
    var machine = call.machine();
    return machine.list(List.of(machine.list(found, false), machine.list(rest, false)), false);
  }

  private static boolean takes(String key, String letters, List<String> names) {
    return key.startsWith("--") ? names.stream().anyMatch(name -> name.equals(key.substring(2) + "="))
        : letters.contains(key.substring(1) + ":");
  }

  private static Value text(String text) {
    return new Value.Text(text, Place.NOWHERE);
  }
}
