package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// `fire.Fire(Jobs)`: the words of the command line say which function of a class, map or module runs, and with what.
final class PythonFire {
  private final List<Value> words;

  PythonFire(List<Value> words) {
    this.words = List.copyOf(words);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (!PythonDialect.library(receiver).equals("fire") || !name.equals("Fire")) {
      return Optional.empty();
    }
    var component = call.size() == 0 ? Optional.<Value>empty()
        : Optional.of(call.named("component").orElseGet(() -> call.value(0)));
    run(call, component);
    return Optional.of(Values.UNKNOWN);
  }

  private void run(Call call, Optional<Value> component) {
    var machine = call.machine();
    var left = new ArrayList<>(words);
    var current = component.orElseGet(() -> chosen(call, left));
    if (current instanceof Value.Ref(var map) && map.type().isEmpty() && !left.isEmpty()) {
      var name = PythonDialect.exact(left.removeFirst());
      current = map.existing(name).or(() -> map.existing(name.replace('-', '_'))).map(cell -> cell.value())
          .orElse(Values.UNKNOWN);
    }
    if (current instanceof Value.Type(var type) && machine.knows(type)) {
      current = machine.invoke(current, List.of(), named(left));
    }
    if (current instanceof Value.Ref(var object) && !object.type().isEmpty() && !left.isEmpty()) {
      var name = PythonDialect.exact(left.removeFirst()).replace('-', '_');
      var self = current;
      machine.methodOf(current, name).ifPresentOrElse(code -> {
        var given = new ArrayList<>(List.of(self));
        given.addAll(positional(left));
        machine.invoke(code, given, named(left));
      }, () -> open(call));
    } else if (current instanceof Value.Code) {
      machine.invoke(current, positional(left), named(left));
    } else {
      open(call);
    }
  }

  /// A function or class of the program itself.
  private static Value chosen(Call call, List<Value> left) {
    if (left.isEmpty()) {
      return Values.UNKNOWN;
    }
    var name = PythonDialect.exact(left.removeFirst()).replace('-', '_');
    return call.machine().find(call.home() + "::" + name).<Value>map(code -> code)
        .or(() -> call.variable(name)).orElse(Values.UNKNOWN);
  }

  private static void open(Call call) {
    call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
        "Which command of the program runs is only known at run time");
  }

  private static List<Value> positional(List<Value> given) {
    var values = new ArrayList<Value>();
    for (int i = 0; i < given.size(); i++) {
      var word = PythonDialect.exact(given.get(i));
      if (!word.startsWith("--")) {
        values.add(given.get(i));
      } else if (takesNext(given, i)) {
        i++;
      }
    }
    return values;
  }

  private static Map<String, Value> named(List<Value> given) {
    var values = new HashMap<String, Value>();
    for (int i = 0; i < given.size(); i++) {
      var word = PythonDialect.exact(given.get(i));
      int equals = word.indexOf('=');
      if (word.startsWith("--") && equals > 0) {
        values.put(key(word.substring(2, equals)), new Value.Text(word.substring(equals + 1), Place.NOWHERE));
      } else if (word.startsWith("--")) {
        values.put(key(word.substring(2)), takesNext(given, i) ? given.get(++i) : new Value.Text("1", Place.NOWHERE));
      }
    }
    return values;
  }

  /// A word follows the option, and no other option does.
  private static boolean takesNext(List<Value> given, int option) {
    return !PythonDialect.exact(given.get(option)).contains("=") && option + 1 < given.size()
        && !PythonDialect.exact(given.get(option + 1)).startsWith("--");
  }

  private static String key(String option) {
    return option.replace('-', '_');
  }
}
