package org.portolan.app.cli;

import java.time.Clock;
import java.util.List;

/// Every command there is, in the order of `--help`; a new one is one line here.
final class Commands {
  private Commands() {}

  static List<Object> of(Console console, Clock clock) {
    return List.of();
  }
}
