package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.text.TextFile;
import org.portolan.model.problem.Location;

/// A unit of systemd (systemd.syntax(7)), with what its drop-ins add.
///
/// @param name with its ending: `close.timer`
record UnitFile(String name, List<Setting> settings) {

  /// One assignment; an empty value takes back what was assigned before it.
  record Setting(String section, String key, String value, Location place, String line) {}

  UnitFile {
    settings = List.copyOf(settings);
  }

  static UnitFile read(TextFile file) {
    var settings = new ArrayList<Setting>();
    var section = "";
    for (int number = 1; number <= file.lines().size(); number++) {
      int first = number;
      var line = file.line(number).strip();
      while (line.endsWith("\\") && number < file.lines().size() && !line.startsWith("#")) {
        line = line.substring(0, line.length() - 1).stripTrailing() + " " + file.line(++number).strip();
      }
      int equals = line.indexOf('=');
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1);
      } else if (equals > 0 && !line.startsWith("#") && !line.startsWith(";")) {
        settings.add(new Setting(section, line.substring(0, equals).strip(), line.substring(equals + 1).strip(),
            file.at(first), line));
      }
    }
    return new UnitFile(file.name().replaceFirst("(\\.(?:timer|path|service))\\.\\w+$", "$1"), settings);
  }

  UnitFile with(UnitFile dropIn) {
    var all = new ArrayList<>(settings);
    all.addAll(dropIn.settings);
    return new UnitFile(name, all);
  }

  /// The instance of a template: what `%i` and `%I` mean is known (systemd.unit(5)).
  ///
  /// @param instance `close@eu.timer` of `close@.timer`
  UnitFile as(String instance) {
    var word = instance.substring(instance.indexOf('@') + 1, instance.lastIndexOf('.'));
    var plain = word.replace("-", "/").replace("\\x2d", "-");
    return new UnitFile(instance, settings.stream().map(one -> new Setting(one.section, one.key,
        one.value.replace("%i", word).replace("%I", plain), one.place, one.line)).toList());
  }

  /// The service that Podman makes of a container: what runs in it has its command and variables.
  UnitFile ofContainer() {
    var said = new ArrayList<Setting>();
    for (var setting : settings) {
      said.add(setting);
      if (setting.section.equals("Container") && setting.key.equals("Exec")) {
        said.add(new Setting("Service", "ExecStart", setting.value, setting.place, setting.line));
      } else if (setting.section.equals("Container") && setting.key.matches("Environment|EnvironmentFile")) {
        said.add(new Setting("Service", setting.key, setting.value, setting.place, setting.line));
      }
    }
    return new UnitFile(stem() + ".service", said);
  }

  /// `close` of `close.timer`.
  String stem() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /// All that still count, in order.
  List<Setting> all(String section, String key) {
    var found = new ArrayList<Setting>();
    for (var setting : settings) {
      if (setting.section.equals(section) && setting.key.equals(key)) {
        if (setting.value.isEmpty()) {
          found.clear();
        } else {
          found.add(setting);
        }
      }
    }
    return found;
  }

  Optional<Setting> last(String section, String key) {
    var all = all(section, key);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  String value(String section, String key) {
    return last(section, key).map(Setting::value).orElse("");
  }

  boolean has(String section) {
    return settings.stream().anyMatch(setting -> setting.section.equals(section));
  }
}
