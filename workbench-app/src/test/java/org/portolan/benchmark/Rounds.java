package org.portolan.benchmark;

import java.util.concurrent.Callable;

/// Measures a piece of work of this program several times, after it has warmed up.
final class Rounds {
  private static final int WARM_UPS = 2;
  private static final int ROUNDS = 5;

  private Rounds() {}

  static Timings of(Callable<?> work) throws Exception {
    for (int i = 0; i < WARM_UPS; i++) {
      work.call();
    }
    var timings = new Timings();
    for (int i = 0; i < ROUNDS; i++) {
      double processor = ProcessorTime.ofThisProgram();
      long start = System.nanoTime();
      work.call();
      timings.add(new Timings.Cost((System.nanoTime() - start) / 1e9, ProcessorTime.ofThisProgram() - processor));
    }
    return timings;
  }
}
