package org.portolan.importers.connection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portolan.model.intake.Engine;

/// JDBC URLs of all other vendors. Most write `//host:port/database` and settings behind `;` or `?`.
final class OtherJdbc {
  /// A port that is not said, where the vendor's differs from "none".
  private static final Map<String, String> PORTS = Map.of("db2", "50000", "firebirdsql", "3050", "clickhouse", "8123",
      "ch", "8123", "vertica", "5433", "trino", "8080", "hive2", "10000");
  /// Drivers that run no server of their own when no host is named.
  private static final Set<String> EMBEDDED = Set.of("firebirdsql", "ucanaccess");
  private static final Pattern SYBASE = Pattern.compile("(?i)tds:([^:/]+):(\\d+)(?:/([^?;]*))?.*");
  private static final Pattern NETWORK = Pattern.compile("(?i)(?:[a-z0-9]++:)*+//([^/;?]*)(?:[/:]([^;?:]*))?(.*)");
  private static final Pattern NAMED =
      Pattern.compile("(?i)[;?&/,](?:db|database|databasename|databaseName|dbname)=([^;?&,]+)");

  private OtherJdbc() {}

  static Optional<Connection> parse(String driver, String behind) {
    var sybase = SYBASE.matcher(behind);
    if (driver.equals("sybase") && sybase.matches()) {
      return Optional.of(Connection.to(Engine.UNKNOWN).withHost(sybase.group(1)).withPort(sybase.group(2))
          .withDatabase(sybase.group(3) == null ? "" : sybase.group(3)));
    }
    var network = NETWORK.matcher(behind);
    if (network.matches() && !network.group(1).isEmpty()) {
      return Optional.of(network(driver, behind, network.group(1), orEmpty(network.group(2))));
    }
    return EMBEDDED.contains(driver) ? Optional.of(embedded(behind)) : Optional.empty();
  }

  private static Connection network(String driver, String behind, String authority, String path) {
    var server = DatabaseUrl.address(Connection.UNSAID, authority.substring(authority.lastIndexOf('@') + 1));
    var named = NAMED.matcher(behind);
    var database = named.find() ? named.group(1) : path.contains("=") ? "" : path;
    return (server.port() == 0 ? server.withPort(PORTS.getOrDefault(driver, "")) : server).withDatabase(database);
  }

  private static Connection embedded(String behind) {
    return Connection.UNSAID
        .withDatabase(
            DatabaseUrl.before(DatabaseUrl.before(behind, ';'), '?').replaceFirst("^(?:file|directory):", ""));
  }

  private static String orEmpty(@Nullable String group) {
    return group == null ? "" : group;
  }
}
