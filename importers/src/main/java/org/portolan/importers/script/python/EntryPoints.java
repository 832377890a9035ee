package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;

/// The commands that Python packages install (`console_scripts`), each of which calls a function of a module.
final class EntryPoints {
  private static final Pattern DECLARED = Pattern.compile("(?<![\\w.-])([A-Za-z][\\w.-]{1,60})[\"']?\\s*=\\s*"
      + "(?:\\{[^}\\n]{0,80}?(?:callable|reference)\\s*=\\s*)?[\"']?"
      + "([A-Za-z_]\\w*(?:\\.\\w+)*):([A-Za-z_]\\w*(?:\\.\\w+)*)");
  private static final List<String> MANIFESTS = List.of("pyproject.toml", "setup.cfg", "setup.py", "entry_points.txt");

  private final Map<String, List<Point>> points = new HashMap<>();
  private boolean read;

  /// @param path     the module's file
  /// @param root     the folder in which the module's package lies
  /// @param manifest the file that declares it
  record Point(String path, String root, String module, String function, String manifest) {
    /// What the installed command consists of.
    String program() {
      var first = function.split("\\.", 2)[0];
      return "import sys\nfrom " + module + " import " + first + "\nsys.exit(" + function + "())\n";
    }
  }

  /// What a command is declared to call.
  Optional<Point> find(Run run, String command) {
    var found = declared(run, command);
    found.ifPresent(point -> run.reached(point.manifest()));
    return found;
  }

  /// Of several packages that declare it, the one that lies nearest to it.
  private synchronized Optional<Point> declared(Run run, String command) {
    if (!read) {
      read = true;
      MANIFESTS.forEach(name -> run.index().ending(name).forEach(path -> read(run, path)));
    }
    var all = points.getOrDefault(Paths.name(command), List.of());
    if (all.size() < 2) {
      return all.stream().findFirst();
    }
    var near = all.stream().filter(point -> command.startsWith(point.root() + "/")).toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  private void read(Run run, String manifest) {
    var text = run.file(manifest).map(file -> file.text()).orElse("");
    var declared = DECLARED.matcher(text);
    while (declared.find()) {
      var module = declared.group(2);
      var name = declared.group(1);
      var function = declared.group(3);
      module(run, "/" + Paths.directory(manifest), module)
          .map(path -> new Point(path, root(path, module), module, function, manifest))
          .ifPresent(point -> add(name, point));
    }
  }

  private void add(String name, Point point) {
    var known = points.computeIfAbsent(name, _ -> new ArrayList<>());
    if (!known.contains(point)) {
      known.add(point);
    }
  }

  /// The module's file: beside what declares it, in its `src`, or the only one of the tree.
  private static Optional<String> module(Run run, String folder, String module) {
    var plain = module.replace('.', '/');
    boolean installed = folder.endsWith("-info");
    if (installed && InstalledPackages.isTool(module.split("\\.", 2)[0])) {
      return Optional.empty();
    }
    for (var directory : installed ? List.of(Paths.directory(folder))
        : List.of(folder, Paths.under(folder, "src"), Paths.under(folder, "lib"))) {
      for (var ending : List.of(".py", "/__init__.py")) {
        var path = Paths.under(directory, plain + ending).substring(1);
        if (run.file(path).isPresent()) {
          return Optional.of(path);
        }
      }
    }
    var candidates = new ArrayList<>(run.index().ending(plain + ".py"));
    candidates.addAll(run.index().ending(plain + "/__init__.py"));
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  private static String root(String path, String module) {
    var plain = "/" + path.replaceFirst("(?:/__init__)?\\.py$", "");
    return plain.substring(0, Math.max(0, plain.length() - module.length() - 1));
  }
}
