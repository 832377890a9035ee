package org.portolan.app.gallery;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// The toolkit, started once for all tests of a JVM and without a display.
public final class Screen {

  private static final Queue<Throwable> UNCAUGHT = new ConcurrentLinkedQueue<>();
  private static final CompletableFuture<Void> STARTED = start();

  private Screen() {}

  /// Runs something on the screen's thread and waits for it, at most a minute. Whatever a listener throws meanwhile is
  /// thrown here.
  public static <T> T on(Callable<T> action) {
    STARTED.orTimeout(30, TimeUnit.SECONDS).join();
    var result = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        result.complete(action.call());
      } catch (Throwable e) {
        result.completeExceptionally(e);
      }
    });
    try {
      var value = result.orTimeout(60, TimeUnit.SECONDS).join();
      var uncaught = UNCAUGHT.poll();
      if (uncaught != null) {
        UNCAUGHT.clear();
        throw new AssertionError("A listener threw on the screen's thread: " + uncaught, uncaught);
      }
      return value;
    } catch (CompletionException e) {
      throw new AssertionError("On the screen's thread: " + e.getCause(), e.getCause());
    }
  }

  /// The same without a result.
  public static void run(Runnable action) {
    on(() -> {
      action.run();
      return true;
    });
  }

  private static CompletableFuture<Void> start() {
    var started = new CompletableFuture<Void>();
    try {
      Platform.startup(() -> {
        Platform.setImplicitExit(false);
        Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> UNCAUGHT.add(thrown));
        started.complete(null);
      });
    } catch (IllegalStateException alreadyRunning) {
      started.complete(null);
    }
    return started;
  }
}
