package org.portolan.importers.observed;

import java.time.Instant;
import java.util.Optional;

/// How often something was seen, first and last.
final class Seen {
  private final int line;
  private long times;
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();

  /// @param line of the first sight
  Seen(int line) {
    this.line = line;
  }

  void again(long more, Optional<Instant> at) {
    times += more;
    if (at.isPresent()) {
      first = first.filter(earlier -> !earlier.isAfter(at.get())).or(() -> at);
      last = last.filter(later -> !later.isBefore(at.get())).or(() -> at);
    }
  }

  int line() {
    return line;
  }

  long times() {
    return times;
  }

  Optional<Instant> first() {
    return first;
  }

  Optional<Instant> last() {
    return last;
  }
}
