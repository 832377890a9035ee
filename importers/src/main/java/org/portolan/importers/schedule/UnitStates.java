package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Tree;

/// What `systemctl list-unit-files` said of a host's units while it was collected.
///
/// @param states of timers and services, by their names
/// @param lines  where each stands
record UnitStates(Optional<TextFile> file, Map<String, String> states, Map<String, Integer> lines) {
  static final String PATH = "portolan/unit-files.txt";
  private static final Pattern LINE = Pattern.compile("\\s*([^\\s/]+\\.(?:timer|service))\\s+([a-z-]+)(?:\\s.*)?");
  private static final List<String> OFF = List.of("disabled", "masked", "masked-runtime");

  static UnitStates of(Tree tree) {
    var found = new UnitStates(tree.file(PATH), new TreeMap<>(), new TreeMap<>());
    found.file.ifPresent(file -> {
      for (int number = 1; number <= file.lines().size(); number++) {
        var line = LINE.matcher(file.line(number));
        if (line.matches()) {
          found.states.put(line.group(1), line.group(2));
          found.lines.put(line.group(1), number);
        }
      }
    });
    return found;
  }

  /// Empty where nothing is said of a unit.
  Optional<Boolean> isOff(String name) {
    return Optional.ofNullable(states.get(name)).map(OFF::contains);
  }

  /// Those that are started at boot.
  List<String> enabled() {
    var enabled = new ArrayList<String>();
    states.forEach((name, state) -> {
      // A template is switched on for its instances only.
      if (state.startsWith("enabled") && !name.contains("@.")) {
        enabled.add(name);
      }
    });
    return enabled;
  }
}
