package org.portolan.model.work;

import java.util.concurrent.CancellationException;

/// Hears how far a piece of work has come, and says when it shall stop.
public interface Progress {
  /// Tells what is being done now; `total` is 0 while it is not known.
  void at(String what, long done, long total);

  /// Throws when the user has cancelled; called between small pieces of work.
  ///
  /// @throws CancellationException when the work shall end now, leaving nothing changed
  void check();

  /// One that several may tell at once.
  static Progress inTurn(Progress heard) {
    return new Progress() {
      @Override
      public synchronized void at(String what, long done, long total) {
        heard.at(what, done, total);
      }

      @Override
      public void check() {
        heard.check();
      }
    };
  }

  /// Nobody listens, nobody cancels.
  static Progress none() {
    return new Progress() {
      @Override
      public void at(String what, long done, long total) {}

      @Override
      public void check() {}
    };
  }
}
