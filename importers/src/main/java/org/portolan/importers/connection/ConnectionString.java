package org.portolan.importers.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a connection string of any common shape: JDBC, libpq, DBI, PDO, SQLAlchemy and Rails URLs, ADO.NET.
public final class ConnectionString {
  private static final int LONGEST = 4_000;
  private static final Pattern STARTS = Pattern.compile(
      "(?i)(?<![\\w+.-])(?:jdbc:\\w|dbi:\\w|[a-z][a-z0-9]*(?:\\+[a-z0-9]++)*+://)[^\\s\"'`<>]*|"
          + "(?<![\\w:+.-])(?:mysql|pgsql|sqlsrv|oci|sqlite):(?:host|dbname|server|unix_socket|/)[^\\s\"'`<>]*");

  private ConnectionString() {}

  /// What the whole of `text` connects to; empty when it is no connection string.
  public static Optional<Connection> parse(String text) {
    var whole = text.strip().replaceFirst("^vertx-reactive:(?=\\w+://)", "");
    if (whole.length() > LONGEST || whole.isEmpty()) {
      return Optional.empty();
    }
    var lower = whole.toLowerCase(Locale.ROOT);
    if (lower.startsWith("jdbc:")) {
      return JdbcUrl.parse(whole);
    }
    if (lower.startsWith("dbi:")) {
      return DriverDsn.dbi(whole);
    }
    if (lower.startsWith("sqlserver://") && whole.indexOf(';') > 0) {
      return JdbcUrl.parse("jdbc:" + whole);
    }
    if (DatabaseUrl.looksLikeOne(whole)) {
      return DatabaseUrl.parse(whole);
    }
    var pdo = DriverDsn.pdo(whole).or(() -> GoDsn.parse(whole));
    return pdo.isPresent() ? pdo : KeyValues.connection(whole);
  }

  /// As [#parse], and every server of it where it names several.
  public static List<Connection> all(String text) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    int descriptor = text.indexOf("(DESCRIPTION");
    if (descriptor >= 0) {
      var user = parse(text).map(Connection::user).orElse("");
      return OracleDescriptor.addresses(text.substring(descriptor)).stream().map(place -> place.withUser(user))
          .toList();
    }
    return Alternatives.of(text.strip()).stream().flatMap(one -> parse(one).stream()).distinct().toList();
  }

  /// All connection strings with a scheme that stand somewhere in a line of text.
  public static List<Connection> findIn(String line) {
    var found = new ArrayList<Connection>();
    if (line.length() > LONGEST || line.indexOf(':') < 0) {
      return found;
    }
    var matcher = STARTS.matcher(line);
    while (matcher.find()) {
      parse(trimmed(matcher.group())).ifPresent(found::add);
    }
    return found;
  }

  private static String trimmed(String match) {
    int end = match.length();
    while (end > 0 && ",;.)]".indexOf(match.charAt(end - 1)) >= 0) {
      end--;
    }
    return match.substring(0, end);
  }
}
