package org.portolan.importers.jdbc;

import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Refusal;
import org.portolan.importers.text.Secrets;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.Severity;

/// Says what a refused connection means, and what to do about it.
final class Refusals {
  private static final int DEEPEST_CAUSE = 10;

  private final Dialect dialect;
  private final ConnectionRequest request;
  private final Connection connection;

  Refusals(Dialect dialect, ConnectionRequest request, Connection connection) {
    this.dialect = dialect;
    this.request = request;
    this.connection = connection;
  }

  Problem problem(SQLException refused) {
    if (isUntrusted(refused)) {
      return untrusted(refused);
    }
    var refusal = dialect.meaning(refused);
    return new Problem("jdbc-" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'), Severity.CRITICAL,
        Location.of(request.address()), summary(refusal), cause(refused), remedies(refusal));
  }

  /// Drivers say of a certificate that is not trusted that the server did not answer.
  private static boolean isUntrusted(Throwable refused) {
    return Stream.iterate(refused, Objects::nonNull, Throwable::getCause).limit(DEEPEST_CAUSE)
        .anyMatch(cause -> cause instanceof SSLException || cause instanceof CertificateException);
  }

  private Problem untrusted(SQLException refused) {
    var remedies = dialect.tls().isEmpty()
        ? List.of("Say in the URL how far to trust it, as its driver documents it (for SQL Server: "
            + "trustServerCertificate=true encrypts without checking who answers)")
        : List.of("Name who signed it: --tls verify-ca --ca FILE",
            "Check that the host in the URL is called as in the certificate",
            "--tls require encrypts without checking who answers");
    return new Problem("jdbc-untrusted", Severity.CRITICAL, Location.of(request.address()),
        "The encrypted connection to " + dialect.title() + " at " + server()
            + " could not be made; nothing was imported",
        cause(refused), remedies);
  }

  private String summary(Refusal refusal) {
    return switch (refusal) {
      case UNREACHABLE, BROKEN -> dialect.title() + " at " + server() + " did not answer; nothing was imported";
      case LOGIN -> dialect.title() + " at " + server() + " did not accept the login " + login()
          + "; nothing was imported";
      case UNENCRYPTED -> dialect.title() + " at " + server() + " takes the password of " + login()
          + " only over an encrypted connection; nothing was imported";
      case NO_DATABASE -> "There is no database " + database() + "; nothing was imported";
      case BUSY -> dialect.title() + " at " + server() + " takes no more connections now; nothing was imported";
      case IN_USE -> "Another program has the database " + connection.database() + " open; nothing was imported";
      case UNREADABLE -> "What lies at " + database() + " is no database of " + dialect.title()
          + "; nothing was imported";
      case FORBIDDEN -> "The login " + login() + " may not open the database " + database() + "; nothing was imported";
      case LOCKED, TOO_SLOW, OTHER -> "The database " + database() + " was not read";
    };
  }

  private List<String> remedies(Refusal refusal) {
    return switch (refusal) {
      case UNREACHABLE, BROKEN -> Surroundings.of(connection).host().isEmpty()
          ? List.of("Check that the server runs on this machine and listens on port " + port())
          : List.of("Check host and port: nc -vz " + connection.host() + " " + port(),
              "Behind a firewall, open a tunnel (ssh -L 15432:" + connection.host() + ":" + port()
                  + " GATEWAY) and import from localhost:15432 with --known-as " + server());
      case LOGIN -> List.of("Check user and password; --password-env NAME takes the password from a variable",
          "Check that the server lets " + login() + " in from this machine");
      case UNENCRYPTED -> List.of("Encrypt the connection: --tls require",
          "Only where nobody else listens on the network, add allowPublicKeyRetrieval=true to the URL");
      case NO_DATABASE -> List.of(connection.host().isEmpty()
          ? "Check the path in the URL: it is that of the database's file or folder, and none is made here"
          : "Check the name behind the last / of the URL; upper and lower case matter");
      case UNREADABLE -> List.of("Check which engine wrote it, and whether it is encrypted");
      case BUSY -> List.of("Try again later, or ask for a reserved connection");
      case IN_USE -> List.of("Stop that program, or import from a copy of the file");
      case FORBIDDEN -> List.of("Ask an administrator for a login that may connect and read the catalogs");
      case LOCKED, TOO_SLOW -> List.of("Try again when the database is less busy");
      case OTHER -> List.of("Try the same URL, user and password with another client");
    };
  }

  /// The driver's own words on one line, without secrets.
  String cause(SQLException refused) {
    var words = said(refused).replace(request.url(), request.address());
    return Secrets.mask(words.replaceAll("\\s+", " ").strip());
  }

  /// With what lies behind it, because drivers hide the network's own answer there.
  private static String said(Throwable problem) {
    var message = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    return switch (problem.getCause()) {
      case UnknownHostException unknown -> message + " The host name " + unknown.getMessage() + " is not known here.";
      case IOException network when !message.contains(String.valueOf(network.getMessage())) ->
          message + " " + said(network);
      case null, default -> message;
    };
  }

  private String database() {
    return connection.host().isEmpty() ? request.address() : connection.database() + " at " + server();
  }

  private String server() {
    return connection.host().isEmpty() ? request.address() : connection.host() + ":" + port();
  }

  private int port() {
    return connection.port() > 0 ? connection.port() : dialect.engine().defaultPort();
  }

  private String login() {
    return !request.user().isEmpty() ? request.user() : connection.user().isEmpty() ? "(none)" : connection.user();
  }
}
