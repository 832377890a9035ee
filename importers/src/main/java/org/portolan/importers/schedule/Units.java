package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.tree.Tree;

/// All timers, watched paths and services of a tree by name, joined with their drop-ins; `/etc` goes before `/run` and
/// `/usr/lib`. The managers of users have units of their own.
final class Units {
  private static final Pattern UNIT =
      Pattern.compile("(?:(.*/))?([^/]+\\.(?:timer|path|service))(?:\\.j2|\\.erb|\\.in|\\.tmpl)?");
  private static final Pattern DROP_IN = Pattern.compile("(?:.*/)?([^/]+\\.(?:timer|path|service))\\.d/[^/]+\\.conf");
  /// A container that Podman makes a service of (podman-systemd.unit(5)).
  private static final Pattern QUADLET = Pattern.compile("(?:.*/)?[^/]+\\.container");
  private static final Pattern WANTED =
      Pattern.compile("(?:.*/)?([^/]+)\\.(?:wants|requires)/([^/]+\\.(?:timer|path|service))");

  /// Units of users, of one (`home/ann/.config/systemd/user/`) or of all (`lib/systemd/user/`).
  private static final Pattern OF_USERS =
      Pattern.compile("(?:.*/)??(home/[^/]+/)?(?:\\.config|etc|lib)/systemd/user/.*");

  /// @param path     where the unit itself lies
  /// @param dropIns  where settings were added to it
  /// @param packaged whether it lies where packages put theirs
  record Unit(String path, List<String> dropIns, UnitFile file, boolean packaged) {
    private Unit as(String instance) {
      return new Unit(path, dropIns, file.as(instance), packaged);
    }

    private Unit with(String dropInPath, UnitFile dropIn) {
      var all = new ArrayList<>(dropIns);
      all.add(dropInPath);
      return new Unit(path, List.copyOf(all), file.with(dropIn), packaged);
    }
  }

  private final Map<String, Unit> units = new TreeMap<>();
  private final Map<String, String> hidden = new TreeMap<>();
  private final List<String> replaced = new ArrayList<>();
  private final Set<String> wanted = new HashSet<>();
  /// The targets whose links were collected.
  private final Set<String> targets = new HashSet<>();
  private final Set<String> masked = new HashSet<>();
  private final UnitStates states;

  Units(Tree tree) {
    states = UnitStates.of(tree);
    for (var path : tree.paths()) {
      var match = UNIT.matcher(path);
      if (match.matches()) {
        tree.file(path).map(file -> RoleVariables.installed(tree, file)).map(UnitFile::read).filter(Units::isUnit)
            .ifPresent(file -> add(new Unit(path, List.of(), file, isPackaged(path))));
      }
    }
    for (var path : tree.paths()) {
      var match = DROP_IN.matcher(path);
      if (match.matches()) {
        tree.file(path).map(UnitFile::read).ifPresent(dropIn -> units
            .computeIfPresent(manager(path) + match.group(1), (_, unit) -> unit.with(path, dropIn)));
      }
    }
    for (var path : tree.paths()) {
      if (QUADLET.matcher(path).matches()) {
        tree.file(path).map(UnitFile::read).filter(file -> file.has("Container"))
            .ifPresent(file -> add(new Unit(path, List.of(), file.ofContainer(), false)));
      }
    }
    tree.links().forEach((path, target) -> {
      var match = WANTED.matcher(path);
      if (match.matches()) {
        targets.add(match.group(1));
        wanted.add(match.group(2));
      } else if (target.equals("/dev/null")) {
        masked.add(path.substring(path.lastIndexOf('/') + 1));
      }
    });
  }

  /// A template stands for its instances, as far as links switch any on.
  List<Unit> all() {
    return units.values().stream().flatMap(unit -> {
      var instances = instances(unit);
      return instances.isEmpty() ? Stream.of(unit) : instances.stream().map(unit::as);
    }).toList();
  }

  /// All files that say something of a unit.
  List<String> paths() {
    return Stream.concat(replaced.stream(),
        units.values().stream().flatMap(unit -> Stream.concat(Stream.of(unit.path), unit.dropIns.stream()))).toList();
  }

  private List<String> instances(Unit template) {
    var stem = template.file.stem();
    var ending = template.file.name().substring(stem.length());
    return !stem.endsWith("@") ? List.of() : wanted.stream()
        .map(name -> ending.equals(".service") ? name.replaceFirst("\\.timer$", ".service") : name)
        .filter(name -> name.startsWith(stem) && name.endsWith(ending)
            && name.length() > stem.length() + ending.length())
        .distinct().sorted().toList();
  }

  /// Of the manager of the system.
  Optional<Unit> named(String name) {
    return named("", name);
  }

  /// What a unit starts, which its own manager has. Instances (`close@eu.service`) come from their template
  /// (`close@.service`).
  Optional<Unit> startedBy(Unit unit, String name) {
    return named(manager(unit.path), name);
  }

  private Optional<Unit> named(String manager, String name) {
    var exact = Optional.ofNullable(units.get(manager + name));
    return exact.isPresent() ? exact : Optional.ofNullable(units.get(manager + name.replaceFirst("@[^.]+", "@")))
        .map(template -> template.as(name));
  }

  /// What its service is called on the host: by its name alone, unless the system has one of that name and this is
  /// another's.
  String nameOnHost(Unit unit) {
    var manager = manager(unit.path);
    return manager.isEmpty() || !units.containsKey(unit.file.name()) ? unit.file.stem()
        : unit.file.stem() + "~" + manager.replaceFirst("^home/", "").replace("/", "");
  }

  /// What the units of one manager are told apart by; empty for the system's.
  private static String manager(String path) {
    var user = OF_USERS.matcher(path);
    return !user.matches() ? "" : user.group(1) == null ? "user/" : user.group(1);
  }

  /// What the host itself said of its units.
  UnitStates states() {
    return states;
  }

  /// Switched off, as the host said, else as far as the tree shows: the links that would switch it on were collected,
  /// and it has none.
  boolean isOff(Unit unit) {
    var name = unit.file.name();
    var said = manager(unit.path).isEmpty() ? states.isOff(name) : Optional.<Boolean>empty();
    if (said.isPresent()) {
      return said.get();
    }
    boolean seen = unit.file.all("Install", "WantedBy").stream()
        .anyMatch(setting -> Arrays.stream(setting.value().split("\\s+")).anyMatch(targets::contains));
    return masked.contains(name) || seen && !wanted.contains(name) && !isInstance(unit);
  }

  private boolean isInstance(Unit unit) {
    var stem = unit.file.stem();
    return stem.endsWith("@") && wanted.stream().anyMatch(name -> name.startsWith(stem));
  }

  /// Units that another one of the same name goes before, with that one; what packages bring is meant to be replaced.
  Map<String, String> hidden() {
    return hidden;
  }

  private void add(Unit unit) {
    var name = manager(unit.path) + unit.file.name();
    var other = units.get(name);
    if (other != null) {
      if (other.packaged || unit.packaged) {
        replaced.add(other.packaged && !unit.packaged ? other.path : unit.path);
      } else {
        hidden.put(unit.path, other.path);
      }
    }
    units.merge(name, unit, (before, now) -> before.packaged && !now.packaged ? now : before);
  }

  private static boolean isUnit(UnitFile file) {
    return file.has(file.name().endsWith(".timer") ? "Timer" : file.name().endsWith(".path") ? "Path" : "Service");
  }

  private static boolean isPackaged(String path) {
    return path.contains("lib/systemd/");
  }
}
