package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Jinja's templates that lie in files: `Environment(loader=FileSystemLoader("sql")).get_template("load.sql")`.
final class PythonJinja {
  private static final String ENVIRONMENT = "folders of templates";

  private final PythonFiles files;
  private final PythonProcesses processes;
  private final Map<Thing, List<Value>> folders = new HashMap<>();

  PythonJinja(PythonFiles files, PythonProcesses processes) {
    this.files = files;
    this.processes = processes;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && folders.containsKey(thing)) {
      return switch (name) {
        case "get_template", "select_template" -> Optional.of(template(call, folders.getOrDefault(thing, List.of())));
        case "from_string" -> Optional.of(call.value(0));
        default -> Optional.empty();
      };
    }
    if (!PythonDialect.library(receiver).startsWith("jinja2")) {
      return Optional.empty();
    }
    return switch (name) {
      case "FileSystemLoader" -> Optional.of(made(call,
          call.value(0) instanceof Value.Ref ? PythonCore.elements(call.value(0)).items() : List.of(call.value(0))));
      case "PackageLoader" -> Optional.of(made(call, ofPackage(call)));
      case "ChoiceLoader" -> Optional.of(made(call, PythonCore.elements(call.value(0)).items().stream()
          .flatMap(loader -> known(loader).stream()).toList()));
      case "Environment" -> Optional.of(made(call, call.named("loader").map(this::known).orElse(List.of())));
      default -> Optional.empty();
    };
  }

  private List<Value> known(Value loader) {
    return loader instanceof Value.Ref(var thing) ? folders.getOrDefault(thing, List.of()) : List.of();
  }

  private List<Value> ofPackage(Call call) {
    var name = PythonDialect.exact(call.value(0)).replace(".", "::");
    var inside = call.size() > 1 ? PythonDialect.exact(call.value(1)) : "templates";
    return files.folder(name, call.place().path()).<Value>map(folder -> text(folder + "/" + inside)).stream().toList();
  }

  private Value made(Call call, List<Value> where) {
    var thing = call.machine().thing();
    thing.become(ENVIRONMENT);
    folders.put(thing, new ArrayList<>(where));
    return new Value.Ref(thing);
  }

  private Value template(Call call, List<Value> where) {
    return where.stream()
        .map(folder -> processes.content(call, Values.concat(List.of(folder, text("/"), call.value(0)))))
        .filter(found -> !found.isUnknown()).findFirst().orElse(Values.UNKNOWN);
  }

  private static Value text(String plain) {
    return new Value.Text(plain, Place.NOWHERE);
  }
}
