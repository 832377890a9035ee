package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.SettingsReader;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.TextFile;

/// Settings that a program has a library read: Config::IniFiles and its kin, YAML.
final class PerlSettings {
  /// What it has are hashes in hashes, which are asked for with slashes (`database/name`).
  private static final String JSON = "Config::JSON";
  private static final Set<String> LIBRARIES = Set.of("Config::IniFiles", "Config::General", "Config::Tiny",
      "Config::Simple", "Config::INI::Reader", "Config::Auto", "YAML::Tiny", "YAML", "YAML::XS", "YAML::Syck",
      "Config::YAML", JSON);
  private static final Set<String> NAMES_FILE = Set.of("-file", "-ConfigFile", "-configfile", "file", "filename",
      "config", "source", "pathToFile");
  private static final Set<String> FUNCTIONS = Set.of("LoadFile", "YAML::LoadFile", "YAML::XS::LoadFile",
      "YAML::Syck::LoadFile", "ParseConfig", "Config::General::ParseConfig", "Config::Auto::parse", "tie");

  private static final Pattern DECODES = Pattern.compile(
      "(?:(?:JSON(?:::\\w+)*::)?(?:decode_json|from_json|parse_json)|(?:YAML(?:::\\w+)*::)?Load)");

  private final PerlFiles files;

  PerlSettings(PerlFiles files) {
    this.files = files;
  }

  Optional<Value> call(Call call, String name) {
    if (DECODES.matcher(name).matches()) {
      return decoded(call);
    }
    if (!FUNCTIONS.contains(name)) {
      return Optional.empty();
    }
    var values = call.values();
    if (name.equals("tie")) {
      return tied(call, values);
    }
    var read = read(call, values);
    return name.endsWith("ParseConfig")
        ? Optional.of(read.<Value>map(thing -> pairs(thing)).orElse(new Value.Seq(List.of(), true)))
        : read.map(Value.Ref::new);
  }

  /// `tie %settings, 'Config::IniFiles', (-file => …)`
  private Optional<Value> tied(Call call, List<Value> values) {
    var classAt = values.stream().map(value -> Values.exact(value).orElse("")).toList();
    int at = (int) classAt.stream().takeWhile(text -> !LIBRARIES.contains(text)).count();
    if (at >= values.size()) {
      return Optional.empty();
    }
    read(call, values.subList(at + 1, values.size())).ifPresent(thing -> call.assign(call.nodes().getFirst(),
        pairs(thing)));
    return Optional.of(Values.UNKNOWN);
  }

  /// `decode_json($text)`: what the text of a settings file says.
  private static Optional<Value> decoded(Call call) {
    return call.values().stream().findFirst().filter(Value.Text.class::isInstance)
        .filter(text -> Values.exact(text).isPresent())
        .flatMap(text -> new SettingsReader(call.machine()).decoded((Value.Text) text));
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (name.equals("decode") && call.size() == 1
        && Values.exact(call.value(0)).filter(text -> text.strip().startsWith("{")).isPresent()) {
      return decoded(call);
    }
    if (receiver instanceof Value.Ref(var thing) && LIBRARIES.contains(thing.type())) {
      return asked(call, thing, name);
    }
    var type = Values.exact(receiver).orElse("");
    if (!LIBRARIES.contains(type) || call.machine().knows(type)) {
      return Optional.empty();
    }
    return switch (name) {
      case "new", "read", "read_file", "parse" ->
          (type.equals(JSON) ? json(call) : read(call, call.values())).map(thing -> {
            thing.become(type);
            var whole = new Value.Ref(thing);
            return type.equals("YAML::Tiny") ? call.machine().list(List.of(whole), false) : whole;
          });
      default -> Optional.empty();
    };
  }

  private static Optional<Value> asked(Call call, Thing settings, String name) {
    var words = call.values().stream().map(value -> Values.exact(value).orElse("")).toList();
    return Optional.ofNullable(switch (name) {
      case "val", "get_value" -> words.size() < 2 ? null
          : under(settings, words.get(0)).flatMap(section -> existing(section, words.get(1)))
              .orElse(words.size() > 2 ? call.value(2) : Values.NOTHING);
      case "param", "get" -> words.isEmpty() ? null
          : settings.type().equals(JSON) ? below(settings, words.getFirst()) : dotted(settings, words.getFirst());
      case "SectionExists", "exists" -> words.isEmpty() ? null
          : under(settings, words.getFirst()).filter(section -> words.size() == 1
              || existing(section, words.get(1)).isPresent()).isPresent() ? new Value.Text("1", Place.NOWHERE)
                  : Values.NOTHING;
      case "Sections" -> names(settings);
      case "Parameters" -> words.isEmpty() ? null
          : under(settings, words.getFirst()).map(PerlSettings::names).orElse(new Value.Seq(List.of(), false));
      case "getall", "vars" -> pairs(settings);
      default -> null;
    });
  }

  /// Config::Simple's `database.name`; what stands above the first section is in `default`.
  private static Value dotted(Thing settings, String name) {
    int dot = name.indexOf('.');
    return (dot < 0 ? existing(settings, name)
        : under(settings, name.substring(0, dot)).flatMap(section -> existing(section, name.substring(dot + 1)))
            .or(() -> name.startsWith("default.") ? existing(settings, name.substring(dot + 1)) : Optional.empty()))
        .orElse(Values.NOTHING);
  }

  private static Value below(Thing settings, String path) {
    Value found = new Value.Ref(settings);
    for (var key : List.of(path.split("(?<!\\\\)/", 50))) {
      found = found instanceof Value.Ref(var thing) ? existing(thing, key.replace("\\/", "/")).orElse(Values.NOTHING)
          : Values.NOTHING;
    }
    return found;
  }

  private static Optional<Value> existing(Thing thing, String key) {
    return thing.existing(key).map(cell -> cell.value());
  }

  private static Optional<Thing> under(Thing thing, String key) {
    return existing(thing, key).filter(Value.Ref.class::isInstance).map(value -> ((Value.Ref) value).thing());
  }

  private static Value names(Thing thing) {
    return new Value.Seq(
        thing.fields().keySet().stream().<Value>map(key -> new Value.Text(key, Place.NOWHERE)).toList(),
        false);
  }

  private static Value pairs(Thing thing) {
    var all = new ArrayList<Value>();
    thing.fields().forEach((key, cell) -> {
      all.add(new Value.Text(key, Place.NOWHERE));
      all.add(cell.value());
    });
    return new Value.Seq(all, false);
  }

  private Optional<Thing> read(Call call, List<Value> values) {
    return file(call, values).flatMap(file -> new SettingsReader(call.machine()).read(file));
  }

  /// JSON, in which it allows comments.
  private Optional<Thing> json(Call call) {
    return file(call, call.values())
        .flatMap(file -> new SettingsReader(call.machine())
            .decoded(new Value.Text(file.text(), new Place(file.path(), 1))))
        .filter(Value.Ref.class::isInstance).map(whole -> ((Value.Ref) whole).thing());
  }

  private Optional<TextFile> file(Call call, List<Value> values) {
    return named(values).choices().stream().flatMap(path -> Values.exact(path).stream())
        .flatMap(path -> files.text(Paths.under(call.machine().process().directory(), path)).stream()).findFirst();
  }

  /// The file that a library is given: by name, or just so. Of several where it may be the tree has the one that counts.
  private static Value named(List<Value> values) {
    for (int i = 0; i + 1 < values.size(); i++) {
      if (NAMES_FILE.contains(Values.exact(values.get(i)).orElse(""))) {
        return values.get(i + 1);
      }
    }
    if (!values.isEmpty() && values.getFirst() instanceof Value.Ref(var thing)) {
      return NAMES_FILE.stream().sorted().flatMap(name -> existing(thing, name).stream()).findFirst()
          .orElse(Values.UNKNOWN);
    }
    return values.isEmpty() ? Values.UNKNOWN : values.getFirst();
  }
}
