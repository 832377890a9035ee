package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.ParsedFiles;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;

/// Where modules lie: beside the program, on `sys.path` and PYTHONPATH, and last anywhere in the tree if there is
/// only one of that name.
final class PythonFiles {
  private final Run run;
  private final ParsedFiles parsed;
  private final EntryPoints entryPoints;
  private final InstalledPackages installed;
  private final List<String> directories = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Optional<String>> found = new HashMap<>();

  PythonFiles(Run run, ParsedFiles parsed, EntryPoints entryPoints) {
    this.run = run;
    this.entryPoints = entryPoints;
    this.parsed = parsed;
    installed = new InstalledPackages(run);
  }

  /// The function that a package declares for a command; its modules are found from then on.
  Optional<EntryPoints.Point> entryPoint(String command) {
    var found = entryPoints.find(run, command);
    found.ifPresent(this::startedBy);
    return found;
  }

  /// A command that a package declares was started.
  void startedBy(EntryPoints.Point point) {
    if (run.tree().installed().stream().anyMatch(folder -> ("/" + folder).equals(point.root()))) {
      installed.own(point.module().split("\\.", 2)[0]);
    } else {
      search(point.root());
    }
  }

  InstalledPackages installed() {
    return installed;
  }

  void search(String directory) {
    if (!directory.isEmpty() && !directories.contains(directory)) {
      directories.add(directory);
      found.clear();
    }
  }

  /// @param name with `::`, leading dots for a relative one
  Optional<Module> module(String name, String fromPath) {
    return find(name, fromPath).flatMap(path -> parsed(path, named(name, fromPath)));
  }

  /// The one name of a module: what it was first loaded as, whoever asks for it by whatever name.
  String named(String name, String fromPath) {
    var path = find(name, fromPath);
    return path.isEmpty() ? absolute(name, fromPath)
        : names.computeIfAbsent(path.get(), _ -> absolute(name, fromPath));
  }

  /// `.store` as `shop::store`, where it is known which package asks.
  private String absolute(String name, String fromPath) {
    if (!name.startsWith(".")) {
      return name;
    }
    var own = names.get(fromPath);
    if (own == null) {
      return name + " of " + fromPath;
    }
    var parts = new ArrayList<>(List.of(own.split("::", -1)));
    if (!fromPath.endsWith("__init__.py")) {
      parts.removeLast();
    }
    var rest = name.substring(1);
    while (rest.startsWith(".")) {
      if (!parts.isEmpty()) {
        parts.removeLast();
      }
      rest = rest.substring(1);
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts.isEmpty() ? name + " of " + fromPath : String.join("::", parts);
  }

  /// The name by which a program whose folders are searched would load a file.
  String dotted(String path) {
    var plain = path.replaceFirst("(?:/__init__)?\\.py$", "");
    return directories.stream().filter(directory -> ("/" + plain).startsWith(directory + "/"))
        .map(directory -> ("/" + plain).substring(directory.length() + 1)).findFirst().orElse(plain).replace("/", "::");
  }

  private Optional<String> find(String name, String fromPath) {
    return name.startsWith(".") ? relative(name, fromPath) : found.computeIfAbsent(name, this::looked);
  }

  private Optional<String> looked(String name) {
    var file = name.replace("::", "/");
    for (var directory : directories) {
      var under = Paths.under(directory, file);
      var there = at(under);
      if (there.isPresent() && (("/" + there.get()).startsWith(under) || isModule(there.get(), file))) {
        return there;
      }
    }
    for (var ending : List.of(file + ".py", file + "/__init__.py")) {
      var candidates = run.index().ending(ending);
      if (candidates.size() == 1 && isModule(candidates.getFirst(), file)) {
        return Optional.of(candidates.getFirst());
      }
    }
    return installed.find(file);
  }

  /// Whether a file that ends like a module is the module: `shop/django/urls.py` is none of Django's.
  private boolean isModule(String path, String module) {
    var plain = path.replaceFirst("(?:/__init__)?\\.py$", "");
    if (!("/" + plain).endsWith("/" + module)) {
      return false;
    }
    int from = plain.length() - module.length();
    return !PythonLibraries.isKnown(module.split("/", 2)[0]) || from == 0
        || run.file(path.substring(0, from) + "__init__.py").isEmpty();
  }

  /// Where a package lies, or the module of that name; with a leading `/`.
  Optional<String> folder(String name, String fromPath) {
    var file = find(name, fromPath);
    if (file.isPresent()) {
      return file.map(path -> "/" + Paths.directory(path));
    }
    // a package without a file of its own
    var inside = name.replace("::", "/");
    return directories.stream().map(directory -> Paths.under(directory, inside)).filter(run.index()::isFolder)
        .findFirst();
  }

  private Optional<String> relative(String name, String fromPath) {
    var directory = Paths.directory("/" + fromPath);
    var rest = name.substring(1);
    while (rest.startsWith(".")) {
      directory = Paths.directory(directory);
      rest = rest.substring(1);
    }
    return rest.isEmpty() ? at(directory) : at(Paths.under(directory, rest.replace("::", "/")));
  }

  private Optional<String> at(String path) {
    var plain = path.startsWith("/") ? path.substring(1) : path;
    // a package that lies there comes before a module of its name elsewhere
    for (var ending : List.of(".py", "/__init__.py")) {
      if (run.file(plain + ending).isPresent()) {
        return Optional.of(plain + ending);
      }
    }
    for (var ending : List.of(".py", "/__init__.py")) {
      var located = path.indexOf('/', 1) > 0 ? run.tree().locate(path + ending) : Optional.<String>empty();
      if (located.isPresent()) {
        return located;
      }
    }
    return Optional.empty();
  }

  Optional<Module> parsed(String path, String name) {
    var module = parsed.module(run, path, name, text -> PythonParser.parse(text, path, name, 1));
    module.ifPresent(found -> found.tellTroubles(run, "Python"));
    return module;
  }

  Run run() {
    return run;
  }
}
