package org.portolan.app.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The command that is being carried out, and what stays of it if somebody stops it now. Whoever stops it may be on
/// another thread.
public final class Undertaking {
  private static final String NOTHING = "Nothing was changed.";

  private final AtomicReference<Optional<Doing>> doing = new AtomicReference<>(Optional.empty());

  private record Doing(String command, String stays) {}

  void begin(String command) {
    doing.set(Optional.of(new Doing(command, NOTHING)));
  }

  /// @param words one sentence: `What was imported is kept.`
  void stays(String words) {
    doing.updateAndGet(now -> now.map(one -> new Doing(one.command(), words)));
  }

  void end() {
    doing.set(Optional.empty());
  }

  /// One line for whoever stops it now: `Stopped: import files. Nothing was changed.` Empty while nothing is done.
  Optional<String> ifStopped() {
    return doing.get().map(one -> "Stopped: " + one.command() + ". " + one.stays());
  }
}
