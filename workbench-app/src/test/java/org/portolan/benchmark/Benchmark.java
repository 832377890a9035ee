package org.portolan.benchmark;

import java.io.PrintStream;

/// Something that is measured. A new one is one class and one line in [Benchmarks].
interface Benchmark {
  /// Short, for choosing it on the command line: `catalog-import`.
  String name();

  /// Measures and prints; says in one line what is missing where it cannot measure.
  void run(PrintStream out) throws Exception;
}
