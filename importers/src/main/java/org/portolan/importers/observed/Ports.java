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

  /// As `/etc/services` names those above, and as lists cut the names short.
  private static final Map<String, Integer> NAMES = Map.ofEntries(Map.entry("postgresql", 5432),
      Map.entry("postgresq", 5432), Map.entry("postgres", 5432), Map.entry("mysql", 3306), Map.entry("ms-sql-s", 1433),
      Map.entry("ncube-lm", 1521), Map.entry("http", 80), Map.entry("https", 443), Map.entry("ssh", 22),
      Map.entry("smtp", 25), Map.entry("submission", 587), Map.entry("ftp", 21), Map.entry("ldap", 389),
      Map.entry("ldaps", 636), Map.entry("microsoft-ds", 445), Map.entry("nfs", 2049), Map.entry("rsync", 873),
      Map.entry("redis", 6379), Map.entry("amqp", 5672), Map.entry("domain", 53), Map.entry("http-alt", 8080),
      Map.entry("webcache", 8080));
  static final int UNKNOWN = -1;

  private Ports() {}

  /// The port that is called so; [#UNKNOWN] where nobody knows it here.
  static int named(String name) {
    return NAMES.getOrDefault(name, UNKNOWN);
  }

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
