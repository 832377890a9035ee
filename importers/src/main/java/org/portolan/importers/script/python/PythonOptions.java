package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// argparse and optparse, carried out with the command line that the job really has.
final class PythonOptions {
  private static final String PARSER = "argparse parser";

  private final List<Value> words;
  private final List<Option> options = new ArrayList<>();

  private record Option(List<String> names, String target, Value fallback, String action, Value constant,
      boolean takesValue) {
    boolean positional() {
      return !names.getFirst().startsWith("-");
    }
  }

  PythonOptions(List<Value> words) {
    this.words = List.copyOf(words);
  }

  Optional<Value> make(Call call, String name) {
    return name.equals("ArgumentParser") || name.equals("OptionParser") ? Optional.of(parser(call)) : Optional.empty();
  }

  private static Value parser(Call call) {
    var thing = call.machine().thing();
    thing.become(PARSER);
    return new Value.Ref(thing);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (library.equals("argparse") || library.equals("optparse")) {
      return make(call, name);
    }
    if (!(receiver instanceof Value.Ref(var thing)) || !thing.type().equals(PARSER)) {
      return Optional.empty();
    }
    return Optional.of(switch (name) {
      case "add_argument", "add_option" -> {
        add(call);
        yield Values.NOTHING;
      }
      case "add_argument_group", "add_mutually_exclusive_group", "add_option_group" -> receiver;
      case "parse_args", "parse_known_args" -> parsed(call, name);
      case "set_defaults" -> Values.NOTHING;
      default -> {
        call.values();
        yield Values.UNKNOWN;
      }
    });
  }

  private void add(Call call) {
    var names = call.nodes().stream().filter(node -> !(node instanceof org.portolan.importers.script.code.Node.Named))
        .map(node -> PythonDialect.exact(call.eval(node))).filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty()) {
      return;
    }
    var action = call.named("action").flatMap(Values::exact).orElse("store");
    var longest = names.stream().filter(name -> name.startsWith("--")).findFirst().orElse(names.getFirst());
    var target = call.named("dest").flatMap(Values::exact).orElse(longest.replaceFirst("^-+", "").replace('-', '_'));
    var fallback = call.named("default")
        .orElse(action.equals("store_true") ? text("0") : action.equals("store_false") ? text("1") : Values.NOTHING);
    boolean takes =
        !action.startsWith("store_") && !List.of("count", "help", "version", "append_const").contains(action);
    options.add(new Option(names, target, fallback, action, call.named("const").orElse(Values.UNKNOWN), takes));
  }

  private static Value text(String text) {
    return new Value.Text(text, Place.NOWHERE);
  }

  private Value parsed(Call call, String name) {
    var given = call.machine().thing();
    var journal = call.machine().run().journal();
    boolean own = call.size() > 0 && !call.value(0).isUnknown() && PythonDialect.exact(call.value(0)).isEmpty()
        && !(call.value(0) instanceof Value.Ref(var list) && list.items().items().equals(words));
    options.forEach(option -> journal.set(given.field(option.target()),
        own ? Values.join(option.fallback(), Values.UNKNOWN) : option.fallback()));
    var rest = new ArrayList<Value>();
    if (!own) {
      read(given, rest, call);
    }
    var positional = options.stream().filter(Option::positional).toList();
    for (int i = 0; i < positional.size() && i < rest.size(); i++) {
      journal.set(given.field(positional.get(i).target()), rest.get(i));
    }
    var result = new Value.Ref(given);
    boolean pair = name.equals("parse_known_args") || options.stream().noneMatch(Option::positional) && !rest.isEmpty();
    return pair ? new Value.Seq(List.of(result, call.machine().list(rest, false)), false) : result;
  }

  private void read(Thing given, List<Value> rest, Call call) {
    var journal = call.machine().run().journal();
    for (int i = 0; i < words.size(); i++) {
      var word = PythonDialect.exact(words.get(i));
      int equals = word.indexOf('=');
      var key = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
      var option = options.stream().filter(known -> known.names().contains(key)).findFirst()
          .or(() -> options.stream()
              .filter(known -> key.startsWith("--") && known.names().stream().anyMatch(name -> name.startsWith(key)))
              .findFirst());
      if (!word.startsWith("-") || option.isEmpty()) {
        if (!word.startsWith("-")) {
          rest.add(words.get(i));
        }
        continue;
      }
      Value value = switch (option.get().action()) {
        case "store_true", "count" -> text("1");
        case "store_false" -> text("0");
        case "store_const" -> option.get().constant();
        default -> Values.UNKNOWN;
      };
      if (option.get().takesValue()) {
        value = key.length() < word.length() ? text(word.substring(equals + 1))
            : i + 1 < words.size() ? words.get(++i) : Values.UNKNOWN;
      }
      journal.set(given.field(option.get().target()), option.get().action().equals("append")
          ? call.machine().list(List.of(value), false) : value);
    }
  }
}
