package org.portolan.importers.connection;

import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// The database that some text connects to, with everything the text leaves unsaid left empty. Never holds a password.
///
/// @param host     name or address as written; empty for a local socket or where it is not said
/// @param port     0 where it is not said
/// @param database empty where it is not said; the file's path for file databases
/// @param user     the account, empty where it is not said
public record Connection(Engine engine, String host, int port, String database, String user) {
  public static final Connection UNSAID = new Connection(Engine.UNKNOWN, "", 0, "", "");

  public static Connection to(Engine engine) {
    return new Connection(engine, "", 0, "", "");
  }

  public Connection withEngine(Engine other) {
    return new Connection(other, host, port, database, user);
  }

  /// A `host:port` whose two parts are both empty says none.
  public Connection withHost(String other) {
    return new Connection(engine, other.equals(":") ? "" : other, port, database, user);
  }

  public Connection withPort(String digits) {
    return new Connection(engine, host, port(digits), database, user);
  }

  public Connection withDatabase(String other) {
    return new Connection(engine, host, port, other, user);
  }

  public Connection withUser(String other) {
    return new Connection(engine, host, port, database, other);
  }

  /// Fills what this text leaves unsaid from what stands behind it: an environment, a settings file.
  public Connection orElse(Connection other) {
    return new Connection(engine == Engine.UNKNOWN ? other.engine : engine, host.isEmpty() ? other.host : host,
        port == 0 ? other.port : port, database.isEmpty() ? other.database : database,
        user.isEmpty() ? other.user : user);
  }

  public Target.Database seenFrom(String client) {
    return new Target.Database(engine, client, host, port, database);
  }

  public boolean saysNothing() {
    return host.isEmpty() && port == 0 && database.isEmpty() && user.isEmpty();
  }

  /// Whether host, database or user still hold a placeholder (`$DB_HOST`, `${db}`, `{{ db }}`, `%(db)s`, `<db>`).
  public boolean hasPlaceholder() {
    return Placeholder.in(host) || Placeholder.in(database);
  }

  /// 0 for what is no port.
  static int port(String digits) {
    if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(Character::isDigit)) {
      return 0;
    }
    int port = Integer.parseInt(digits);
    return port <= 65_535 ? port : 0;
  }
}
