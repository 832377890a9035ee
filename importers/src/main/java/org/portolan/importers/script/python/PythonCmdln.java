package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// Programs whose commands are methods called after them (`do_scan`): cmdln, and `onecmd` of Python's own `cmd`.
final class PythonCmdln {
  private static final String DECORATOR = "option of a command's method";
  private static final String PREFIX = "do_";

  private final List<Value> words;
  private final PythonOptions options;
  private final Map<Thing, Value> parsers = new HashMap<>();
  private final Map<Thing, List<String>> names = new HashMap<>();
  private final Map<String, List<Value>> ofMethods = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  PythonCmdln(List<Value> words, PythonOptions options) {
    this.words = List.copyOf(words);
    this.options = options;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (PythonDialect.library(receiver).equals("cmdln")) {
      return switch (name) {
        case "option" -> Optional.of(decorator(call));
        case "alias" -> Optional.of(alias(call));
        default -> Optional.empty();
      };
    }
    if (!(receiver instanceof Value.Ref(var thing)) || thing.type().isEmpty()) {
      return Optional.empty();
    }
    if (name.equals("main") && call.machine().ancestry(thing.type()).contains("cmdln::Cmdln")) {
      return Optional.of(main(call, (Value.Ref) receiver));
    }
    boolean one = name.equals("onecmd") && call.size() == 1
        && call.machine().ancestry(thing.type()).contains("cmd::Cmd");
    return one ? Optional.of(line(call, receiver)) : Optional.empty();
  }

  private Value decorator(Call call) {
    var thing = call.machine().thing();
    thing.become(DECORATOR);
    var parser = options.fresh(call.machine());
    options.option(call, parser);
    parsers.put(thing, parser);
    return new Value.Ref(thing);
  }

  private Value alias(Call call) {
    var thing = call.machine().thing();
    thing.become(DECORATOR);
    names.put(thing, call.values().stream().map(PythonDialect::exact).filter(name -> !name.isEmpty()).toList());
    return new Value.Ref(thing);
  }

  /// Whether a decorator was one of a command's method.
  boolean decorated(Value decorator, Value function) {
    if (!(decorator instanceof Value.Ref(var thing)) || !thing.type().equals(DECORATOR)
        || !(function instanceof Value.Code(Unit unit, _))) {
      return false;
    }
    Optional.ofNullable(parsers.get(thing))
        .ifPresent(parser -> ofMethods.computeIfAbsent(unit.name(), _ -> new ArrayList<>()).add(parser));
    names.getOrDefault(thing, List.of()).forEach(name -> aliases.put(name, last(unit.name())));
    return true;
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }

  private Value main(Call call, Value.Ref program) {
    var machine = call.machine();
    var made = machine.hasMethod(program, "get_optparser") ? machine.method(program, "get_optparser", List.of())
        : Values.UNKNOWN;
    var parser = options.isParser(made) ? made : options.fresh(machine);
    var global = options.parsed(call, parser, words);
    machine.run().journal().set(program.thing().field("options"), global.given());
    if (machine.hasMethod(program, "postoptparse")) {
      machine.method(program, "postoptparse", List.of());
    }
    return global.rest().isEmpty() ? Values.UNKNOWN
        : command(call, program, global.rest().getFirst(), words.subList(words.indexOf(global.rest().getFirst()) + 1,
            words.size()));
  }

  private Value command(Call call, Value program, Value word, List<Value> given) {
    var machine = call.machine();
    var name = PythonDialect.exact(word);
    var method = aliases.getOrDefault(name, PREFIX + name.replace('-', '_'));
    var code = machine.methodOf(program, method);
    if (code.isEmpty()) {
      absent(call, name);
      return Values.UNKNOWN;
    }
    var own = code.get().routine() instanceof Unit unit ? ofMethods.getOrDefault(unit.name(), List.<Value>of())
        : List.<Value>of();
    var parsed = options.parsed(call, options.together(machine, own), given);
    var arguments = new ArrayList<>(List.of(program, word, parsed.given()));
    arguments.addAll(parsed.rest());
    return machine.invoke(code.get(), arguments, false);
  }

  /// `shell.onecmd('sync all')`
  private static Value line(Call call, Value program) {
    var said = PythonDialect.exact(call.value(0)).strip();
    var parts = said.split("\\s+", 2);
    var code = call.machine().methodOf(program, PREFIX + parts[0]);
    if (code.isEmpty()) {
      absent(call, parts[0]);
      return Values.UNKNOWN;
    }
    var rest = new Value.Text(parts.length > 1 ? parts[1] : "", Place.NOWHERE);
    return call.machine().invoke(code.get(), List.of(program, rest), false);
  }

  private static void absent(Call call, String name) {
    call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
        name.isEmpty() ? "Which command of the program runs is only known at run time"
            : "The program's command " + name + " was not found");
  }
}
