package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.connection.Placeholder;
import org.portolan.model.intake.Engine;

/// Finds databases in settings: whole connection strings, and groups of settings that name host, port and database
/// one by one (`DB_HOST`, `DB_NAME`; `[database] host`, `name`).
final class DatabaseSettings {
  private static final double STRING = 0.95;
  private static final double GROUP = 0.9;
  private static final double GROUP_WITHOUT_ENGINE = 0.7;

  private enum Role {
    HOST("host hostname host_name server servername server_name hostaddr address dbhost dbhostname dbserver "
        + "dbservername databasehost myhost pghost"),
    PORT("port dbport databaseport"),
    DATABASE("database dbname db_name database_name databasename db catalog dbinstance default_db"),
    USER("user username user_name login uid dbuser dbusername databaseuser"),
    ENGINE(
        "engine adapter driver dialect drivername driver_class driver_class_name driverclassname type dbdriver dbtype "
            + "db_type dbengine provider vendor connection backend"),
    NAME("name");

    private final List<String> words;

    Role(String words) {
      this.words = List.of(words.split(" "));
    }
  }

  private static final Map<String, Role> ROLES = Arrays.stream(Role.values())
      .flatMap(role -> role.words.stream().map(word -> Map.entry(word, role)))
      .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  private static final Pattern DATABASE_WORD =
      Pattern.compile(
          "(?:.*_)?(?:db|dbs|database|databases|datasource|datasources|jdbc|sql|ado|orm|dsn|default|primary|replica"
              + "|master|slave)\\d*_(?:.*_)?");
  private static final Pattern HOST = Pattern.compile("[\\w.:\\[\\]${}<>%@/-]{1,200}");
  private static final Pattern DATABASE = Pattern.compile("[^\\s\"';]{1,100}");

  private DatabaseSettings() {}

  static List<FoundConnection> in(List<Setting> settings) {
    var found = new ArrayList<FoundConnection>();
    var groups = new LinkedHashMap<String, Map<Role, Setting>>();
    var explained = new ArrayList<String>();
    for (var setting : settings) {
      var key = setting.key();
      var strings = strings(setting.value());
      strings.forEach(connection -> found.add(new FoundConnection(connection, setting.line(), STRING)));
      if (!strings.isEmpty()) {
        explained.add(key.substring(0, key.lastIndexOf('_') + 1));
        continue;
      }
      if (!setting.value().isBlank()) {
        roles(key, setting, groups);
      }
    }
    groups.forEach((prefix, group) -> {
      if (!explained.contains(prefix)) {
        group(prefix, group).ifPresent(found::add);
      }
    });
    return found;
  }

  /// A key may be read in several ways: `db_name` is the name in the group `db_`, and a database in none.
  private static void roles(String key, Setting setting, Map<String, Map<Role, Setting>> groups) {
    for (int start = key.length(); start > 0;) {
      start = key.lastIndexOf('_', start - 2) + 1;
      var role = ROLES.get(key.substring(start));
      if (role != null) {
        groups.computeIfAbsent(key.substring(0, start), _ -> new EnumMap<>(Role.class)).putIfAbsent(role, setting);
      }
    }
  }

  private static List<Connection> strings(String value) {
    if (value.indexOf(':') < 0 && value.indexOf('=') < 0) {
      return List.of();
    }
    var whole = ConnectionString.parse(value).filter(connection -> !connection.saysNothing());
    return whole.isPresent() ? List.of(whole.get())
        : ConnectionString.findIn(value).stream().filter(connection -> !connection.saysNothing()).toList();
  }

  private static Optional<FoundConnection> group(String prefix, Map<Role, Setting> group) {
    var engine = engine(prefix, group);
    boolean databaseWords = DATABASE_WORD.matcher(prefix).matches();
    var database = value(group, Role.DATABASE, DATABASE)
        .or(() -> databaseWords || engine != Engine.UNKNOWN ? value(group, Role.NAME, DATABASE) : Optional.empty())
        .orElse("");
    var host = Optional.ofNullable(group.get(Role.HOST)).map(Setting::value)
        .filter(value -> HOST.matcher(value).matches() || Placeholder.in(value)).orElse("");
    var user = value(group, Role.USER, DATABASE).orElse("");
    boolean known = engine != Engine.UNKNOWN && !database.isEmpty() && group.size() > 1
        || engine != Engine.UNKNOWN && !host.isEmpty() && !user.isEmpty()
        || databaseWords && !host.isEmpty() && !database.isEmpty();
    if (!known) {
      return Optional.empty();
    }
    var connection = address(Connection.to(engine), host).withDatabase(database).withUser(user);
    var port = value(group, Role.PORT, HOST).map(connection::withPort).orElse(connection);
    var line = Optional.ofNullable(group.get(Role.DATABASE)).or(() -> Optional.ofNullable(group.get(Role.HOST)))
        .or(() -> Optional.ofNullable(group.get(Role.NAME))).orElseThrow().line();
    return Optional.of(
        new FoundConnection(port, line, engine == Engine.UNKNOWN ? GROUP_WITHOUT_ENGINE : GROUP));
  }

  private static Connection address(Connection said, String host) {
    int colon = host.lastIndexOf(':');
    boolean port = colon > 0 && host.substring(colon + 1).matches("\\d{2,5}") && host.indexOf(':') == colon;
    if (host.startsWith("/")) {
      return said;
    }
    return port ? said.withHost(host.substring(0, colon)).withPort(host.substring(colon + 1)) : said.withHost(host);
  }

  /// As a setting says, else as the names around it do, else as the port does.
  private static Engine engine(String prefix, Map<Role, Setting> group) {
    var said =
        Optional.ofNullable(group.get(Role.ENGINE)).map(setting -> engine(setting.value())).orElse(Engine.UNKNOWN);
    if (said != Engine.UNKNOWN) {
      return said;
    }
    var named = engine(prefix);
    if (named != Engine.UNKNOWN || !group.containsKey(Role.DATABASE) && !DATABASE_WORD.matcher(prefix).matches()) {
      return named;
    }
    var host = Optional.ofNullable(group.get(Role.HOST)).map(Setting::value).orElse("");
    var port = Optional.ofNullable(group.get(Role.PORT)).map(Setting::value)
        .orElse(host.substring(host.lastIndexOf(':') + 1));
    return Arrays.stream(Engine.values()).filter(one -> port.equals(String.valueOf(one.defaultPort()))).findFirst()
        .orElse(Engine.UNKNOWN);
  }

  static Engine engine(String words) {
    var lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("postgres") || lower.contains("pgsql") || lower.contains("psycopg") || lower.startsWith("pg_")) {
      return Engine.POSTGRESQL;
    }
    if (lower.contains("mysql") || lower.contains("mariadb")) {
      return Engine.MARIADB;
    }
    if (lower.contains("oracle") || lower.contains("oci8")) {
      return Engine.ORACLE;
    }
    if (lower.contains("sqlserver") || lower.contains("mssql") || lower.contains("sqlsrv")
        || lower.contains("sql server")) {
      return Engine.SQLSERVER;
    }
    return lower.contains("sqlite") ? Engine.SQLITE : Engine.UNKNOWN;
  }

  private static Optional<String> value(Map<Role, Setting> group, Role role, Pattern form) {
    return Optional.ofNullable(group.get(role)).map(Setting::value).filter(value -> form.matcher(value).matches());
  }
}
