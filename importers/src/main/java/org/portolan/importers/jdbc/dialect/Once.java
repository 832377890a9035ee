package org.portolan.importers.jdbc.dialect;

import java.util.Optional;
import java.util.function.Supplier;

/// Worked out when it is first asked for, and kept from then on.
final class Once<T> implements Supplier<T> {
  private final Supplier<T> work;
  private Optional<T> result = Optional.empty();

  Once(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public synchronized T get() {
    if (result.isEmpty()) {
      result = Optional.of(work.get());
    }
    return result.get();
  }
}
