package org.portolan.importers.script.python;

import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.SettingsReader;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Settings that lie beside a program in `.env`: dotenv puts them into the environment, decouple hands them out.
final class PythonDotenv {
  private static final String FILE = ".env";

  private final Thing environment;
  private final PythonProcesses processes;

  PythonDotenv(Thing environment, PythonProcesses processes) {
    this.environment = environment;
    this.processes = processes;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    return switch (PythonDialect.library(receiver)) {
      case "dotenv" -> dotenv(call, name);
      case "decouple" -> name.equals("config") && call.size() > 0 ? Optional.of(asked(call)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Value> dotenv(Call call, String name) {
    return switch (name) {
      case "load_dotenv" -> {
        settings(call).ifPresent(settings -> loaded(call, settings));
        yield Optional.of(Values.UNKNOWN);
      }
      case "dotenv_values" -> settings(call).map(Value.Ref::new);
      default -> Optional.empty();
    };
  }

  /// What the process was started with stays.
  private void loaded(Call call, Thing settings) {
    settings.fields().forEach((key, cell) -> {
      if (environment.existing(key).isEmpty()) {
        call.machine().run().journal().set(environment.field(key), cell.value());
      }
    });
  }

  private Value asked(Call call) {
    var key = PythonDialect.exact(call.value(0));
    return environment.existing(key)
        .or(() -> beside(call).flatMap(settings -> settings.existing(key))).map(cell -> cell.value())
        .or(() -> call.named("default")).orElse(Values.UNKNOWN);
  }

  private Optional<Thing> settings(Call call) {
    var said = call.named("dotenv_path").orElseGet(() -> call.value(0));
    return Values.exact(said).isPresent() ? read(call, said) : beside(call);
  }

  /// The nearest file above the module that asks, or where the program stands.
  private Optional<Thing> beside(Call call) {
    var above = Stream.iterate("/" + Paths.directory(call.place().path()), folder -> folder.length() > 1,
        Paths::directory).limit(50);
    return Stream.concat(above, Stream.of(call.machine().process().directory())).filter(folder -> !folder.isEmpty())
        .flatMap(folder -> read(call, new Value.Text(folder + "/" + FILE, Place.NOWHERE)).stream()).findFirst();
  }

  private Optional<Thing> read(Call call, Value path) {
    return processes.content(call, path) instanceof Value.Text text && text.isWhole()
        ? Optional.of(new SettingsReader(call.machine()).lines(text)) : Optional.empty();
  }
}
