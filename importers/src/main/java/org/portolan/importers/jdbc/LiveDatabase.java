package org.portolan.importers.jdbc;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Dialects;
import org.portolan.importers.jdbc.route.Tunnel;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.problem.Severity;
import org.portolan.model.work.Progress;

/// A database that is opened for looking only, by whichever way leads there, and closed again.
public final class LiveDatabase {
  private final ConnectionRequest request;
  private final DriverFolder drivers;

  /// @param drivers the user's own JDBC drivers
  public LiveDatabase(ConnectionRequest request, DriverFolder drivers) {
    this.request = request;
    this.drivers = drivers;
  }

  /// What is done while it is open.
  @FunctionalInterface
  public interface Look<T> {
    T look(LiveSession session) throws SQLException;
  }

  /// What the catalogs' reader does, which needs more than to ask.
  @FunctionalInterface
  interface Reading<T> {
    /// @param connection where the database is, whichever way leads there
    T read(Dialect dialect, Connection connection, ReadingSession session) throws SQLException;
  }

  /// Looks at what is in its tables.
  ///
  /// @throws ProblemException when it cannot be opened, or when the connection ends
  public <T> T look(Look<T> look, Progress progress) throws ProblemException {
    return read((dialect, connection, session) -> look
        .look(new LiveSession(dialect, session, new Refusals(dialect, request, connection))), progress);
  }

  <T> T read(Reading<T> reading, Progress progress) throws ProblemException {
    var known = Dialects.forUrl(request.url());
    var dialect = known.orElseGet(Dialects::any);
    var driver = drivers.driver(dialect.driverUrl(request.url())).orElseThrow(() -> noDriver(known).asException());
    TlsProperties.check(dialect, request);
    var written = ConnectionString.parse(request.url()).orElse(Connection.to(dialect.engine()));
    var jump = request.jump();
    if (jump.isEmpty()) {
      return read(dialect, driver, written, request, reading, progress);
    }
    var connection = written.host().isEmpty() || Surroundings.isHere(written.host())
        ? written.withHost(jump.get().host())
        : written;
    int port = written.port() > 0 ? written.port() : dialect.engine().defaultPort();
    progress.at("Connecting to " + jump.get(), 0, 0);
    try (var tunnel = Tunnel.open(jump.get(), written.host().isEmpty() ? "localhost" : written.host(), port)) {
      return read(dialect, driver, connection, request.at(Detour.through(request.url(), written, tunnel.port())),
          reading, progress);
    }
  }

  /// @param way the request with the address that is connected to
  private <T> T read(Dialect dialect, Driver driver, Connection connection, ConnectionRequest way, Reading<T> reading,
      Progress progress) throws ProblemException {
    var refusals = new Refusals(Dialects.asWritten(request.url(), dialect), request, connection);
    progress.at("Connecting to " + request.address(), 0, 0);
    try (var session = ReadingSession.open(dialect, way, driver, progress)) {
      return reading.read(dialect, connection, session);
    } catch (SQLException refused) {
      progress.check();
      throw new ProblemException(refusals.problem(refused), refused);
    }
  }

  private Problem noDriver(Optional<Dialect> known) {
    if (known.isPresent()) {
      var origin = known.get().driver();
      return new Problem("jdbc-driver", Severity.CRITICAL, Location.of(request.address()),
          "There is no JDBC driver for " + known.get().title() + " here; nothing was imported",
          "Its licence or size keeps it from being shipped with Portolan",
          drivers.remedies(origin.artifact(), origin.page()));
    }
    var titles = Dialects.shipped().stream().map(Dialect::title).toList();
    var remedies = new ArrayList<>(List.of("Use a JDBC URL of " + String.join(", ", titles)
        + ", such as jdbc:postgresql://db1.example:5432/shop"));
    remedies.addAll(drivers.remedies("", ""));
    return new Problem("jdbc-url", Severity.CRITICAL, Location.of(request.address()), "This database was not read",
        "No driver here understands the URL", remedies);
  }
}
