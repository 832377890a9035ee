package org.portolan.importers.connection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.Engine;

/// Client settings in ini form: `.my.cnf` (MariaDB option files) and `pg_service.conf` (libpq 34.17).
///
/// @param groups group name to settings; names of settings with `_` for `-`
public record OptionFile(Engine engine, Map<String, Map<String, String>> groups) {
  private static final int MOST = 16;

  public OptionFile {
    groups = Map.copyOf(groups);
  }

  public static OptionFile mysql(TextFile file) {
    return new OptionFile(Engine.MARIADB, read(file));
  }

  public static OptionFile services(TextFile file) {
    return new OptionFile(Engine.POSTGRESQL, read(file));
  }

  private static Map<String, Map<String, String>> read(TextFile file) {
    var groups = new LinkedHashMap<String, Map<String, String>>();
    var group = "";
    for (var raw : file.lines()) {
      var line = raw.strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        group = line.substring(1, line.length() - 1).strip();
      } else if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != ';' && line.charAt(0) != '!') {
        int equals = line.indexOf('=');
        var key = (equals < 0 ? line : line.substring(0, equals)).strip().toLowerCase(Locale.ROOT).replace('-', '_');
        var value = equals < 0 ? "" : KeyValues.unquoted(line.substring(equals + 1));
        groups.computeIfAbsent(group, _ -> new LinkedHashMap<>()).put(key, value);
      }
    }
    return groups;
  }

  /// Each server that a group names: libpq tries several of them one after the other.
  public List<Connection> servers(String name) {
    var settings = groups.getOrDefault(name, Map.of());
    var hosts = settings.getOrDefault("host", "").split(",", MOST);
    var ports = settings.getOrDefault("port", "").split(",", MOST);
    var servers = new ArrayList<Connection>();
    for (int i = 0; i < hosts.length && groups.containsKey(name); i++) {
      var one = new LinkedHashMap<>(settings);
      one.replace("host", hosts[i].strip());
      one.replace("port", ports[Math.min(i, ports.length - 1)].strip());
      servers.add(connection(one));
    }
    return servers;
  }

  /// What one group connects to; empty when the file has no such group.
  public Optional<Connection> group(String name) {
    return Optional.ofNullable(groups.get(name)).map(this::connection);
  }

  /// What a client such as `mysqldump` takes from it: its own group before `[client]`.
  public Connection forClient(String tool) {
    var names = new ArrayList<>(List.of(tool));
    if (tool.startsWith("mariadb")) {
      names.add(tool.equals("mariadb") ? "mysql" : "mysql" + tool.substring("mariadb-".length()));
    }
    names.add("client");
    names.add("client-mariadb");
    var said = Connection.to(engine);
    for (var name : names) {
      said = said.orElse(group(name).orElse(Connection.UNSAID));
    }
    return said;
  }

  private Connection connection(Map<String, String> settings) {
    var said = Connection.to(engine);
    for (var setting : settings.entrySet()) {
      said = KeyValues.apply(said, setting.getKey() + "=" + setting.getValue());
    }
    return said;
  }
}
