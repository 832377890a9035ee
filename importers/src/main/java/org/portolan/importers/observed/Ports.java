package org.portolan.importers.observed;

import java.util.Map;
import java.util.Optional;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// What usually listens on a port.
final class Ports {
  private static final Map<Integer, Engine> ENGINES = Map.of(5432, Engine.POSTGRESQL, 5433, Engine.POSTGRESQL, 6432,
      Engine.POSTGRESQL, 3306, Engine.MARIADB, 1433, Engine.SQLSERVER, 1521, Engine.ORACLE);
  private static final Map<Integer, String> SCHEMES = Map.ofEntries(Map.entry(21, "ftp"), Map.entry(22, "ssh"),
      Map.entry(25, "smtp"), Map.entry(465, "smtp"), Map.entry(587, "smtp"), Map.entry(80, "http"),
      Map.entry(443, "https"), Map.entry(389, "ldap"), Map.entry(636, "ldap"), Map.entry(445, "smb"),
      Map.entry(2049, "nfs"), Map.entry(873, "rsync"), Map.entry(6379, "redis"), Map.entry(5672, "amqp"),
      Map.entry(9092, "kafka"), Map.entry(27017, "mongodb"), Map.entry(9200, "http"), Map.entry(11211, "memcached"));
  private static final int FIRST_PASSING = 32_768;

  private Ports() {}

  static Optional<Engine> engine(int port) {
    return Optional.ofNullable(ENGINES.get(port));
  }

  /// A database where the port is one's, else an endpoint.
  static Target target(String seenFrom, String host, int port) {
    var engine = ENGINES.get(port);
    return engine != null ? new Target.Database(engine, seenFrom, host, port, "")
        : new Target.Endpoint(SCHEMES.getOrDefault(port, "tcp"), host + (SCHEMES.containsKey(port) ? "" : ":" + port));
  }

  /// Whether a port is one that programs are given for the time of a connection.
  static boolean isPassing(int port) {
    return port >= FIRST_PASSING && !ENGINES.containsKey(port);
  }
}
