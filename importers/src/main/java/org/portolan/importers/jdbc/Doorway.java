package org.portolan.importers.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.portolan.importers.jdbc.dialect.Dialect;

/// The way into one database, on which each connection is made read-only and impatient before anything is asked.
///
/// @param url as the driver spells it
record Doorway(Dialect dialect, Driver driver, String url, Properties properties) {

  static Doorway to(Dialect dialect, ConnectionRequest request, Driver driver) throws SQLException {
    return new Doorway(dialect, driver, dialect.opening().url(dialect.driverUrl(request.url())),
        properties(dialect, request));
  }

  private static Properties properties(Dialect dialect, ConnectionRequest request) {
    var properties = new Properties();
    properties.putAll(dialect.connection());
    properties.putAll(TlsProperties.of(dialect, request.tls()));
    if (!request.user().isEmpty()) {
      properties.setProperty("user", request.user());
    }
    var password = request.password().reveal();
    if (password.length > 0) {
      properties.setProperty("password", new String(password));
      Arrays.fill(password, '\0');
    }
    return properties;
  }

  Connection connect() throws SQLException {
    return Optional.ofNullable(driver.connect(url, properties))
        .orElseThrow(() -> new SQLException("The driver does not understand the URL", "08001"));
  }

  /// Nothing is written through it, and what is asked from now on belongs to one transaction.
  void makeSafe(Connection connection) throws SQLException {
    try {
      connection.setReadOnly(true);
      try (var statement = connection.createStatement()) {
        for (var sql : dialect.session()) {
          statement.execute(sql);
        }
      }
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// Tells the engine that it may let go of its files, where it has to be told.
  void leave(String last) {
    try {
      driver.connect(last, properties);
    } catch (SQLException _) {
      // that is how it says that it has ended
    }
  }
}
