package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Files that lie in a package and are asked of it: `pkgutil.get_data`, `importlib.resources`, `pkg_resources`.
final class PythonResources {
  private static final Set<String> LIBRARIES =
      Set.of("pkgutil", "pkg_resources", "importlib::resources", "importlib_resources");

  private final PythonFiles files;
  private final PythonProcesses processes;

  PythonResources(PythonFiles files, PythonProcesses processes) {
    this.files = files;
    this.processes = processes;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (!LIBRARIES.contains(library)) {
      return Optional.empty();
    }
    return switch (name) {
      case "get_data", "resource_string", "resource_stream", "read_text", "read_binary", "open_text", "open_binary" ->
          Optional.of(processes.content(call, path(call)));
      case "resource_filename", "path" -> Optional.of(path(call));
      case "files" -> Optional.of(folder(call));
      case "as_file" -> Optional.of(call.value(0));
      default -> Optional.empty();
    };
  }

  private Value path(Call call) {
    return folder(call).choices().stream().findFirst().filter(folder -> !folder.isUnknown())
        .map(folder -> Values.concat(List.of(folder, new Value.Text("/", Place.NOWHERE), call.value(1))))
        .orElse(Values.UNKNOWN);
  }

  /// Where the package lies; that of the module which asks where it is not said by a name (`__package__`).
  private Value folder(Call call) {
    var asking = call.place().path();
    var said = call.value(0) instanceof Value.Type(var type) ? type : PythonDialect.exact(call.value(0));
    var name = said.replace(".", "::");
    var own = "/" + Paths.directory(asking);
    if (name.isEmpty() || name.equals("__main__")) {
      return new Value.Text(own, Place.NOWHERE);
    }
    return files.folder(name, asking).<Value>map(folder -> new Value.Text(folder, Place.NOWHERE))
        .orElse(Values.UNKNOWN);
  }
}
