package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// What a program is told on its command line: `ARGV`, the handlers that `OptionParser` calls, and the command of `Thor`.
final class RubyOptions {
  private static final String PARSER = "OptionParser";
  private static final Set<String> PARSES = Set.of("parse!", "parse", "order!", "order", "permute!", "permute");
  /// `-t`, `--table NAME`, `--[no-]log`, `--day=DAY`
  private static final Pattern SAID = Pattern.compile("(--?)(\\[no-\\])?([\\w-]+)(?:[ =]?(\\S.*))?");

  /// @param takes whether a value follows
  /// @param name  the long one, under which `into:` keeps it
  private record Option(List<String> words, boolean takes, String name, Optional<Value> handler) {}

  private final Map<Thing, List<Option>> parsers = new HashMap<>();
  private Optional<Value> words = Optional.empty();

  /// The one list that the whole program takes its words from.
  Value words(Machine machine) {
    if (words.isEmpty()) {
      words = Optional.of(machine.list(machine.process().arguments(), false));
    }
    return words.get();
  }

  Optional<Value> ofType(Call call, String type, String name) {
    if (type.equals(PARSER) && name.equals("new")) {
      var thing = call.machine().thing();
      thing.become(PARSER);
      parsers.put(thing, new ArrayList<>());
      RubyDialect.block(call).ifPresent(block -> call.machine().invoke(block, List.of(new Value.Ref(thing)), Map.of()));
      return Optional.of(new Value.Ref(thing));
    }
    return name.equals("start") && call.machine().ancestry(type).contains("Thor") ? Optional.of(thor(call, type))
        : Optional.empty();
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (!(receiver instanceof Value.Ref(var thing)) || !parsers.containsKey(thing)) {
      return Optional.empty();
    }
    if (name.equals("on")) {
      parsers.get(thing).add(option(call));
    } else if (PARSES.contains(name)) {
      return Optional.of(parsed(call, parsers.get(thing), name.endsWith("!")));
    }
    return Optional.of(receiver);
  }

  private static Option option(Call call) {
    var said = new ArrayList<String>();
    boolean takes = false;
    var name = "";
    for (var value : RubyCore.positional(call)) {
      var form = SAID.matcher(Values.exact(value).orElse(""));
      if (form.matches()) {
        said.add(form.group(1) + form.group(3));
        takes |= form.group(4) != null;
        name = form.group(1).length() == 2 || name.isEmpty() ? form.group(3) : name;
      }
    }
    return new Option(said, takes, name, RubyDialect.block(call));
  }

  /// Calls the handlers of the options that are given; the words that are left over are the program's.
  private Value parsed(Call call, List<Option> options, boolean takesAway) {
    var machine = call.machine();
    var given = RubyCore.positional(call).stream().findFirst().orElseGet(() -> words(machine));
    var left = new ArrayList<Value>();
    var all = given instanceof Value.Ref(var list) ? list.items().items() : List.<Value>of();
    for (int i = 0; i < all.size(); i++) {
      var word = Values.asText(all.get(i)).text();
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      var name = equals < 0 ? word : word.substring(0, equals);
      var option = options.stream().filter(one -> one.words().contains(name)).findFirst();
      if (option.isEmpty()) {
        left.add(all.get(i));
        continue;
      }
      boolean follows = option.get().takes() && equals < 0 && i + 1 < all.size();
      var value = equals >= 0 ? new Value.Text(word.substring(equals + 1), Place.NOWHERE)
          : follows ? all.get(++i) : new Value.Text("1", Place.NOWHERE);
      option.get().handler().ifPresent(handler -> machine.invoke(handler, List.of(value), Map.of()));
      if (call.named("into").orElse(Values.NOTHING) instanceof Value.Ref(var into)) {
        machine.run().journal().set(into.field(option.get().name()), value);
      }
    }
    if (takesAway && given instanceof Value.Ref(var list)) {
      list.items(machine.run().journal(), left, false);
    }
    return machine.list(left, false);
  }

  /// `Cli.start`: the first word is the method, `--options` are kept, the rest are its arguments.
  private Value thor(Call call, String type) {
    var machine = call.machine();
    var given = RubyCore.positional(call).stream().findFirst().orElseGet(() -> words(machine));
    var options = machine.thing();
    var plain = new ArrayList<Value>();
    for (var word : given instanceof Value.Ref(var list) ? list.items().items() : List.<Value>of()) {
      var text = Values.asText(word).text();
      int equals = text.indexOf('=');
      if (text.startsWith("--")) {
        machine.run().journal().set(options.field(text.substring(2, equals < 0 ? text.length() : equals)),
            new Value.Text(equals < 0 ? "1" : text.substring(equals + 1), Place.NOWHERE));
      } else {
        plain.add(word);
      }
    }
    machine.run().journal().set(options.other(), Values.UNKNOWN);
    var cli = machine.invoke(new Value.Type(type), List.of(), Map.of());
    var command = plain.isEmpty() ? "" : Values.exact(plain.getFirst()).orElse("").replace('-', '_');
    if (!(cli instanceof Value.Ref(var thing)) || !machine.hasMethod(cli, command)) {
      machine.run().unread(call.place(), UnreadKind.DYNAMIC, "Which command of " + type + " runs is not known");
      return Values.UNKNOWN;
    }
    machine.run().journal().set(thing.field("@options"), new Value.Ref(options));
    return machine.method(cli, command, List.copyOf(plain.subList(1, plain.size())));
  }
}
