package org.portolan.importers.jdbc;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.portolan.importers.jdbc.dialect.CatalogQuery;

/// A session and, where the database lets them see the same state, a companion: whichever is free takes the next
/// question, because what a server has to work out, two of its processes work out sooner.
final class SideBySide implements AutoCloseable {
  private static final int MOST = 2;

  private final ReadingSession first;
  private final CompletableFuture<Optional<ReadingSession>> companion;
  private final BlockingQueue<ReadingSession> free = new ArrayBlockingQueue<>(MOST, true);

  private SideBySide(ReadingSession first) {
    this.first = first;
    free.add(first);
    companion = first.companion();
    var _ = companion.thenAccept(opened -> opened.ifPresent(free::add));
  }

  /// The companion is opened while the first session goes on.
  static SideBySide begin(ReadingSession first) {
    return new SideBySide(first);
  }

  /// How many questions may be begun before the first is answered, without any answer lying about for long.
  int ahead() {
    return MOST + 1;
  }

  Optional<List<Row>> ask(CatalogQuery query, Collection<String> schemas, Collection<Long> locked)
      throws SQLException {
    return await(begin(query, schemas, locked));
  }

  /// Begins to ask, so that the server works on the next answers while the last one is read. A session whose question is
  /// refused is made usable again.
  CompletableFuture<Optional<List<Row>>> begin(CatalogQuery query, Collection<String> schemas,
      Collection<Long> locked) {
    var knownLocked = List.copyOf(locked);
    return Patience.begin(() -> {
      var session = take();
      try {
        return session.askAndWait(query, schemas, knownLocked);
      } catch (SQLException refused) {
        recover(session, refused);
        throw refused;
      } finally {
        free.add(session);
      }
    });
  }

  private static void recover(ReadingSession session, SQLException refused) {
    try {
      session.recover();
    } catch (SQLException gone) {
      refused.addSuppressed(gone);
    }
  }

  private ReadingSession take() throws SQLException {
    try {
      return free.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted", e);
    }
  }

  Optional<List<Row>> await(CompletableFuture<Optional<List<Row>>> question) throws SQLException {
    return first.await(question);
  }

  /// Ends the companion; the first session is its opener's to close.
  @Override
  public void close() {
    var _ = companion.thenAccept(opened -> opened.ifPresent(ReadingSession::close));
  }
}
