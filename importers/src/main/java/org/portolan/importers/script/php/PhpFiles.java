package org.portolan.importers.script.php;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;

/// The files that one program reads in: by `require`, and by the names of its classes.
final class PhpFiles {
  private static final int MOST = 400;

  private final Run run;
  private final PhpLibrary library;
  private final Set<String> read = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private String program = "";

  PhpFiles(Run run, PhpLibrary library) {
    this.run = run;
    this.library = library;
  }

  PhpLibrary library() {
    return library;
  }

  Run run() {
    return run;
  }

  Optional<Module> parsed(String path) {
    var module = library.module(run, path);
    module.ifPresent(found -> found.tellTroubles(run, "PHP"));
    return module;
  }

  /// What the application that the program belongs to puts in front of its tables' names.
  PhpLibrary.Prefix prefix() {
    return library.tablePrefix(run, program);
  }

  void started(String path) {
    program = path;
    read.add(path);
  }

  /// `require $dir . '/lib/db.php'`: read in once for all, because what a file declares it declares once.
  Value include(Call call) {
    var results = Values.UNKNOWN;
    for (var choice : call.value(0).choices()) {
      var text = Values.asText(choice).text();
      var path = path(text, call.place().path());
      if (path.isEmpty() && text.endsWith("vendor/autoload.php")) {
        autoloaded(call, text);
      }
      var module = path.filter(found -> read.size() < MOST && (read.add(found) || returns(found)))
          .flatMap(this::parsed);
      if (module.isPresent()) {
        results = call.machine().include(module.get(), call);
      }
    }
    return results;
  }

  /// Composer's autoloader is made where the program is installed, from what its manifest lists.
  private void autoloaded(Call call, String text) {
    var vendor = text.startsWith("/") ? text : Paths.under("/" + Paths.directory(call.place().path()), text);
    PhpServices.autoloaded(run, vendor).stream().filter(read::add).forEach(file -> parsed(file)
        .ifPresent(module -> call.machine().include(module, call)));
  }

  /// Files of settings return a list, each time anew.
  private boolean returns(String path) {
    return path.contains("config") && run.file(path).filter(file -> file.text().contains("return [")
        || file.text().contains("return array")).isPresent();
  }

  private Optional<String> path(String text, String fromPath) {
    if (text.isEmpty() || text.length() > 400) {
      return Optional.empty();
    }
    if (Hole.in(text)) {
      var tail = text.substring(text.lastIndexOf(Hole.MARK) + 1).replaceFirst("^/+", "");
      var found = tail.length() < 5 || Hole.in(tail) ? List.<String>of() : run.index().ending(tail);
      return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
    for (var candidate : List.of(Paths.under("/" + Paths.directory(fromPath), text), Paths.normal(text))) {
      var plain = candidate.replaceFirst("^/", "");
      if (run.file(plain).isPresent()) {
        return Optional.of(plain);
      }
      var located = run.tree().locate(candidate);
      if (located.isPresent()) {
        return located;
      }
    }
    var tail = Paths.normal(text).replaceFirst("^(?:/|\\.\\./)+", "");
    var found = run.index().ending(tail);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// Reads in the file of a class, if that was not done yet.
  void load(Machine machine, String type, String fromPath) {
    if (machine.knows(type) || !asked.add(type) || read.size() >= MOST) {
      return;
    }
    library.file(run, type, fromPath).filter(read::add).flatMap(this::parsed)
        .ifPresent(module -> machine.alone(module, fromPath, Map.of()));
  }
}
