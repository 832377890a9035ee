package org.portolan.importers.connection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;

/// Data source names of Perl's DBI (`dbi:mysql:database=x;host=y`) and PHP's PDO (`mysql:host=y;dbname=x`).
final class DriverDsn {
  private static final Pattern DBI =
      Pattern.compile("(?i)^dbi:(\\w+)(?:\\([^)]*\\))?:(.*)$", Pattern.DOTALL);

  /// DBD::mysql takes colons, too: `database=shop:host=db`.
  private static final Pattern PAIRS = Pattern.compile("[;\\s]+|:(?=[A-Za-z_]+=)");

  private DriverDsn() {}

  static Optional<Connection> dbi(String dsn) {
    var form = DBI.matcher(dsn);
    if (!form.matches()) {
      return Optional.empty();
    }
    var engine = Engines.named(form.group(1));
    if (engine.isEmpty() && form.group(1).equalsIgnoreCase("ODBC")) {
      return Optional.of(pairs(Connection.UNSAID, form.group(2)));
    }
    return engine.map(known -> pairs(Connection.to(known), form.group(2)));
  }

  static Optional<Connection> pdo(String dsn) {
    int colon = dsn.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    var driver = dsn.substring(0, colon).toLowerCase(Locale.ROOT);
    if (driver.equals("odbc") && dsn.indexOf('=') > 0) {
      return KeyValues.connection(dsn.substring(colon + 1));
    }
    if (!List.of("mysql", "pgsql", "sqlsrv", "oci", "sqlite", "dblib").contains(driver)) {
      return Optional.empty();
    }
    // `mysql:8.0` is the name of an image.
    if (!driver.equals("sqlite") && dsn.indexOf('=') < 0) {
      return Optional.empty();
    }
    return Engines.named(driver).map(engine -> pairs(Connection.to(engine), dsn.substring(colon + 1)))
        .map(said -> said.database().startsWith("//") ? positional(said, said.database()) : said);
  }

  private static Connection pairs(Connection start, String rest) {
    if (rest.indexOf('=') < 0) {
      return positional(start, rest);
    }
    var said = start;
    for (var pair : PAIRS.split(rest, 100)) {
      if (pair.indexOf('=') < 0 && !pair.isBlank() && said.database().isEmpty()) {
        said = positional(said, pair);
      } else {
        said = KeyValues.apply(said, pair);
      }
    }
    return said;
  }

  /// `db`, `db:host`, `db:host:port`, `db@host:port` (DBD::mysql); for Oracle `//host:port/service`; a path for SQLite.
  private static Connection positional(Connection said, String rest) {
    if (said.engine() == Engine.SQLITE) {
      return said.withDatabase(rest);
    }
    if (rest.startsWith("//")) {
      return DatabaseUrl.read(said.engine(), rest.substring(2));
    }
    var parts = rest.split("[:@]", 3);
    var named = said.withDatabase(parts[0].strip());
    return parts.length < 2 ? named
        : named.withHost(parts[1].strip()).withPort(parts.length < 3 ? "" : parts[2].strip());
  }
}
