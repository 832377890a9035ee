package org.portolan.importers.jdbc;

import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.portolan.model.work.Progress;

/// Waits for calls that block in a driver for as long as a server is silent, and stops waiting when the user cancels.
final class Patience {
  /// How soon cancelling is noticed.
  private static final long MILLISECONDS = 100;

  /// How long a call that was given up may take to end; one to a server that is silent takes longer, and ends by itself.
  private static final long GRACE = 500;

  private final Progress progress;

  Patience(Progress progress) {
    this.progress = progress;
  }

  /// A call into a driver.
  interface Call<T> {
    T run() throws SQLException;
  }

  /// Begins a call, whose answer is waited for later. No virtual thread: once one has waited for a socket, some thread of
  /// the JVM stays in native code for good, and a JVM that ends waits 0.3 s for that.
  static <T> CompletableFuture<T> begin(Call<T> call) {
    var answer = new CompletableFuture<T>();
    Thread.ofPlatform().daemon().name("portolan-jdbc").start(() -> {
      try {
        answer.complete(call.run());
      } catch (SQLException | RuntimeException | Error e) {
        answer.completeExceptionally(e);
      }
    });
    return answer;
  }

  /// The call's own answer or exception.
  ///
  /// @param giveUp  makes the call end soon, when nobody waits any longer
  /// @param tooLate gets an answer that comes after that
  <T> T await(CompletableFuture<T> answer, Runnable giveUp, Consumer<T> tooLate) throws SQLException {
    try {
      return await(answer);
    } catch (CancellationException cancelled) {
      giveUp.run();
      // A call that ends soon has let go of its database when its caller goes on, who may open it again at once.
      answer.thenAccept(tooLate).handle((_, _) -> "").completeOnTimeout("", GRACE, TimeUnit.MILLISECONDS).join();
      throw cancelled;
    }
  }

  private <T> T await(CompletableFuture<T> answer) throws SQLException {
    while (true) {
      progress.check();
      try {
        return answer.get(MILLISECONDS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        // not yet
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case SQLException refused -> throw refused;
          case RuntimeException bug -> throw bug;
          case Error error -> throw error;
          case null, default -> throw new IllegalStateException(e);
        }
      }
    }
  }
}
