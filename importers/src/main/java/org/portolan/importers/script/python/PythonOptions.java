package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// argparse and optparse, carried out with the command line that the job really has.
final class PythonOptions {
  private static final String PARSER = "argparse parser";
  private static final String COMMANDS = "argparse commands";
  private static final Set<String> PARSERS = Set.of("ArgumentParser", "OptionParser", "ArgParser", "CmdlnOptionParser");

  private final List<Value> words;
  private final Map<Thing, Parser> parsers = new HashMap<>();

  private record Option(List<String> names, String target, Value fallback, String action, Value constant,
      boolean takesValue, boolean many) {
    boolean positional() {
      return !names.getFirst().startsWith("-");
    }
  }

  /// A parser, and those of its commands.
  private static final class Parser {
    private final List<Option> options = new ArrayList<>();
    private final Map<String, Value> defaults = new LinkedHashMap<>();
    private final Map<String, Parser> commands = new HashMap<>();
    private String chosen = "";
    /// optparse gives options and words, one beside the other.
    private boolean pair;
  }

  PythonOptions(List<Value> words) {
    this.words = List.copyOf(words);
  }

  Optional<Value> make(Call call, String name) {
    return PARSERS.contains(name) ? Optional.of(parser(call, name.endsWith("OptionParser")))
        : name.equals("make_option") ? Optional.of(alone(call)) : Optional.empty();
  }

  private Value parser(Call call, boolean pair) {
    var parser = new Parser();
    parser.pair = pair;
    call.named("option_list").map(PythonCore::elements).map(Value.Seq::items).orElse(List.of())
        .forEach(option -> of(option).ifPresent(known -> parser.options.addAll(known.options)));
    call.named("parents").filter(Value.Ref.class::isInstance).ifPresent(parents -> PythonCore.elements(parents).items()
        .forEach(parent -> of(parent).ifPresent(known -> {
          parser.options.addAll(known.options);
          parser.defaults.putAll(known.defaults);
        })));
    return value(call.machine(), parser, PARSER);
  }

  /// An option that is made for a list, before there is a parser.
  private Value alone(Call call) {
    var parser = new Parser();
    add(call, parser);
    return value(call.machine(), parser, PARSER);
  }

  private Value value(Machine machine, Parser parser, String type) {
    var thing = machine.thing();
    thing.become(type);
    parsers.put(thing, parser);
    return new Value.Ref(thing);
  }

  private Optional<Parser> of(Value value) {
    return value instanceof Value.Ref(var thing) ? Optional.ofNullable(parsers.get(thing)) : Optional.empty();
  }

  boolean isParser(Value value) {
    return of(value).isPresent();
  }

  /// A parser for whoever fills it and asks for what a command line gave.
  Value fresh(Machine machine) {
    return value(machine, new Parser(), PARSER);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (library.equals("argparse") || library.equals("optparse") || library.equals("configargparse")
        || library.equals("cmdln")) {
      return make(call, name);
    }
    return of(receiver).map(parser -> onParser(call, receiver, parser, name));
  }

  private Value onParser(Call call, Value receiver, Parser parser, String name) {
    return switch (name) {
      case "add_argument", "add_option" -> {
        add(call, parser);
        yield Values.NOTHING;
      }
      case "add_argument_group", "add_mutually_exclusive_group", "add_option_group" -> receiver;
      case "add_subparsers" -> {
        parser.chosen = call.named("dest").flatMap(Values::exact).orElse("");
        yield value(call.machine(), parser, COMMANDS);
      }
      case "add_parser" -> command(call, parser);
      case "parse_args", "parse_known_args", "parse_intermixed_args" -> parsed(call, parser, name);
      case "set_defaults" -> {
        call.nodes().forEach(node -> {
          if (node instanceof Node.Named(_, var key, var value)) {
            parser.defaults.put(key, call.eval(value));
          }
        });
        yield Values.NOTHING;
      }
      default -> {
        call.values();
        yield Values.UNKNOWN;
      }
    };
  }

  private Value command(Call call, Parser parser) {
    var made = parser(call, false);
    var inner = of(made).orElseThrow();
    Values.exact(call.value(0)).ifPresent(name -> parser.commands.put(name, inner));
    call.named("aliases").ifPresent(list -> PythonCore.elements(list).items()
        .forEach(alias -> Values.exact(alias).ifPresent(name -> parser.commands.put(name, inner))));
    return made;
  }

  private static void add(Call call, Parser parser) {
    var names = call.nodes().stream().filter(node -> !(node instanceof Node.Named))
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
    boolean many = call.named("nargs").map(PythonDialect::exact).filter(number -> !number.equals("?")).isPresent();
    parser.options.add(
        new Option(names, target, fallback, action, call.named("const").orElse(Values.UNKNOWN), takes, many));
  }

  private static Value text(String text) {
    return new Value.Text(text, Place.NOWHERE);
  }

  private Value parsed(Call call, Parser parser, String name) {
    var list = call.size() > 0 && !(call.nodes().getFirst() instanceof Node.Named) ? call.value(0)
        : call.named("args").orElse(Values.NOTHING);
    boolean own = list instanceof Value.Ref(var thing) && thing.items().open();
    var given = list instanceof Value.Ref(var thing) && !thing.items().open() ? thing.items().items() : words;
    var result = parse(call, parser, given, own);
    boolean pair = name.equals("parse_known_args") || parser.pair
        || parser.options.stream().noneMatch(Option::positional) && parser.commands.isEmpty()
            && !result.rest().isEmpty();
    return pair ? call.machine().list(List.of(result.given(), call.machine().list(result.rest(), false)), false)
        : result.given();
  }

  /// What a parser made of a command line.
  record Parsed(Value given, List<Value> rest) {}

  /// @param receiver what [#fresh] made
  Optional<Value> parse(Call call, Value receiver, List<Value> given) {
    return of(receiver).map(parser -> parse(call, parser, given, false).given());
  }

  /// What a parser of ours, or one that a program made, tells of a command line.
  Parsed parsed(Call call, Value parser, List<Value> given) {
    return of(parser).map(known -> parse(call, known, given, false))
        .orElseGet(() -> new Parsed(Values.UNKNOWN, given));
  }

  /// Adds what `call` says to a parser.
  void option(Call call, Value parser) {
    of(parser).ifPresent(known -> add(call, known));
  }

  /// One parser with the options of all.
  Value together(Machine machine, List<Value> all) {
    var made = new Parser();
    all.forEach(one -> of(one).ifPresent(known -> made.options.addAll(known.options)));
    return value(machine, made, PARSER);
  }

  private Parsed parse(Call call, Parser parser, List<Value> given, boolean unknown) {
    // whoever asks may bring the object along that is filled
    var thing = call.named("namespace").orElse(Values.NOTHING) instanceof Value.Ref(var brought) ? brought
        : call.machine().thing();
    var rest = new ArrayList<Value>();
    defaults(call, thing, parser, unknown);
    if (!unknown) {
      read(thing, rest, call, parser, given);
    }
    return new Parsed(new Value.Ref(thing), rest);
  }

  private static void defaults(Call call, Thing thing, Parser parser, boolean unknown) {
    var journal = call.machine().run().journal();
    parser.options.forEach(option -> journal.set(thing.field(option.target()),
        unknown ? Values.join(option.fallback(), Values.UNKNOWN) : option.fallback()));
    parser.defaults.forEach((key, value) -> journal.set(thing.field(key), value));
  }

  private static void read(Thing thing, List<Value> rest, Call call, Parser parser, List<Value> given) {
    for (int i = 0; i < given.size(); i++) {
      var word = PythonDialect.exact(given.get(i));
      if (!word.startsWith("-") || word.equals("-")) {
        if (!parser.commands.isEmpty()) {
          chosen(thing, rest, call, parser, given.subList(i, given.size()));
          return;
        }
        rest.add(given.get(i));
      } else {
        i = option(thing, call, parser, given, i, word);
      }
    }
    positional(thing, rest, call, parser);
  }

  private static void chosen(Thing thing, List<Value> rest, Call call, Parser parser, List<Value> given) {
    var name = PythonDialect.exact(given.getFirst());
    var inner = parser.commands.get(name);
    if (inner == null) {
      call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
          name.isEmpty() ? "Which command of the program runs is only known at run time"
              : "The program's command " + name + " was not found");
      return;
    }
    if (!parser.chosen.isEmpty()) {
      call.machine().run().journal().set(thing.field(parser.chosen), given.getFirst());
    }
    defaults(call, thing, inner, false);
    read(thing, rest, call, inner, given.subList(1, given.size()));
  }

  /// Takes an option and its values; returns the place of the last word it took.
  private static int option(Thing thing, Call call, Parser parser, List<Value> given, int at, String word) {
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    var key = equals > 0 ? word.substring(0, equals) : word;
    var known = named(parser, key);
    boolean joined = known.isEmpty() && word.length() > 2 && !word.startsWith("--");
    var option = joined ? named(parser, word.substring(0, 2)) : known;
    if (option.isEmpty()) {
      return at;
    }
    int last = at;
    Value value = switch (option.get().action()) {
      case "store_true", "count" -> text("1");
      case "store_false" -> text("0");
      case "store_const" -> option.get().constant();
      default -> Values.UNKNOWN;
    };
    if (option.get().takesValue()) {
      if (option.get().many()) {
        while (last + 1 < given.size() && !PythonDialect.exact(given.get(last + 1)).startsWith("-")) {
          last++;
        }
        value = call.machine().list(given.subList(at + 1, last + 1), false);
      } else {
        value = equals > 0 ? text(word.substring(equals + 1)) : joined ? text(word.substring(2))
            : at + 1 < given.size() ? given.get(++last) : Values.UNKNOWN;
      }
    }
    var target = thing.field(option.get().target());
    boolean append = option.get().action().equals("append");
    if (append && target.value() instanceof Value.Ref(var list)) {
      list.append(call.machine().run().journal(), List.of(value), false);
    } else {
      call.machine().run().journal().set(target, append ? call.machine().list(List.of(value), false) : value);
    }
    return last;
  }

  private static Optional<Option> named(Parser parser, String key) {
    return parser.options.stream().filter(known -> known.names().contains(key)).findFirst()
        .or(() -> parser.options.stream()
            .filter(known -> key.startsWith("--") && known.names().stream().anyMatch(name -> name.startsWith(key)))
            .findFirst());
  }

  private static void positional(Thing thing, List<Value> rest, Call call, Parser parser) {
    int at = 0;
    for (var option : parser.options) {
      if (option.positional() && at < rest.size()) {
        var value = option.many() ? call.machine().list(rest.subList(at, rest.size()), false) : rest.get(at);
        call.machine().run().journal().set(thing.field(option.target()), value);
        at += option.many() ? rest.size() - at : 1;
      }
    }
  }
}
