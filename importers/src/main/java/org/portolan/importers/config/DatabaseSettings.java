package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.model.intake.Engine;

/// Finds databases in settings: whole connection strings, and groups of settings that name host, port and database
/// one by one.
final class DatabaseSettings {
  private static final double STRING = 0.95;
  private static final int LONGEST_KEY = 300;
  private static final double FILE = 0.8;
  private static final Pattern IN_MEMORY =
      Pattern.compile("(?i).*(?:jdbc:(?:h2|hsqldb|derby|sqlite|duckdb):(?:mem:|memory:)|:memory:|mode=memory).*");
  private static final Pattern DATABASE_FILE =
      Pattern.compile("(?i)[\\w./\\\\~${}:%-]*\\.(?:sqlite3?|sqlitedb|db3?|s3db)");
  private static final Pattern FILE_KEY = Pattern.compile("(?:.*_)?(?:db|database|sqlite|sqlite3)(?:_.*)?");
  /// What stands under `url` where only the server is meant.
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][\\w.-]*:\\d{2,5}");
  /// `files@db1:3306 user`, as ProFTPD says it.
  private static final Pattern CONNECT_INFO = Pattern.compile("([\\w-]+)@([\\w.-]+)(?::(\\d+))?(?:\\s.*)?");
  /// `db1::3306/mail/exim/secret`, as Exim says it.
  private static final Pattern SERVERS = Pattern.compile("([\\w.-]+)(?:::(\\d+))?(?:\\([^)]*\\))?/([\\w-]+)/[^/]*/.*");
  private static final Pattern SERVERS_KEY = Pattern.compile("(mysql|pgsql|oracle)_servers");
  private static final Pattern ENGINE_KEY = Pattern.compile("(?:.*_)?(?:db|database)");
  private static final Pattern HANDED_OVER = Pattern.compile("\\$\\{\\w[\\w.]*}|\\$\\w+|<%=[^%]++%>");
  private static final Pattern ADDRESS_KEY = Pattern.compile(
      "(?:.*_)?(?:database|db|datasource|jdbc|sqlalchemy|postgres(?:ql)?|mysql|mariadb|sql)(?:_\\w+)?_?(?:ur[il]|dsn|connection_string)|databases_[a-z0-9]+");
  /// `0:pg-0:5432,1:pg-1:5432`, as images of Pgpool are told.
  private static final Pattern BACKEND_NODE = Pattern.compile("\\d+:([\\w.-]+):(\\d{2,5})");
  /// Whole addresses one behind the other: `postgres://a/shop,postgres://b/shop`.
  private static final Pattern LISTED =
      Pattern.compile(
          "(?<=[\\w/\"'])[,;\\s]+(?=(?:jdbc:)?(?:postgres(?:ql)?|mysql2?|mariadb|sqlserver|mssql)(?:\\+\\w+)?://)");
  private static final int MOST_IN_ONE = 32;
  private static final Pattern CONNECTIONS = Pattern.compile("(.*_)?(?:connections|stores|clients)_(.+)_");

  private final List<FoundConnection> found = new ArrayList<>();
  private final List<Setting> open = new ArrayList<>();
  private final List<Setting> hints = new ArrayList<>();
  private final Map<String, SettingGroup> groups = new LinkedHashMap<>();
  private final Set<String> explained = new HashSet<>();
  private final Map<String, String> defaults = new LinkedHashMap<>();

  private DatabaseSettings() {}

  /// @param settings of one document, with what is known filled in
  static DatabaseSettings in(List<Setting> settings) {
    var reading = new DatabaseSettings();
    settings.forEach(reading::setting);
    reading.groups();
    reading.engines();
    reading.found.removeIf(server -> server.connection().database().isEmpty() && reading.found.stream()
        .anyMatch(other -> !other.connection().database().isEmpty()
            && other.connection().host().equals(server.connection().host())));
    // The call that opens a connection says more than the variables that it is given.
    reading.found.removeIf(one -> one.connection().engine() == Engine.UNKNOWN && reading.found.stream()
        .anyMatch(other -> other.connection().engine() != Engine.UNKNOWN
            && other.connection().host().equals(one.connection().host())
            && other.connection().database().equals(one.connection().database())));
    return reading;
  }

  /// `connect = host=db1 dbname=mail` is libpq's way to write, unless `driver = mysql` stands beside it.
  private void engines() {
    found.replaceAll(one -> {
      var key = one.by().key();
      var engine = Optional.ofNullable(groups.get(key.substring(0, key.lastIndexOf('_') + 1)))
          .flatMap(group -> group.of(Role.ENGINE)).map(said -> EngineWords.in(said.value()))
          .orElseGet(() -> one.connection().engine() == Engine.UNKNOWN ? above(key) : Engine.UNKNOWN);
      return engine == Engine.UNKNOWN || one.by().value().contains(":") ? one
          : new FoundConnection(one.connection().withEngine(engine), one.by(), one.confidence());
    });
  }

  /// One setting may stand in several groups (`db_host` is the host of `db_` and the database host of none); the group
  /// that says most counts.
  private void groups() {
    open.removeIf(setting -> !ADDRESS_KEY.matcher(setting.key()).matches() && !isOfDatabase(setting.key()));
    var accepted = new ArrayList<SettingGroup>();
    var connections = new ArrayList<FoundConnection>();
    var ordered = new ArrayList<>(groups.values());
    ordered.sort(Comparator.comparingInt(SettingGroup::size).reversed());
    for (var group : ordered) {
      if (isExplained(group) || isUnused(group) || accepted.stream().anyMatch(group::shares)) {
        continue;
      }
      var said = group.found(above(group.prefix()));
      if (!said.isEmpty() || group.isHint()) {
        accepted.add(group);
      }
      connections.addAll(said);
      if (said.isEmpty() && group.isHint()) {
        group.of(Role.DATABASE).or(() -> group.of(Role.NAME)).ifPresent(hints::add);
      }
    }
    found.addAll(connections);
  }

  /// A whole address says all of what stands beside it, and of what stands above it without naming a server.
  private boolean isExplained(SettingGroup group) {
    return explained.contains(group.prefix()) || !group.prefix().isEmpty() && group.of(Role.HOST).isEmpty()
        && explained.stream().anyMatch(below -> below.startsWith(group.prefix()));
  }

  /// `url` beside an adapter or a driver of a database.
  private boolean isOfDatabase(String key) {
    return Optional.ofNullable(groups.get(key.substring(0, key.lastIndexOf('_') + 1)))
        .flatMap(group -> group.of(Role.ENGINE)).filter(said -> EngineWords.in(said.value()) != Engine.UNKNOWN)
        .isPresent();
  }

  List<FoundConnection> found() {
    return found.stream().distinct().toList();
  }

  /// Addresses of databases that are handed over whole where the program is started.
  List<Setting> open() {
    return open;
  }

  /// Settings that name a database without saying where it is.
  List<Setting> hints() {
    return hints;
  }

  private void setting(Setting setting) {
    var key = setting.key();
    if (key.length() > LONGEST_KEY) {
      return;
    }
    if (key.equals("default") || key.endsWith("_default")) {
      defaults.put(key.substring(0, key.length() - "default".length()), setting.value());
    }
    if (IN_MEMORY.matcher(setting.value()).matches()) {
      explained.add(key.substring(0, key.lastIndexOf('_') + 1));
      explained.add(setting.above());
      return;
    }
    if (HANDED_OVER.matcher(setting.value()).matches()
        && (ADDRESS_KEY.matcher(key).matches() || key.matches(".*_(?:ur[il]|dsn)"))) {
      open.add(setting);
    }
    if (key.endsWith("pgpool_backend_nodes")) {
      BACKEND_NODE.matcher(setting.value()).results().forEach(node -> found.add(new FoundConnection(
          Connection.to(Engine.POSTGRESQL).withHost(node.group(1)).withPort(node.group(2)), setting, STRING)));
      return;
    }
    var strings = strings(setting);
    double left = setting.source() == Setting.Source.ASSUMED ? FoundConnection.ASSUMED : 1;
    strings.forEach(connection -> found.add(new FoundConnection(connection, setting, STRING * left)));
    if (!strings.isEmpty()) {
      explained.add(key.substring(0, key.lastIndexOf('_') + 1));
      explained.add(setting.above());
    } else if (FILE_KEY.matcher(key).matches() && DATABASE_FILE.matcher(setting.value()).matches()
        && Role.of(key.substring(key.lastIndexOf('_') + 1)).isEmpty()) {
      found.add(new FoundConnection(Connection.to(Engine.SQLITE).withDatabase(setting.value()), setting, FILE * left));
    } else if (!setting.value().isBlank()) {
      roles(key, setting);
    }
  }

  /// A key may be read in several ways: `db_name` is the name in the group `db_`, and a database in none.
  private void roles(String key, Setting setting) {
    if (key.equals("database_default")) {
      // Cacti's name for it; elsewhere `default` chooses among several.
      groups.computeIfAbsent("database_", SettingGroup::new).add(Role.DATABASE, setting);
    }
    if (ENGINE_KEY.matcher(key).matches() && EngineWords.isName(setting.value())) {
      // `db=postgres` above `db-url-host`
      groups.computeIfAbsent(key + "_", SettingGroup::new).add(Role.ENGINE, setting);
    }
    for (int start = key.length(); start > 0;) {
      start = key.lastIndexOf('_', start - 2) + 1;
      var prefix = key.substring(0, start);
      Role.of(key.substring(start)).filter(role -> role != Role.HOST || !key.matches(".*ur[il]")
          || ADDRESS.matcher(setting.value()).matches())
          .ifPresent(role -> groups.computeIfAbsent(prefix, SettingGroup::new).add(role, setting));
    }
  }

  private static List<Connection> strings(Setting setting) {
    var info = CONNECT_INFO.matcher(setting.value());
    if (setting.key().endsWith("connect_info") && info.matches()) {
      return List.of(Connection.UNSAID.withDatabase(info.group(1)).withHost(info.group(2))
          .withPort(info.group(3) == null ? "" : info.group(3)));
    }
    var engine = SERVERS_KEY.matcher(setting.key());
    return engine.matches() ? servers(EngineWords.in(engine.group(1)), setting.value()) : strings(setting.value());
  }

  private static List<Connection> servers(Engine engine, String listed) {
    return Arrays.stream(listed.split("(?<!:):(?!:)", MOST_IN_ONE)).map(String::strip).map(SERVERS::matcher)
        .filter(Matcher::matches).map(one -> Connection.to(engine).withHost(one.group(1)).withDatabase(one.group(3))
            .withPort(one.group(2) == null ? "" : one.group(2)))
        .toList();
  }

  private static List<Connection> strings(String value) {
    if (value.indexOf(':') < 0 && value.indexOf('=') < 0) {
      return List.of();
    }
    var listed = LISTED.split(value, MOST_IN_ONE);
    if (listed.length > 1) {
      return Arrays.stream(listed).flatMap(one -> strings(one).stream()).toList();
    }
    var whole = ConnectionString.all(value).stream().filter(connection -> !connection.saysNothing()).toList();
    return whole.isEmpty()
        ? ConnectionString.findIn(value).stream().filter(connection -> !connection.saysNothing()).toList()
        : whole;
  }

  /// A framework brings a connection for each engine; the one that its default names is used, of the others only
  /// those that do not take the same variables.
  private boolean isUnused(SettingGroup group) {
    var one = CONNECTIONS.matcher(group.prefix());
    if (!one.matches()) {
      return false;
    }
    var chosen = defaults.get(one.group(1) == null ? "" : one.group(1));
    if (chosen == null || one.group(2).equals(chosen) || !group.isVariable()) {
      return false;
    }
    var used =
        groups.get(group.prefix().substring(0, group.prefix().length() - one.group(2).length() - 1) + chosen + "_");
    return used == null || !group.isFilled() || group.saysAs(used);
  }

  /// The engine that the settings above a group name: `connector.class` above `database.hostname`.
  private Engine above(String prefix) {
    for (var above = prefix; !above.isEmpty();) {
      above = above.substring(0, above.lastIndexOf('_', above.length() - 2) + 1);
      var engine = Optional.ofNullable(groups.get(above)).flatMap(group -> group.of(Role.ENGINE))
          .map(setting -> EngineWords.in(setting.value())).orElse(Engine.UNKNOWN);
      if (engine != Engine.UNKNOWN) {
        return engine;
      }
    }
    return Engine.UNKNOWN;
  }
}
