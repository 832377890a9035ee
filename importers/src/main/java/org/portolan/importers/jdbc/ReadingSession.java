package org.portolan.importers.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  private final Doorway doorway;
  private final Connection connection;
  private final Optional<String> snapshot;
  private final Optional<Savepoint> start;
  private final Patience patience;
  private final Runnable farewell;
  private Optional<MetadataCatalog> metadata = Optional.empty();
  private final Words words = new Words();
  private volatile boolean busy;

  /// @param snapshot the name under which others may see what this session sees
  private ReadingSession(Doorway doorway, Connection connection, Optional<String> snapshot, Patience patience,
      Runnable farewell) throws SQLException {
    this.doorway = doorway;
    this.connection = connection;
    this.snapshot = snapshot;
    this.patience = patience;
    this.farewell = farewell;
    start = savepoint(connection);
  }

  static ReadingSession open(Dialect dialect, ConnectionRequest request, Driver driver, Progress progress)
      throws SQLException {
    var opening = dialect.opening();
    var url = dialect.driverUrl(request.url());
    var thread = Thread.currentThread();
    var resources = thread.getContextClassLoader();
    var doorway = Doorway.to(dialect, request, driver);
    Runnable farewell = () -> {
      opening.farewell(url).ifPresent(doorway::leave);
      thread.setContextClassLoader(resources);
    };
    thread.setContextClassLoader(opening.resources(url, resources));
    try {
      var patience = new Patience(progress);
      var connecting = Patience.begin(doorway::connect);
      // Read while the server lets us in.
      dialect.queries();
      var connection = patience.await(connecting, () -> {}, ReadingSession::drop);
      doorway.makeSafe(connection);
      return new ReadingSession(doorway, connection, shared(dialect, connection), patience, farewell);
    } catch (SQLException | RuntimeException e) {
      farewell.run();
      throw e;
    }
  }

  /// Has to be asked before the savepoint: PostgreSQL shares nothing that began after one.
  private static Optional<String> shared(Dialect dialect, Connection connection) throws SQLException {
    if (dialect.snapshot().isEmpty()) {
      return Optional.empty();
    }
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(dialect.snapshot().get().share())) {
      return answer.next() ? Optional.ofNullable(answer.getString(1)) : Optional.empty();
    } catch (SQLException _) {
      connection.rollback();
      return Optional.empty();
    }
  }

  private static Optional<Savepoint> savepoint(Connection connection) throws SQLException {
    try {
      return Optional.of(connection.setSavepoint());
    } catch (SQLFeatureNotSupportedException _) {
      return Optional.empty();
    }
  }

  /// Begins to open another session that sees what this one sees; empty where the database cannot do that, or lets
  /// nobody else in.
  CompletableFuture<Optional<ReadingSession>> companion() {
    return Patience.begin(this::beside).exceptionally(_ -> Optional.empty());
  }

  private Optional<ReadingSession> beside() throws SQLException {
    var joining = doorway.dialect().snapshot().flatMap(shared -> snapshot.map(shared::joining));
    if (joining.isEmpty()) {
      return Optional.empty();
    }
    var other = doorway.connect();
    doorway.makeSafe(other);
    try (var statement = other.createStatement()) {
      statement.execute(joining.get());
      return Optional.of(new ReadingSession(doorway, other, Optional.empty(), patience, () -> {}));
    } catch (SQLException e) {
      drop(other);
      throw e;
    }
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
    return await(Patience.begin(() -> askAndWait(query, schemas, locked)));
  }

  /// Waits for a call that works with this session, which is given up when the user cancels.
  <T> T await(CompletableFuture<T> answer) throws SQLException {
    return patience.await(answer, () -> drop(connection), _ -> {});
  }

  /// All rows of a statement of ours, after which its transaction ends.
  List<Row> ask(String sql, int seconds) throws SQLException {
    return await(Patience.begin(() -> {
      busy = true;
      try (var statement = connection.createStatement()) {
        statement.setQueryTimeout(seconds);
        var rows = Answer.of(statement.executeQuery(sql));
        connection.rollback();
        return rows;
      } finally {
        busy = false;
      }
    }));
  }

  /// Ends the transaction, and with it whatever was refused.
  void rest() throws SQLException {
    connection.rollback();
  }

  /// As [#ask(CatalogQuery, Collection, Collection)], in the thread of the caller, who cannot be cancelled.
  Optional<List<Row>> askAndWait(CatalogQuery query, Collection<String> schemas, Collection<Long> locked)
      throws SQLException {
    busy = true;
    try {
      return answer(query, schemas, locked);
    } finally {
      busy = false;
    }
  }

  private Optional<List<Row>> answer(CatalogQuery query, Collection<String> schemas, Collection<Long> locked)
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
    if (busy) {
      drop(connection);
    } else {
      try (connection) {
        connection.rollback();
      } catch (SQLException _) {
        // nothing was written, and a connection that cannot be closed is closed already
      }
    }
    farewell.run();
  }
}
