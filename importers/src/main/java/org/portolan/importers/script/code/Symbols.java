package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Scope;
import org.portolan.importers.script.value.Value;

/// The functions, classes and global variables of one process, by their full names (`Shop::Order::total`).
final class Symbols {
  private final Map<String, Value.Code> functions = new LinkedHashMap<>();
  private final Map<String, List<Value.Code>> byLastName = new HashMap<>();
  /// A class may have a method of its own beside one of that name for its objects.
  private final Map<String, Value.Code> ofClasses = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Map<String, List<String>> parents = new HashMap<>();
  private final Map<String, List<String>> imports = new HashMap<>();
  private final Map<String, Scope> inReading = new HashMap<>();
  private final Scope globals = Scope.outermost();

  Scope globals() {
    return globals;
  }

  /// A module begins to be read in.
  void reading(String module, Scope names) {
    inReading.put(module, names);
  }

  /// The names that a module has so far become known; modules that need one another ask for them while it is read in.
  void publish(String module) {
    Optional.ofNullable(inReading.get(module)).ifPresent(
        names -> names.cells().forEach((variable, cell) -> globals.alias(module + "::" + variable, cell)));
  }

  /// A module has been read in.
  void read(String module) {
    publish(module);
    inReading.remove(module);
  }

  void define(String name, Value.Code code) {
    if (takes("cls", code)) {
      ofClasses.put(name, code);
      if (functions.containsKey(name) && takes("self", functions.get(name))) {
        return;
      }
    }
    var before = functions.put(name, code);
    for (int at = name.lastIndexOf("::"); at > 0 && packages.add(name.substring(0, at));
        at = name.lastIndexOf("::", at - 1)) {
      // every package above is known too
    }
    var same = byLastName.computeIfAbsent(lastPart(name), _ -> new ArrayList<>());
    if (before != null) {
      same.remove(before);
    }
    same.add(code);
  }

  Optional<Value.Code> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /// Every function of that last name, in whatever package.
  List<Value.Code> called(String lastName) {
    return byLastName.getOrDefault(lastName, List.of());
  }

  void type(String name) {
    packages.add(name);
    parents.computeIfAbsent(name, _ -> new ArrayList<>());
  }

  void parent(String type, String parent) {
    var known = parents.computeIfAbsent(type, _ -> new ArrayList<>());
    if (!known.contains(parent) && !parent.equals(type)) {
      known.add(parent);
    }
  }

  void role(String type, String role) {
    var known = parents.computeIfAbsent(type, _ -> new ArrayList<>());
    if (!known.contains(role) && !role.equals(type)) {
      known.addFirst(role);
    }
  }

  void imported(String into, String module) {
    var known = imports.computeIfAbsent(into, _ -> new ArrayList<>());
    if (!known.contains(module)) {
      known.add(module);
    }
  }

  List<String> imports(String home) {
    return imports.getOrDefault(home, List.of());
  }

  /// The class itself, then its parents, depth first.
  List<String> ancestry(String type) {
    var line = new ArrayList<String>();
    walk(type, line, new HashSet<>());
    return line;
  }

  private void walk(String type, List<String> line, Set<String> seen) {
    if (seen.add(type) && line.size() < 60) {
      line.add(type);
      parents.getOrDefault(type, List.of()).forEach(parent -> walk(parent, line, seen));
    }
  }

  Optional<Value.Code> method(String type, String name) {
    for (var ancestor : ancestry(type)) {
      var found = function(ancestor + "::" + name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// A method that is asked of the class itself, or of an object of it.
  Optional<Value.Code> method(Value receiver, String type, String name) {
    var own = receiver instanceof Value.Type ? ancestry(type).stream().map(ancestor -> ancestor + "::" + name)
        .filter(full -> ofClasses.containsKey(full) || functions.containsKey(full)).findFirst()
        .flatMap(full -> Optional.ofNullable(ofClasses.get(full))) : Optional.<Value.Code>empty();
    return own.or(() -> method(type, name));
  }

  private static boolean takes(String first, Value.Code code) {
    return code.routine() instanceof Unit unit && !unit.parameters().isEmpty()
        && unit.parameters().getFirst().name().equals(first);
  }

  /// The methods of a class and its parents whose names fit, in the order they were defined.
  List<Value.Code> methods(String type, Pattern form) {
    var line = ancestry(type);
    return functions.entrySet().stream().filter(entry -> {
      int colon = entry.getKey().lastIndexOf("::");
      return colon > 0 && line.contains(entry.getKey().substring(0, colon))
          && form.matcher(entry.getKey().substring(colon + 2)).matches();
    }).map(Map.Entry::getValue).toList();
  }

  /// The classes of that last name that have parents, in order.
  List<String> typesNamed(String simple) {
    return parents.keySet().stream().filter(type -> type.endsWith("::" + simple)).sorted().toList();
  }

  /// The classes that have a class for one of their parents, in order of their names.
  List<String> under(String type) {
    return parents.entrySet().stream().filter(entry -> entry.getValue().contains(type)).map(Map.Entry::getKey).sorted()
        .toList();
  }

  /// The global names of a module, without its own name before them.
  Map<String, Cell> names(String module) {
    var names = new TreeMap<String, Cell>();
    globals.cells().forEach((name, cell) -> {
      if (name.startsWith(module + "::") && name.indexOf("::", module.length() + 2) < 0) {
        names.put(name.substring(module.length() + 2), cell);
      }
    });
    return names;
  }

  /// Whether anything of the package is known.
  boolean knows(String type) {
    return parents.containsKey(type) || packages.contains(type);
  }

  private static String lastPart(String name) {
    int colon = name.lastIndexOf(':');
    return colon < 0 ? name : name.substring(colon + 1);
  }
}
