package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.SettingsReader;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Settings that are gathered from several files: AppConfig, whose sections become beginnings of names (`db_host`), and
/// Config::Any, which hands over each file by its name.
final class PerlGatheredSettings {
  private static final String APP_CONFIG = "AppConfig";
  private static final String CONFIG_ANY = "Config::Any";
  private static final List<String> ENDINGS = List.of("yml", "yaml", "json", "conf", "ini", "cfg");
  private static final Value DONE = new Value.Text("1", Place.NOWHERE);

  private final PerlFiles files;

  PerlGatheredSettings(PerlFiles files) {
    this.files = files;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(APP_CONFIG)) {
      return Optional.of(asked(call, thing, name));
    }
    var type = Values.exact(receiver).orElse("");
    if (call.machine().knows(type)) {
      return Optional.empty();
    }
    if (type.equals(APP_CONFIG) && name.equals("new")) {
      var made = call.machine().thing();
      made.become(APP_CONFIG);
      defaults(call, made);
      return Optional.of(new Value.Ref(made));
    }
    return type.equals(CONFIG_ANY) && (name.equals("load_files") || name.equals("load_stems"))
        ? Optional.of(gathered(call, name.equals("load_stems"))) : Optional.empty();
  }

  private Value asked(Call call, Thing settings, String name) {
    var values = call.values();
    return switch (name) {
      case "file" -> {
        values.forEach(value -> Values.exact(value).flatMap(path -> read(call, path))
            .ifPresent(read -> flatten(call, "", read, settings)));
        yield DONE;
      }
      case "define" -> {
        defaults(call, settings);
        yield DONE;
      }
      case "set" -> {
        if (values.size() > 1) {
          Values.exact(values.getFirst()).ifPresent(key -> put(call, settings, key, values.get(1)));
        }
        yield DONE;
      }
      case "args", "getopt" -> Values.UNKNOWN;
      case "get" -> values.stream().findFirst().flatMap(Values::exact).map(key -> known(settings, key))
          .orElse(Values.UNKNOWN);
      default -> values.isEmpty() ? known(settings, name) : Values.UNKNOWN;
    };
  }

  /// `db_host => { DEFAULT => 'db1' }`
  private static void defaults(Call call, Thing settings) {
    var values = call.values();
    for (int i = 0; i + 1 < values.size(); i++) {
      var key = Values.exact(values.get(i));
      if (key.isPresent() && values.get(i + 1) instanceof Value.Ref(var options)) {
        options.existing("DEFAULT").ifPresent(cell -> put(call, settings, key.get(), cell.value()));
      }
    }
  }

  private static Value known(Thing settings, String key) {
    return settings.existing(key).map(cell -> cell.value()).orElse(Values.UNKNOWN);
  }

  private static void flatten(Call call, String before, Thing from, Thing into) {
    from.fields().forEach((key, cell) -> {
      if (cell.value() instanceof Value.Ref(var section)) {
        flatten(call, before + key + "_", section, into);
      } else {
        put(call, into, before + key, cell.value());
      }
    });
  }

  private static void put(Call call, Thing in, String key, Value value) {
    call.machine().run().journal().set(in.field(key), value);
  }

  private Value gathered(Call call, boolean stems) {
    if (!(call.values().stream().findFirst().orElse(Values.UNKNOWN) instanceof Value.Ref(var options))) {
      return Values.UNKNOWN;
    }
    var named = options.existing(stems ? "stems" : "files").map(cell -> cell.value());
    if (named.isEmpty() || !(named.get() instanceof Value.Ref(var list))) {
      return Values.UNKNOWN;
    }
    boolean flat = options.existing("flatten_to_hash").isPresent();
    var whole = call.machine().thing();
    var each = new ArrayList<Value>();
    for (var item : list.items().items()) {
      for (var path : Values.exact(item).map(stem -> paths(stem, stems)).orElse(List.of())) {
        read(call, path).ifPresent(read -> {
          var one = call.machine().thing();
          put(call, flat ? whole : one, path, new Value.Ref(read));
          each.add(new Value.Ref(one));
        });
      }
    }
    return flat ? new Value.Ref(whole) : call.machine().list(each, list.items().open());
  }

  private static List<String> paths(String stem, boolean stems) {
    return stems ? Stream.concat(ENDINGS.stream().map(ending -> stem + "." + ending),
        ENDINGS.stream().map(ending -> stem + "_local." + ending)).toList() : List.of(stem);
  }

  private Optional<Thing> read(Call call, String path) {
    return files.text(Paths.under(call.machine().process().directory(), path))
        .flatMap(file -> new SettingsReader(call.machine()).read(file));
  }
}
