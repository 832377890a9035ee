package org.portolan.importers.connection;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portolan.model.intake.Engine;

/// JDBC URLs of the engines we know, as their vendors document them.
final class JdbcUrl {
  private static final Pattern ORACLE_THIN =
      Pattern.compile("(?i)^thin:(?:([^/@]*)(?:/[^@]*)?)?@(?:(?:tcps?:)?//)?([^:/?]+)(?::([^:/?]+))?[:/]([^?]+).*$");

  private JdbcUrl() {}

  static Optional<Connection> parse(String url) {
    var rest = url.substring("jdbc:".length());
    int colon = rest.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    var driver = rest.substring(0, colon).toLowerCase(Locale.ROOT);
    var behind = rest.substring(colon + 1);
    return switch (driver) {
      case "mysql", "mariadb", "mysql+srv" -> Optional.of(network(Engine.MARIADB, mode(behind)));
      case "aws-wrapper", "log4jdbc", "p6spy", "otel", "secretsmanager" -> parse("jdbc:" + behind);
      // A container that a test starts for itself.
      case "tc" -> Optional.empty();
      case "h2" -> Optional.of(h2(behind));
      case "oracle" -> Optional.of(oracle(behind));
      case "sqlserver", "microsoft" -> Optional.of(sqlServer(behind.replaceFirst("^sqlserver:", "")));
      case "jtds" -> Optional.of(jtds(behind.replaceFirst("^(sqlserver|sybase):", "")));
      case "sqlite" -> Optional.of(Connection.to(Engine.SQLITE).withDatabase(filePath(behind)));
      case "duckdb" -> Optional.of(Connection.to(Engine.DUCKDB).withDatabase(filePath(behind)));
      case "derby" -> Optional.of(derby(behind));
      case "hsqldb" -> Optional.of(hsqldb(behind));
      case "sybase" -> OtherJdbc.parse(driver, behind);
      default -> Engines.named(driver).map(engine -> network(engine, behind)).or(() -> OtherJdbc.parse(driver, behind));
    };
  }

  private static Connection network(Engine engine, String behind) {
    if (!behind.startsWith("//")) {
      return Connection.to(engine).withDatabase(DatabaseUrl.before(behind, '?'));
    }
    return DatabaseUrl.read(engine, behind.substring(2));
  }

  /// `jdbc:mysql:loadbalance://…`, `jdbc:mariadb:replication://…`
  private static String mode(String behind) {
    int slashes = behind.indexOf("//");
    return slashes > 0 && behind.charAt(slashes - 1) == ':' ? behind.substring(slashes) : behind;
  }

  private static Connection h2(String behind) {
    var path = DatabaseUrl.before(behind, ';');
    if (path.startsWith("tcp://") || path.startsWith("ssl://")) {
      return DatabaseUrl.read(Engine.H2, path.substring(6));
    }
    return Connection.to(Engine.H2).withDatabase(path.replaceFirst("^(file|mem|nio|nioMapped):", ""));
  }

  private static Connection derby(String behind) {
    var path = DatabaseUrl.before(behind, ';');
    return path.startsWith("//") ? DatabaseUrl.read(Engine.DERBY, path.substring(2))
        : Connection.to(Engine.DERBY).withDatabase(path.replaceFirst("^(directory|memory|classpath|jar):", ""));
  }

  private static Connection hsqldb(String behind) {
    var path = DatabaseUrl.before(behind, ';');
    int slashes = path.indexOf("//");
    return slashes >= 0 ? DatabaseUrl.read(Engine.HSQLDB, path.substring(slashes + 2))
        : Connection.to(Engine.HSQLDB).withDatabase(path.replaceFirst("^(file|mem|res):", ""));
  }

  /// Without the parameters and the `file:` of a URI.
  private static String filePath(String behind) {
    return DatabaseUrl.before(DatabaseUrl.before(behind, '?'), ';').replaceFirst("^file:(?://(?=/))?", "");
  }

  private static Connection oracle(String behind) {
    int descriptor = behind.indexOf("@(");
    if (descriptor >= 0) {
      return OracleDescriptor.addresses(behind.substring(descriptor + 1)).stream().findFirst()
          .orElse(Connection.to(Engine.ORACLE));
    }
    var thin = ORACLE_THIN.matcher(behind);
    if (!thin.matches()) {
      int at = behind.lastIndexOf('@');
      return Connection.to(Engine.ORACLE)
          .withDatabase(at < 0 ? "" : DatabaseUrl.before(behind.substring(at + 1), '?'));
    }
    return new Connection(Engine.ORACLE, thin.group(2), Connection.port(orEmpty(thin.group(3))), thin.group(4),
        orEmpty(thin.group(1)));
  }

  private static Connection sqlServer(String behind) {
    var parts = behind.replaceFirst("^//", "").split(";", 100);
    var server = parts[0];
    int instance = server.indexOf('\\');
    var said =
        DatabaseUrl.address(Connection.to(Engine.SQLSERVER), instance < 0 ? server : server.substring(0, instance));
    for (var part : parts) {
      said = KeyValues.apply(said, part);
    }
    return said;
  }

  private static Connection jtds(String behind) {
    var parts = behind.split(";", 100);
    var said = DatabaseUrl.read(Engine.SQLSERVER, parts[0].replaceFirst("^//", ""));
    for (int i = 1; i < parts.length; i++) {
      said = KeyValues.apply(said, parts[i]);
    }
    return said;
  }

  private static String orEmpty(@Nullable String group) {
    return group == null ? "" : group;
  }
}
