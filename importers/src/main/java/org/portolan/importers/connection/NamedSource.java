package org.portolan.importers.connection;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A connection that is only named, and described elsewhere: an ODBC data source, a service of libpq.
///
/// @param kind where its description is to be looked for
public record NamedSource(Kind kind, String name) {
  private static final Pattern ODBC = Pattern
      .compile("(?i)^(?:(?:dbi:|pdo_)?odbc:)?(?:(?:.*;)?\\s*dsn\\s*=\\s*[\"']?([^;\"'{}]+?)[\"']?\\s*(?:;.*)?|([\\w .-]+))$");
  private static final Pattern SERVICE =
      Pattern.compile("(?i)(?:^|[\\s?&;:/])service\\s*=\\s*'?([\\w.-]+)'?(?=[\\s&;]|$)");

  /// What describes it.
  public enum Kind {
    /// `odbc.ini`
    ODBC,
    /// `pg_service.conf`
    LIBPQ_SERVICE
  }

  /// Empty where the text itself says what it connects to, or is no connection string at all.
  public static Optional<NamedSource> in(String text) {
    var lower = text.strip().toLowerCase(Locale.ROOT);
    if (lower.length() > 1_000) {
      return Optional.empty();
    }
    if (lower.startsWith("dsn=") || lower.contains(";dsn=") || lower.matches("(?:dbi:|pdo_)?odbc:.*")) {
      var odbc = ODBC.matcher(text.strip());
      return odbc.matches()
          ? Optional.of(new NamedSource(Kind.ODBC, (odbc.group(1) == null ? odbc.group(2) : odbc.group(1)).strip()))
          : Optional.empty();
    }
    var service = SERVICE.matcher(text);
    boolean libpq = lower.startsWith("service=") || lower.matches("(?:postgres(?:ql)?://|pgsql:|dbi:pg[:(]).*")
        || lower.matches("(?:\\w+\\s*=\\s*\\S+\\s+)+service=.*");
    return libpq && service.find() ? Optional.of(new NamedSource(Kind.LIBPQ_SERVICE, service.group(1)))
        : Optional.empty();
  }
}
