package org.portolan.importers.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.model.work.Progress;

/// A real database that tests may fill; `url` ends before its parameters.
record TestDatabase(String url, String setUpParameters, String user, String password) {

  ConnectionRequest request() {
    return as(user, password);
  }

  ConnectionRequest as(String otherUser, String otherPassword) {
    return ConnectionRequest.to(url, otherUser, otherPassword::toCharArray);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url + setUpParameters, user, password);
  }

  /// A session as an importer has it, with the driver that is on the class path.
  static ReadingSession session(Dialect dialect, ConnectionRequest request, Progress progress) throws SQLException {
    return ReadingSession.open(dialect, request, DriverManager.getDriver(dialect.driverUrl(request.url())), progress);
  }

  TestDatabase run(String sql) throws SQLException {
    try (var connection = connect(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return this;
  }

  TestDatabase load(String resource) throws SQLException {
    return run(read(resource));
  }

  /// For servers that take the script only with changes.
  TestDatabase load(String resource, UnaryOperator<String> changed) throws SQLException {
    return run(changed.apply(read(resource)));
  }

  /// For servers on which the roles of the script are there already.
  TestDatabase loadWithoutRoles(String resource) throws SQLException {
    return load(resource, sql -> sql.replaceAll("(?m)^create role .*$", ""));
  }

  /// For drivers that take one statement at a time: each ends with a `;` at the end of its line.
  TestDatabase loadEach(String resource) throws SQLException {
    try (var connection = connect(); var statement = connection.createStatement()) {
      for (var sql : read(resource).split(";\\s*\n")) {
        statement.execute(sql);
      }
    }
    return this;
  }

  private static String read(String resource) {
    try (var stream = Objects.requireNonNull(TestDatabase.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
