package org.portolan.importers.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.portolan.importers.jdbc.dialect.CatalogQuery;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.model.work.Progress;

/// A connection that only reads: one read-only transaction, impatient with locks and slow answers, in which a refused
/// query costs nothing but itself.
final class ReadingSession implements AutoCloseable {
  /// More rows than any catalog of a real system has; what is beyond is reported as not read.
  static final int MOST_ROWS = 2_000_000;

  private static final int ROWS_AT_ONCE = 10_000;

  private final Connection connection;
  private final Savepoint start;
  private final Patience patience;

  private ReadingSession(Connection connection, Savepoint start, Patience patience) {
    this.connection = connection;
    this.start = start;
    this.patience = patience;
  }

  static ReadingSession open(Dialect dialect, ConnectionRequest request, Progress progress) throws SQLException {
    var patience = new Patience(progress);
    var properties = properties(dialect, request);
    var connection = patience.await(() -> DriverManager.getConnection(dialect.driverUrl(request.url()), properties),
        () -> {}, ReadingSession::drop);
    try {
      connection.setReadOnly(true);
      try (var statement = connection.createStatement()) {
        for (var sql : dialect.session()) {
          statement.execute(sql);
        }
      }
      connection.setAutoCommit(false);
      return new ReadingSession(connection, connection.setSavepoint(), patience);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Properties properties(Dialect dialect, ConnectionRequest request) {
    var properties = new Properties();
    properties.putAll(dialect.connection());
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

  private static void drop(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException _) {
      // it has ended by itself
    }
  }

  /// All rows of a query; empty when its condition says that there is nothing to ask.
  Optional<List<Row>> ask(CatalogQuery query, Collection<String> schemas, Collection<Long> locked)
      throws SQLException {
    return patience.await(() -> askAndWait(query, schemas, locked), () -> drop(connection), _ -> {});
  }

  private Optional<List<Row>> askAndWait(CatalogQuery query, Collection<String> schemas, Collection<Long> locked)
      throws SQLException {
    if (query.when().isPresent() && !isTrue(query.when().get())) {
      return Optional.empty();
    }
    var rows = new ArrayList<Row>();
    if (query.parameters().contains("schema")) {
      for (var schema : schemas) {
        ask(query, schema, schemas, locked, rows);
      }
    } else {
      ask(query, "", schemas, locked, rows);
    }
    return Optional.of(rows);
  }

  private void ask(CatalogQuery query, String schema, Collection<String> schemas, Collection<Long> locked,
      List<Row> rows) throws SQLException {
    try (var statement = connection.prepareStatement(query.statement())) {
      statement.setFetchSize(ROWS_AT_ONCE);
      for (int i = 0; i < query.parameters().size(); i++) {
        bind(statement, i + 1, query.parameters().get(i), schema, schemas, locked);
      }
      try (var result = statement.executeQuery()) {
        var places = Row.places(result);
        while (rows.size() < MOST_ROWS && result.next()) {
          rows.add(Row.of(result, places));
        }
      }
    }
  }

  private void bind(PreparedStatement statement, int place, String parameter, String schema,
      Collection<String> schemas, Collection<Long> locked) throws SQLException {
    switch (parameter) {
      case "schema" -> statement.setString(place, schema);
      case "schemas" -> statement.setArray(place, connection.createArrayOf("varchar", schemas.toArray()));
      case "locked" -> statement.setArray(place, connection.createArrayOf("bigint", locked.toArray()));
      default -> throw new IllegalStateException("no value for :" + parameter);
    }
  }

  private boolean isTrue(String condition) throws SQLException {
    try (var statement = connection.createStatement(); var result = statement.executeQuery(condition)) {
      return result.next() && result.getBoolean(1);
    }
  }

  /// Makes the session usable again after a refused query.
  void recover() throws SQLException {
    connection.rollback(start);
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException _) {
      // nothing was written, and a connection that cannot be closed is closed already
    }
  }
}
