package org.portolan.importers.script.javascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.brace.BraceCore;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// JavaScript's own methods of strings, lists and promises, as far as they carry values on.
final class ScriptCore {
  private static final Set<String> EACH = Set.of("forEach", "map", "filter", "find", "some", "every", "flatMap",
      "findIndex", "mapSeries", "eachSeries", "eachOf");
  private static final Set<String> SAME = Set.of("trim", "trimStart", "trimEnd", "toString", "valueOf", "slice", "sort",
      "reverse", "flat", "finally", "catch", "lean", "exec", "unref", "ref", "on", "once", "flatten", "normalize",
      "bind",
      "asCallback", "values");
  private static final Set<String> LISTS =
      Set.of("iterate", "Object", "Array", "Promise", "Buffer", "lodash", "util", "path", "JSON", "_", "bluebird",
          "async");

  private final BraceCore brace;

  ScriptCore(BraceCore brace) {
    this.brace = brace;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Type(var library) && LISTS.contains(library)) {
      return ofLibrary(call, library, name);
    }
    boolean list = receiver instanceof Value.Ref(var thing) && thing.type().isEmpty() || receiver instanceof Value.Seq;
    if (EACH.contains(name) && (list || receiver.isUnknown()) && call.size() > 0) {
      return Optional.of(each(call, receiver, call.value(0), name));
    }
    if (name.equals("then") && call.size() > 0) {
      return Optional.of(call.machine().invoke(call.value(0), List.of(receiver), false));
    }
    if (list && (name.equals("push") || name.equals("unshift"))) {
      var more = call.values();
      ((Value.Ref) receiver).thing().append(call.machine().run().journal(), more, false);
      return Optional.of(Values.UNKNOWN);
    }
    if (list && name.equals("join")) {
      return Optional.of(joined(call, receiver));
    }
    if (list && name.equals("concat")) {
      return Optional.of(concat(call, receiver));
    }
    if (receiver instanceof Value.Text || receiver instanceof Value.Many) {
      var text = ScriptText.method(call, receiver, name);
      if (text.isPresent()) {
        return text;
      }
    }
    if (list && name.equals("slice")) {
      return ScriptText.rest(call, receiver).or(() -> Optional.of(receiver));
    }
    if (SAME.contains(name) && !receiver.isUnknown() && !(receiver instanceof Value.Type)) {
      for (var value : call.values()) {
        if (value instanceof Value.Code && !name.equals("catch") && !name.equals("sort") && !name.equals("bind")) {
          call.machine().invoke(value, List.of(), true);
        }
      }
      return Optional.of(receiver);
    }
    return Optional.empty();
  }

  private Value each(Call call, Value list, Value function, String name) {
    var machine = call.machine();
    var elements = (Value.Seq) brace.elements(machine, list);
    var made = new ArrayList<Value>();
    var fitting = new ArrayList<Value>();
    for (var element : elements.items().subList(0, Math.min(Thing.MOST_ITEMS, elements.items().size()))) {
      var result = machine.invoke(function, List.of(element, Values.UNKNOWN), false);
      made.add(result);
      var holds = machine.truth(result);
      if (holds != Truth.NO) {
        fitting.add(element);
      }
      if (holds == Truth.YES && name.equals("find")) {
        break;
      }
    }
    if (elements.open() && elements.items().isEmpty()) {
      made.add(machine.invoke(function, List.of(Values.UNKNOWN, Values.UNKNOWN), true));
    }
    return switch (name) {
      case "map", "flatMap", "mapSeries" -> machine.list(made, elements.open());
      case "filter" -> fitting.size() == elements.items().size() ? list : machine.list(fitting, elements.open());
      case "find" -> fitting.isEmpty() ? elements.open() ? Values.UNKNOWN : Values.NOTHING : Values.join(fitting);
      default -> Values.UNKNOWN;
    };
  }

  private Value joined(Call call, Value list) {
    var elements = (Value.Seq) brace.elements(call.machine(), list);
    var between = call.size() == 0 ? new Value.Text(",", Place.NOWHERE) : call.value(0);
    if (elements.open() || elements.items().isEmpty()) {
      return Values.UNKNOWN;
    }
    var parts = new ArrayList<Value>();
    for (var item : elements.items()) {
      if (!parts.isEmpty()) {
        parts.add(between);
      }
      parts.add(item);
    }
    return Values.concat(parts);
  }

  private Value concat(Call call, Value list) {
    var all = new ArrayList<>(((Value.Seq) brace.elements(call.machine(), list)).items());
    for (var value : call.values()) {
      all.addAll(((Value.Seq) brace.elements(call.machine(), value)).items());
    }
    return call.machine().list(all, false);
  }

  private Optional<Value> ofLibrary(Call call, String library, String name) {
    var machine = call.machine();
    return Optional.ofNullable(switch (library + "." + name) {
      case "path.join", "path.resolve" -> path(call);
      case "path.dirname" -> Values.map(call.value(0), Paths::directory);
      case "util.format" -> Formats.sprintf(call.values());
      case "util.promisify", "Promise.resolve", "Object.freeze", "Array.from", "Promise.allSettled", "Object.assign" ->
          call.size() == 0 ? Values.UNKNOWN : call.value(0);
      case "Promise.all", "Promise.race" -> all(machine, call.value(0));
      case "Object.keys" -> keys(machine, call.value(0));
      case "Object.values" -> machine.list(((Value.Seq) brace.elements(machine, call.value(0))).items(), false);
      case "Object.entries" -> entries(machine, call.value(0));
      case "JSON.stringify", "JSON.parse", "Array.isArray" -> {
        call.values();
        yield Values.UNKNOWN;
      }
      case "util.parseArgs" -> ScriptOptions.ofNode(machine);
      default -> EACH.contains(name) && call.size() > 1 || name.equals("each") && call.size() > 1
          ? each(call, call.value(0), call.value(1), name) : null;
    });
  }

  private Value all(Machine machine, Value list) {
    var elements = (Value.Seq) brace.elements(machine, list);
    return machine.list(elements.items(), elements.open());
  }

  private static Value keys(Machine machine, Value of) {
    return of instanceof Value.Ref(var thing) ? machine.list(thing.fields().keySet().stream()
        .<Value>map(key -> new Value.Text(key, Place.NOWHERE)).toList(), thing.fields().isEmpty()) : Values.UNKNOWN;
  }

  private static Value entries(Machine machine, Value of) {
    if (!(of instanceof Value.Ref(var thing))) {
      return Values.UNKNOWN;
    }
    var pairs = new ArrayList<Value>();
    thing.fields()
        .forEach((key, cell) -> pairs.add(machine.list(List.of(new Value.Text(key, Place.NOWHERE), cell.value()),
            false)));
    return machine.list(pairs, pairs.isEmpty());
  }

  private static Value path(Call call) {
    var parts = new ArrayList<Value>();
    for (var value : call.values()) {
      if (!parts.isEmpty()) {
        parts.add(new Value.Text("/", Place.NOWHERE));
      }
      parts.add(value);
    }
    return Values.map(Values.concat(parts), Paths::normal);
  }
}
