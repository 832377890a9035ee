package org.portolan.importers.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;

/// `key=value` connection strings: libpq (`host=h dbname='d'`) and ADO.NET or ODBC (`Server=h;Database=d;…`).
final class KeyValues {
  /// Only SQL Server names a protocol in front, or a port behind a comma.
  private static final Pattern PORT_BEHIND_COMMA =
      Pattern.compile(
          "(?i)(?:^|;)\\s*(?:server|data source|addr|address)\\s*=\\s*(?:(?:tcp|np|lpc|admin):|[^;,=]*,\\s*\\d{2,5}\\s*(?:;|$))");
  private static final Pattern LIBPQ =
      Pattern.compile("\\s*(\\w+)\\s*=\\s*('(?:[^'\\\\]|\\\\.)*+'|[^\\s'\";]*)(?=\\s|$)");
  private static final List<String> LIBPQ_WORDS =
      List.of("host", "hostaddr", "port", "dbname", "user", "password", "service", "sslmode", "application_name",
          "connect_timeout", "options", "passfile", "target_session_attrs", "fallback_application_name",
          "client_encoding", "sslrootcert", "sslcert", "sslkey", "keepalives", "gssencmode", "sslcrl", "sslnegotiation",
          "channel_binding", "require_auth", "krbsrvname", "replication", "load_balance_hosts", "tcp_user_timeout",
          "keepalives_idle", "keepalives_interval", "keepalives_count", "timezone", "search_path", "datestyle",
          "binary_parameters", "statement_timeout", "pool_max_conns", "pool_min_conns", "default_query_exec_mode");

  /// The machine itself, in the words of SQL Server.
  private static final Pattern LOCAL =
      Pattern.compile("(?i)(?:\\.|\\(local\\)|\\(localdb\\))(?:\\\\.*)?(?:,\\d+)?");
  private static final Pattern EASY_CONNECT = Pattern.compile("(?://)?([\\w.-]+):(\\d+)/([\\w.$-]+)");
  /// Entity Framework wraps the connection string in one of its own.
  private static final Pattern ENTITY = Pattern
      .compile("(?i)provider=([\\w.]+);\\s*provider connection string=[\"']?(.*?)[\"']?\\s*$", Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|\\{[^}]*}|[^;\"'{]|[\"'{])++");
  private static final Pattern FILE =
      Pattern.compile("(?i)\\s*(?:data ?source|filename)\\s*=\\s*[^;=]+\\.(?:db3?|sqlite3?|s3db)\\s*");

  private KeyValues() {}

  static Optional<Connection> connection(String text) {
    var libpq = libpq(text);
    return libpq.isPresent() ? libpq : adoNet(text);
  }

  /// Only where every key is one of libpq's and the host or database is said.
  static Optional<Connection> libpq(String text) {
    var said = Connection.to(Engine.POSTGRESQL);
    var matcher = LIBPQ.matcher(text);
    int end = 0;
    while (end < text.length() && matcher.find(end) && matcher.start() == end) {
      var key = matcher.group(1).toLowerCase(Locale.ROOT);
      if (!LIBPQ_WORDS.contains(key)) {
        return Optional.empty();
      }
      said = apply(said, key, unquoted(matcher.group(2)));
      end = matcher.end();
    }
    boolean all = text.substring(end).isBlank();
    return all && (!said.host().isEmpty() || !said.database().isEmpty()) ? Optional.of(said) : Optional.empty();
  }

  private static Optional<Connection> adoNet(String text) {
    var entity = ENTITY.matcher(text);
    if (entity.find()) {
      var provider = Engines.named(entity.group(1)).orElse(Engine.SQLSERVER);
      return adoNet(entity.group(2)).map(said -> said.engine() == Engine.UNKNOWN ? said.withEngine(provider) : said);
    }
    if (text.indexOf(';') < 0 && !FILE.matcher(text).matches() || text.indexOf('=') < 0) {
      return Optional.empty();
    }
    var said = Connection.UNSAID;
    var keys = new ArrayList<String>();
    for (var part : parts(text)) {
      keys.add(DatabaseUrl.before(part, '=').strip().toLowerCase(Locale.ROOT));
      said = apply(said, part);
    }
    boolean proper = keys.stream().allMatch(key -> key.matches("[a-z][a-z _-]*|"));
    boolean server = !said.host().isEmpty() && (!said.user().isEmpty() || keys.contains("integrated security")
        || keys.contains("trusted_connection") || keys.contains("driver"));
    boolean local = said.host().isEmpty() && !said.database().isEmpty()
        && (said.engine() == Engine.SQLITE || keys.contains("driver") || keys.contains("server"));
    if (!proper || !(server || local) && (said.host().isEmpty() || said.database().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(said.engine() == Engine.UNKNOWN
        ? said.withEngine(PORT_BEHIND_COMMA.matcher(text).find() ? Engine.SQLSERVER : guess(keys, said)) : said);
  }

  /// A quoted value or one in brackets may hold a `;` of its own.
  private static List<String> parts(String text) {
    return PART.matcher(text).results().map(match -> match.group()).filter(part -> !part.isBlank()).limit(200).toList();
  }

  /// Npgsql says `Host`, Connector/NET says `Uid` or `SslMode`; only SqlClient says `Initial Catalog`, `Data Source`.
  private static Engine guess(List<String> keys, Connection said) {
    if (said.port() == Engine.POSTGRESQL.defaultPort() || keys.contains("host") && said.port() == 0
        || keys.contains("search path")) {
      return Engine.POSTGRESQL;
    }
    if (said.port() == Engine.MARIADB.defaultPort() || keys.contains("sslmode") || keys.contains("allowuservariables")
        || keys.contains("convert zero datetime")) {
      return Engine.MARIADB;
    }
    if (keys.contains("initial catalog") || keys.contains("data source") || keys.contains("integrated security")
        || keys.contains("trusted_connection") || keys.contains("trustservercertificate") || keys.contains("encrypt")
        || keys.contains("multipleactiveresultsets") || keys.contains("persist security info")
        || LOCAL.matcher(said.host()).matches()) {
      return Engine.SQLSERVER;
    }
    return Engine.UNKNOWN;
  }

  static Connection apply(Connection said, String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 ? said
        : apply(said, pair.substring(0, equals).strip().toLowerCase(Locale.ROOT), unquoted(pair.substring(equals + 1)));
  }

  private static Connection apply(Connection said, String key, String value) {
    return switch (key) {
      case "host", "hostaddr", "server", "servername", "address", "addr", "network address" -> server(said, value);
      case "data source", "datasource", "filename" -> source(said, value);
      case "port", "portnumber" -> said.withPort(value);
      case "dbname", "database", "databasename", "initial catalog", "db" -> said.withDatabase(value);
      case "user", "user id", "uid", "username", "user name" -> said.withUser(value);
      case "driver", "provider" -> Engines.named(driver(value)).map(said::withEngine).orElse(said);
      default -> said;
    };
  }

  /// A file of SQLite, a descriptor or address of Oracle, else a server.
  private static Connection source(Connection said, String value) {
    if (value.matches("(?i).*\\.(db3?|sqlite3?|s3db|sqlitedb)")) {
      return said.withEngine(Engine.SQLITE).withDatabase(value);
    }
    if (value.startsWith("(")) {
      return OracleDescriptor.addresses(value).stream().findFirst()
          .map(place -> place.withUser(said.user())).orElseGet(() -> server(said, value));
    }
    var easy = EASY_CONNECT.matcher(value);
    return easy.matches()
        ? said.withEngine(Engine.ORACLE).withHost(easy.group(1)).withPort(easy.group(2)).withDatabase(easy.group(3))
        : server(said, value);
  }

  private static Connection server(Connection said, String value) {
    if (value.startsWith("/")) {
      return said;
    }
    var plain = value.replaceFirst("(?i)^(?:tcp|lpc|np|admin):", "");
    if (LOCAL.matcher(plain).matches()) {
      return said.withHost("localhost");
    }
    int backslash = plain.indexOf('\\');
    // `sql1\PROD,1437`: the port says more than the name of the instance.
    int behind = backslash < 0 ? -1 : plain.indexOf(',', backslash);
    var named = backslash < 0 ? plain : plain.substring(0, backslash) + (behind < 0 ? "" : plain.substring(behind));
    int comma = named.indexOf(',');
    if (comma > 0 && Connection.port(named.substring(comma + 1).strip()) > 0) {
      return said.withHost(named.substring(0, comma)).withPort(named.substring(comma + 1).strip());
    }
    var host = DatabaseUrl.before(named, ',');
    int colon = host.lastIndexOf(':');
    boolean port = colon > 0 && Connection.port(host.substring(colon + 1)) > 0;
    return port ? said.withHost(host.substring(0, colon)).withPort(host.substring(colon + 1)) : said.withHost(host);
  }

  private static String driver(String value) {
    var word = value.replaceAll("[{}]", "").toLowerCase(Locale.ROOT);
    if (word.contains("postgres") || word.contains("psql")) {
      return "postgresql";
    }
    if (word.contains("mysql") || word.contains("mariadb")) {
      return "mysql";
    }
    if (word.contains("sql server") || word.contains("freetds") || word.contains("tds")) {
      return "mssql";
    }
    return word.contains("oracle") ? "oracle" : word.contains("sqlite") ? "sqlite" : word;
  }

  static String unquoted(String value) {
    var plain = value.strip();
    if (plain.length() >= 2 && (plain.charAt(0) == '\'' || plain.charAt(0) == '"')
        && plain.charAt(plain.length() - 1) == plain.charAt(0)) {
      return plain.substring(1, plain.length() - 1).replaceAll("\\\\(.)", "$1");
    }
    return plain;
  }
}
