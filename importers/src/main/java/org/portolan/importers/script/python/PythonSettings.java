package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.SettingsReader;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Settings that a program reads out of files of the tree: `json.load`, `yaml.safe_load`, configparser.
final class PythonSettings {
  private static final Set<String> DECODERS =
      Set.of("json", "simplejson", "ujson", "orjson", "rapidjson", "yaml", "ruamel::yaml", "oyaml");
  private static final Set<String> DECODES =
      Set.of("load", "loads", "safe_load", "full_load", "unsafe_load", "round_trip_load");
  private static final Set<String> TOML = Set.of("tomllib", "tomli", "toml", "tomlkit", "pytoml", "rtoml");
  private static final Set<String> PARSERS =
      Set.of("ConfigParser", "RawConfigParser", "SafeConfigParser", "ConfigObj");
  private static final String PARSER = "settings of a file";

  private final PythonProcesses processes;

  PythonSettings(PythonProcesses processes) {
    this.processes = processes;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(PARSER)) {
      return asked(call, thing, name);
    }
    var library = PythonDialect.library(receiver);
    if (DECODERS.contains(library) && DECODES.contains(name) && call.size() > 0) {
      return text(call.value(0)).flatMap(text -> new SettingsReader(call.machine()).decoded(text));
    }
    if (TOML.contains(library) && (name.equals("load") || name.equals("loads")) && call.size() > 0) {
      return text(call.value(0)).map(text -> new Value.Ref(toml(call, new SettingsReader(call.machine()).lines(text))));
    }
    boolean parser = library.equals("configparser") || library.equals("ConfigParser") || library.equals("configobj");
    return parser && PARSERS.contains(name) ? Optional.of(parser(call)) : Optional.empty();
  }

  /// `ConfigParser(…)`, where the name itself was imported; ConfigObj is given its file at once.
  Optional<Value> function(Call call, String name) {
    return PARSERS.contains(name) ? Optional.of(parser(call)) : Optional.empty();
  }

  /// Lists are in brackets, and `[stock.tables]` lies in `[stock]`.
  private static Thing toml(Call call, Thing lines) {
    var made = call.machine().thing();
    var journal = call.machine().run().journal();
    lines.fields().forEach((name, cell) -> {
      var into = made;
      var parts = List.of(name.split("\\."));
      for (var outer : parts.subList(0, parts.size() - 1)) {
        if (!(into.field(outer).value() instanceof Value.Ref)) {
          journal.set(into.field(outer), new Value.Ref(call.machine().thing()));
        }
        into = ((Value.Ref) into.field(outer).value()).thing();
      }
      journal.set(into.field(parts.getLast()), cell.value() instanceof Value.Ref(var section)
          ? new Value.Ref(toml(call, section)) : listed(call, cell.value()));
    });
    return made;
  }

  private static Value listed(Call call, Value value) {
    if (!(value instanceof Value.Text text) || !text.text().matches("(?s)[\\[{].*")) {
      return value;
    }
    return text.text().matches("(?s)\\[.*\\]") ? new SettingsReader(call.machine()).decoded(text).orElse(Values.UNKNOWN)
        : Values.UNKNOWN;
  }

  private Value parser(Call call) {
    var thing = call.machine().thing();
    thing.become(PARSER);
    call.nodes().stream().filter(node -> !(node instanceof Node.Named)).findFirst()
        .ifPresent(file -> read(call, thing, List.of(call.eval(file))));
    return new Value.Ref(thing);
  }

  private static Optional<Value.Text> text(Value value) {
    return value instanceof Value.Text text && Values.exact(text).isPresent() ? Optional.of(text) : Optional.empty();
  }

  /// Files by their names.
  private void read(Call call, Thing into, List<Value> files) {
    for (var file : files) {
      for (var one : file instanceof Value.Ref ? PythonCore.elements(file).items() : List.of(file)) {
        text(processes.content(call, one)).ifPresent(text -> filled(call, into, text));
      }
    }
  }

  private static void filled(Call call, Thing into, Value.Text text) {
    new SettingsReader(call.machine()).lines(text).fields()
        .forEach((name, cell) -> call.machine().run().journal().set(into.field(name), cell.value()));
  }

  private Optional<Value> asked(Call call, Thing settings, String name) {
    return Optional.ofNullable(switch (name) {
      case "read" -> {
        read(call, settings, call.values());
        yield Values.UNKNOWN;
      }
      case "read_file", "readfp", "read_string" -> {
        text(call.value(0)).ifPresent(text -> filled(call, settings, text));
        yield Values.UNKNOWN;
      }
      case "get", "getint", "getboolean", "getfloat" -> option(call, settings);
      case "sections" -> call.machine().list(names(settings), settings.fields().isEmpty());
      case "options" -> section(call, settings).<Value>map(found -> call.machine().list(names(found), false))
          .orElse(Values.UNKNOWN);
      case "items" -> section(call, settings).map(found -> pairs(call, found)).orElse(Values.UNKNOWN);
      default -> null;
    });
  }

  private static Optional<Thing> section(Call call, Thing settings) {
    return Values.exact(call.value(0)).flatMap(settings::existing).map(cell -> cell.value())
        .filter(Value.Ref.class::isInstance).map(value -> ((Value.Ref) value).thing());
  }

  /// Of a section, or of the file where a section's own methods are asked.
  private static Value option(Call call, Thing settings) {
    var fallback = call.named("fallback").orElse(Values.UNKNOWN);
    var option = Values.exact(call.value(1));
    return section(call, settings).flatMap(found -> option.flatMap(found::existing))
        .or(() -> settings.existing("DEFAULT").map(cell -> cell.value()).filter(Value.Ref.class::isInstance)
            .flatMap(common -> option.flatMap(((Value.Ref) common).thing()::existing)))
        .map(cell -> cell.value()).orElse(fallback);
  }

  private static List<Value> names(Thing thing) {
    return thing.fields().keySet().stream().<Value>map(PythonSettings::word).toList();
  }

  private static Value word(String name) {
    return new Value.Text(name, Place.NOWHERE);
  }

  private static Value pairs(Call call, Thing section) {
    var all = new ArrayList<Value>();
    section.fields()
        .forEach((name, cell) -> all.add(call.machine().list(List.of(word(name), cell.value()), false)));
    return call.machine().list(all, false);
  }
}
