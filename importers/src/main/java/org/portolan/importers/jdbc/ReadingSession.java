package org.portolan.importers.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.portolan.importers.jdbc.dialect.CatalogQuery;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.model.work.Progress;

/// A connection that only reads: one read-only transaction, impatient with locks and slow answers, in which a refused
/// query costs nothing but itself.
final class ReadingSession implements AutoCloseable {
  /// More rows than any catalog of a real system has; what is beyond is reported as not read.
  static final int MOST_ROWS = 2_000_000;

  private static final int ROWS_AT_ONCE = 2_000;

  private final Connection connection;
  private final Optional<Savepoint> start;
  private final Patience patience;
  private final Runnable farewell;
  private Optional<MetadataCatalog> metadata = Optional.empty();
  private final Words words = new Words();
  private CompletableFuture<?> latest = CompletableFuture.completedFuture(Optional.empty());

  private ReadingSession(Connection connection, Optional<Savepoint> start, Patience patience, Runnable farewell) {
    this.connection = connection;
    this.start = start;
    this.patience = patience;
    this.farewell = farewell;
  }

  static ReadingSession open(Dialect dialect, ConnectionRequest request, Driver driver, Progress progress)
      throws SQLException {
    var url = dialect.driverUrl(request.url());
    var opening = dialect.opening();
    var thread = Thread.currentThread();
    var resources = thread.getContextClassLoader();
    var properties = properties(dialect, request);
    Runnable farewell = () -> {
      opening.farewell(url).ifPresent(last -> leave(driver, last, properties));
      thread.setContextClassLoader(resources);
    };
    thread.setContextClassLoader(opening.resources(url, resources));
    try {
      return open(dialect, driver, opening.url(url), properties, new Patience(progress), farewell);
    } catch (SQLException | RuntimeException e) {
      farewell.run();
      throw e;
    }
  }

  private static ReadingSession open(Dialect dialect, Driver driver, String url, Properties properties,
      Patience patience, Runnable farewell) throws SQLException {
    var connection = patience.await(
        Patience.begin(() -> Optional.ofNullable(driver.connect(url, properties))
            .orElseThrow(() -> new SQLException("The driver does not understand the URL", "08001"))),
        () -> {}, ReadingSession::drop);
    try {
      connection.setReadOnly(true);
      try (var statement = connection.createStatement()) {
        for (var sql : dialect.session()) {
          statement.execute(sql);
        }
      }
      connection.setAutoCommit(false);
      return new ReadingSession(connection, savepoint(connection), patience, farewell);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Optional<Savepoint> savepoint(Connection connection) throws SQLException {
    try {
      return Optional.of(connection.setSavepoint());
    } catch (SQLFeatureNotSupportedException _) {
      return Optional.empty();
    }
  }

  private static void leave(Driver driver, String url, Properties properties) {
    try {
      driver.connect(url, properties);
    } catch (SQLException _) {
      // that is how it says that it has ended
    }
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
    return await(begin(query, schemas, locked));
  }

  /// Begins to ask, so that the server works on the next answer while the last one is read. One question at a time.
  CompletableFuture<Optional<List<Row>>> begin(CatalogQuery query, Collection<String> schemas,
      Collection<Long> locked) {
    var knownLocked = List.copyOf(locked);
    var question = Patience.begin(() -> askAndWait(query, schemas, knownLocked));
    latest = question;
    return question;
  }

  Optional<List<Row>> await(CompletableFuture<Optional<List<Row>>> question) throws SQLException {
    return patience.await(question, () -> drop(connection), _ -> {});
  }

  /// All rows of a statement of ours, after which its transaction ends.
  List<Row> ask(String sql, int seconds) throws SQLException {
    var question = Patience.begin(() -> {
      try (var statement = connection.createStatement()) {
        statement.setQueryTimeout(seconds);
        var rows = Answer.of(statement.executeQuery(sql));
        connection.rollback();
        return rows;
      }
    });
    latest = question;
    return patience.await(question, () -> drop(connection), _ -> {});
  }

  /// Ends the transaction, and with it whatever was refused.
  void rest() throws SQLException {
    connection.rollback();
  }

  private Optional<List<Row>> askAndWait(CatalogQuery query, Collection<String> schemas, Collection<Long> locked)
      throws SQLException {
    if (query.when().isPresent() && !isTrue(query.when().get())) {
      return Optional.empty();
    }
    var rows = new ArrayList<Row>();
    if (query.metadata().isPresent()) {
      return Optional.of(metadata().rows(query.metadata().get(), schemas));
    }
    if (query.parameters().contains("schema")) {
      for (var schema : schemas) {
        ask(query, schema, schemas, locked, rows);
      }
    } else {
      ask(query, "", schemas, locked, rows);
    }
    return Optional.of(rows);
  }

  private MetadataCatalog metadata() throws SQLException {
    if (metadata.isEmpty()) {
      metadata = Optional.of(new MetadataCatalog(connection.getMetaData()));
    }
    return metadata.get();
  }

  /// What the driver says of the server.
  String version() throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion();
  }

  /// How many tables the driver's metadata could only be asked about one by one.
  int askedSingly() {
    return metadata.map(MetadataCatalog::askedSingly).orElse(0);
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
          rows.add(Row.of(result, places, words));
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
    if (start.isPresent()) {
      connection.rollback(start.get());
    } else {
      connection.rollback();
    }
  }

  @Override
  public void close() {
    if (latest.isDone()) {
      try (connection) {
        connection.rollback();
      } catch (SQLException _) {
        // nothing was written, and a connection that cannot be closed is closed already
      }
    } else {
      drop(connection);
    }
    farewell.run();
  }
}
