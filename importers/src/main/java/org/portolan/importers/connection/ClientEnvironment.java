package org.portolan.importers.connection;

import java.util.Map;
import org.portolan.model.intake.Engine;

/// What environment variables tell a client: `PGHOST`, `PGDATABASE` (libpq 34.15), `MYSQL_HOST`,
/// `MYSQL_TCP_PORT`, Oracle's `TWO_TASK` and `ORACLE_SID`.
public final class ClientEnvironment {
  private ClientEnvironment() {}

  public static Connection of(Engine engine, Map<String, String> environment) {
    return switch (engine) {
      case POSTGRESQL -> postgres(environment);
      case MARIADB -> mariadb(environment);
      case ORACLE -> Connection.to(Engine.ORACLE)
          .withDatabase(environment.getOrDefault("TWO_TASK", environment.getOrDefault("ORACLE_SID", "")));
      case H2, SQLSERVER, SQLITE, DERBY, HSQLDB, DUCKDB, UNKNOWN -> Connection.UNSAID;
    };
  }

  private static Connection postgres(Map<String, String> environment) {
    var host = environment.getOrDefault("PGHOST", environment.getOrDefault("PGHOSTADDR", ""));
    return Connection.to(Engine.POSTGRESQL).withHost(host.startsWith("/") ? "" : host)
        .withPort(environment.getOrDefault("PGPORT", "")).withDatabase(environment.getOrDefault("PGDATABASE", ""))
        .withUser(environment.getOrDefault("PGUSER", ""));
  }

  private static Connection mariadb(Map<String, String> environment) {
    return Connection.to(Engine.MARIADB).withHost(environment.getOrDefault("MYSQL_HOST", ""))
        .withPort(environment.getOrDefault("MYSQL_TCP_PORT", ""));
  }
}
