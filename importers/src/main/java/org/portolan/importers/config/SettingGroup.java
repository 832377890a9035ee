package org.portolan.importers.config;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.Placeholder;
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.Engine;

/// Settings with one beginning that name a database piece by piece (`DB_HOST`, `DB_NAME`; `[database] host`, `name`).
final class SettingGroup {
  private static final double NAMED_ENGINE = 0.9;
  private static final double GUESSED_ENGINE = 0.7;
  private static final Pattern DATABASE_WORD =
      Pattern.compile(
          "(?:.*_)?(?:db|dbs|database|databases|datasource|datasources|data_source|jdbc|sql|ado|orm|dsn|default|primary"
              + "|replica|master|slave|reader|writer|rds)\\d*_(?:.*_)?");
  private static final Pattern OTHER_STORE =
      Pattern.compile(".*(?:mongo|redis|couch|influx|arango|neo4j|cassandra|elastic|ldap|rabbit|clickhouse).*");
  private static final Pattern MAIL = Pattern.compile(".*(?:smtp|imap|pop3)_host(?:name)?");
  private static final Pattern HOST = Pattern.compile("[\\w.:,\\[\\]${}<>%@/\\\\()-]{1,200}");
  private static final Pattern DATABASE = Pattern.compile("[^\\s\"';,]{1,200}");
  private static final Pattern DATABASES = Pattern.compile("[^\\s\"';]{1,400}");
  /// What a container of a database server is told to create.
  private static final Pattern SET_UP = Pattern.compile("(?:POSTGRES|POSTGRESQL|MYSQL|MARIADB)_(?:DB|DATABASE)");
  /// `//ora1:1521/SALES` where a server is expected.
  private static final Pattern EASY_CONNECT = Pattern.compile("(?://)?[\\w.-]+:\\d{2,5}/([\\w.$-]+)");
  private static final Pattern PORT = Pattern.compile("\\d{2,5}|.*[$<{%].*");
  /// Who may come from where is no server to connect to.
  private static final Pattern NETWORK = Pattern.compile(".*/\\d{1,3}");
  private static final Pattern NO_DATABASE =
      Pattern.compile(
          "(?i)true|false|yes|no|\\d+(?:\\.\\d+)?|.*://.*|.*\\.\\*.*|(?:jdbc|mail|jms|url|bean|eis|ejb)/.*|java:.*");

  private final String prefix;
  private final Map<Role, Setting> settings = new EnumMap<>(Role.class);
  /// The file of which all others are a part.
  private @Nullable TextFile main;

  SettingGroup(String prefix) {
    this.prefix = prefix;
  }

  void add(Role role, Setting setting) {
    if (role == Role.ENGINE && of(role).filter(said -> EngineWords.in(said.value()) == Engine.UNKNOWN).isPresent()
        && EngineWords.in(setting.value()) != Engine.UNKNOWN) {
      settings.put(role, setting);
    }
    if (role == Role.DATABASE) {
      of(role).ifPresent(said -> database(said, setting));
    }
    settings.putIfAbsent(role, setting);
    main = main == null ? setting.file() : main;
  }

  /// `db = mysql` beside `dbname = shop` tells the engine.
  private void database(Setting one, Setting other) {
    boolean first = EngineWords.isName(one.value());
    if (first != EngineWords.isName(other.value())) {
      settings.put(Role.DATABASE, first ? other : one);
      settings.putIfAbsent(Role.ENGINE, first ? one : other);
      if (EngineWords.in(settings.get(Role.ENGINE).value()) == Engine.UNKNOWN) {
        settings.put(Role.ENGINE, first ? one : other);
      }
    }
  }

  int size() {
    return settings.size();
  }

  /// Whether it says the same as another one, told by the setting that names the server or the database.
  boolean shares(SettingGroup other) {
    return List.of(Role.HOST, Role.DATABASE, Role.NAME).stream().flatMap(role -> of(role).stream())
        .anyMatch(other.settings::containsValue);
  }

  String prefix() {
    return prefix;
  }

  Optional<Setting> of(Role role) {
    return Optional.ofNullable(settings.get(role));
  }

  /// Whether all that tells databases apart comes from variables.
  boolean isVariable() {
    return List.of(Role.HOST, Role.DATABASE).stream().flatMap(role -> of(role).stream())
        .allMatch(setting -> setting.source() != Setting.Source.WRITTEN || Placeholder.in(setting.value()));
  }

  /// Whether the environment that was collected says all that tells databases apart.
  boolean isFilled() {
    return List.of(Role.HOST, Role.DATABASE).stream().allMatch(role -> of(role)
        .filter(setting -> setting.source() == Setting.Source.FILLED && !Placeholder.in(setting.value())).isPresent());
  }

  /// Whether it means the same database as another one.
  boolean saysAs(SettingGroup other) {
    return List.of(Role.HOST, Role.DATABASE).stream()
        .allMatch(role -> of(role).map(Setting::value).equals(other.of(role).map(Setting::value)));
  }

  /// An account and a name of a database, and nothing about where it is.
  boolean isHint() {
    return host().isEmpty() && of(Role.USER).isPresent() && !database().isEmpty() && !Placeholder.in(database())
        && !settings.containsKey(Role.ENGINE) && DATABASE_WORD.matcher(prefix).matches();
  }

  /// @param above what the settings around it say about the engine
  List<FoundConnection> found(Engine above) {
    var engine = engine(above);
    boolean databaseWords = DATABASE_WORD.matcher(prefix).matches();
    boolean known = engine != Engine.UNKNOWN && !database().isEmpty() && settings.size() > 1
        || engine != Engine.UNKNOWN && !host().isEmpty() && (!user().isEmpty() || settings.containsKey(Role.PORT))
            && (databaseWords || settings.containsKey(Role.ENGINE) || EngineWords.in(prefix) != Engine.UNKNOWN)
        || (databaseWords || namesDatabase()) && !host().isEmpty() && !database().isEmpty();
    if (!known || isOfMail() || prefix.contains("pg_hba") || NETWORK.matcher(host()).matches()
        || host().isEmpty() && onlyForItsContainer() && engine != Engine.SQLITE) {
      return List.of();
    }
    var by = best();
    boolean assumed = Stream.of(Role.HOST, Role.PORT, Role.DATABASE, Role.NAME).flatMap(role -> of(role).stream())
        .anyMatch(setting -> setting.source() == Setting.Source.ASSUMED);
    double sure = (engine == Engine.UNKNOWN ? GUESSED_ENGINE : NAMED_ENGINE) * (assumed ? FoundConnection.ASSUMED : 1);
    return servers(engine)
        .flatMap(host -> Arrays.stream(database().split(",", 64)).map(database -> connection(engine, host, database)))
        .map(connection -> new FoundConnection(connection, by, sure)).toList();
  }

  /// `mail.smtp.host` beside a name: a session of a mail server.
  private boolean isOfMail() {
    return of(Role.HOST).filter(setting -> MAIL.matcher(setting.key()).matches()).isPresent();
  }

  /// SQL Server separates its port by the comma that separates servers elsewhere: `tcp:sql1,1433`.
  private Stream<String> servers(Engine engine) {
    var hosts = host().replaceFirst("(?i)^(?:tcp|np|lpc|admin):(?=\\w)", "");
    return engine == Engine.SQLSERVER && hosts.matches("[^,]+,\\s*\\d{2,5}")
        ? Stream.of(hosts.replaceFirst("\\\\[^,]*", "").replaceFirst(",\\s*", ":"))
        : Arrays.stream(hosts.split(",", 16));
  }

  /// `host`, `user` and `dbname` beside each other mean a database, whatever they stand under but other stores.
  private boolean namesDatabase() {
    return settings.containsKey(Role.USER) && !OTHER_STORE.matcher(prefix).matches() && of(Role.DATABASE)
        .filter(setting -> setting.name().matches("(?i)db_?name|(?:maintenance_?)?(?:db|database)(?:_?name)?"))
        .isPresent();
  }

  /// The line that names the host goes first: after cutover it is the one that no longer holds.
  private Setting best() {
    var telling =
        Stream.of(Role.HOST, Role.DATABASE, Role.NAME).filter(role -> role == Role.HOST || !database().isEmpty())
            .flatMap(role -> of(role).stream()).toList();
    return telling.stream().filter(setting -> setting.file().equals(main)).findFirst()
        .or(() -> telling.stream().findFirst())
        .orElseThrow();
  }

  /// A file of variables for a container that sets up a database of its own, or for a client that is told its host
  /// elsewhere.
  private boolean onlyForItsContainer() {
    var file = main == null ? "" : main.name();
    boolean setUp = of(Role.DATABASE).filter(setting -> SET_UP.matcher(setting.name()).matches()).isPresent();
    return setUp || (file.endsWith(".env") || file.startsWith(".env")) && !settings.containsKey(Role.ENGINE);
  }

  private Connection connection(Engine engine, String host, String database) {
    // Oracle's driver is given one name for both, which its own files explain.
    var said = address(Connection.to(engine), engine == Engine.ORACLE && host.equals(database) ? "" : host)
        .withDatabase(database).withUser(user());
    return of(Role.PORT).map(Setting::value).filter(value -> PORT.matcher(value).matches()).map(said::withPort)
        .filter(with -> with.port() > 0).orElse(said);
  }

  private String host() {
    return of(Role.HOST).map(SettingGroup::hosts)
        .filter(value -> HOST.matcher(value).matches() || Placeholder.in(value))
        .orElse("");
  }

  /// Postfix lists servers with blanks between, and says how each is reached.
  private static String hosts(Setting setting) {
    return setting.name().equals("hosts")
        ? setting.value().replaceAll("\\bunix:\\S+", "localhost").replaceAll("\\binet:", "").strip()
            .replaceAll("[,\\s]+", ",")
        : setting.value();
  }

  private String user() {
    return value(Role.USER, DATABASE).orElse("");
  }

  private String database() {
    var easy = EASY_CONNECT.matcher(of(Role.HOST).map(Setting::value).orElse(""));
    if (of(Role.DATABASE).isEmpty() && easy.matches()) {
      return easy.group(1);
    }
    boolean several = of(Role.DATABASE).filter(setting -> setting.key().endsWith("include_list")
        || setting.value().matches("[\\w-]+(?:,[\\w-]+)+")).isPresent();
    var named = value(Role.DATABASE, several ? DATABASES : DATABASE);
    boolean name = DATABASE_WORD.matcher(prefix).matches() || settings.containsKey(Role.ENGINE)
        || EngineWords.in(prefix) != Engine.UNKNOWN;
    return named.or(() -> name ? value(Role.NAME, DATABASE) : Optional.empty())
        .filter(value -> !NO_DATABASE.matcher(value).matches()).orElse("");
  }

  private Optional<String> value(Role role, Pattern form) {
    return of(role).map(Setting::value).filter(value -> form.matcher(value).matches());
  }

  private static Connection address(Connection said, String written) {
    if (written.startsWith("/") && !EASY_CONNECT.matcher(written).matches()) {
      return said;
    }
    var host = written.replaceFirst("^(?:tcp|p|ssl|mysql|pgsql|postgres(?:ql)?)://?(?=\\w)|^p:", "")
        .replaceFirst("\\\\.*$", "");
    var easy =
        EASY_CONNECT.matcher(written).matches() ? written.replaceFirst("^//", "").replaceFirst("/.*$", "") : host;
    int colon = easy.lastIndexOf(':');
    boolean port = colon > 0 && easy.substring(colon + 1).matches("\\d{2,5}") && easy.indexOf(':') == colon;
    return port ? said.withHost(easy.substring(0, colon)).withPort(easy.substring(colon + 1))
        : said.withHost(easy.replaceFirst(":(?:/.*)?$", ""));
  }

  /// `PGHOST` and its sisters, which libpq reads by itself.
  private boolean isOfLibpq() {
    return of(Role.HOST).or(() -> of(Role.DATABASE))
        .filter(setting -> setting.name().matches("PG(?:HOST|HOSTADDR|DATABASE)")).isPresent();
  }

  /// As a setting says, else as the names around it do, else as the port does.
  private Engine engine(Engine above) {
    var said = of(Role.ENGINE).map(setting -> EngineWords.in(setting.value())).orElse(Engine.UNKNOWN);
    if (said != Engine.UNKNOWN) {
      return said;
    }
    if (isOfLibpq()) {
      return Engine.POSTGRESQL;
    }
    var named = EngineWords.in(prefix);
    if (named != Engine.UNKNOWN || above != Engine.UNKNOWN) {
      return named == Engine.UNKNOWN ? above : named;
    }
    if (!settings.containsKey(Role.DATABASE) && !DATABASE_WORD.matcher(prefix).matches()) {
      return Engine.UNKNOWN;
    }
    var port = of(Role.PORT).map(Setting::value).orElse(host().substring(host().lastIndexOf(':') + 1));
    return Arrays.stream(Engine.values()).filter(one -> port.equals(String.valueOf(one.defaultPort()))).findFirst()
        .orElseGet(() -> EngineWords.ofFile(main == null ? "" : main.path()));
  }
}
