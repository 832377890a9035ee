package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What modules a package has: `pkgutil.iter_modules(jobs.__path__)`, by which programs find their parts.
final class PythonPackages {
  private static final Set<String> LISTS = Set.of("iter_modules", "walk_packages");
  private static final Pattern MODULE = Pattern.compile("(?!__)(\\w+)(?:\\.py|/__init__\\.py)");
  private static final int MOST_MODULES = 200;

  private final PythonFiles files;

  PythonPackages(PythonFiles files) {
    this.files = files;
  }

  /// Where a package lies.
  Optional<Value> field(Machine machine, Value of, String name, Place place) {
    return of instanceof Value.Type(var module) && name.equals("__path__")
        ? files.folder(module, place.path())
            .map(folder -> machine.list(List.of(new Value.Text(folder, Place.NOWHERE)), false))
        : Optional.empty();
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (!PythonDialect.library(receiver).equals("pkgutil") || !LISTS.contains(name) || call.size() == 0) {
      return Optional.empty();
    }
    var prefix = call.named("prefix").or(() -> call.size() > 1 ? Optional.of(call.value(1)) : Optional.empty())
        .map(PythonDialect::exact).orElse("");
    var folders = PythonCore.elements(call.named("path").orElseGet(() -> call.value(0)));
    var found = folders.items().stream().map(PythonDialect::exact).filter(folder -> !folder.isEmpty())
        .map(Paths::normal).flatMap(folder -> call.machine().run().index().below(folder).stream().sorted()
            .map(path -> path.substring(folder.length() + 1)))
        .map(MODULE::matcher).filter(matcher -> matcher.matches()).map(matcher -> matcher.group(1)).distinct()
        .limit(MOST_MODULES + 1).toList();
    boolean open = folders.open() || found.isEmpty() || found.size() > MOST_MODULES;
    return Optional.of(call.machine().list(
        found.stream().limit(MOST_MODULES).map(module -> told(call, prefix + module)).toList(), open));
  }

  /// Who finds it, what it is called, and whether it is a package.
  private static Value told(Call call, String module) {
    var name = new Value.Text(module, Place.NOWHERE);
    var thing = call.machine().thing();
    thing.items(call.machine().run().journal(), List.of(Values.UNKNOWN, name, Values.UNKNOWN), false);
    call.machine().run().journal().set(thing.field("name"), name);
    return new Value.Ref(thing);
  }
}
