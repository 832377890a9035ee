package org.portolan.benchmark;

import java.util.List;

/// Runs the benchmarks that are named, or `all` of them.
public final class Benchmarks {
  private static final List<Benchmark> ALL = List.of(new CatalogBenchmark(), new GraphBenchmark(),
      new StoreBenchmark(), new ManifestEditBenchmark());

  private Benchmarks() {}

  public static void main(String... names) throws Exception {
    for (var benchmark : ALL) {
      if (List.of(names).contains("all") || List.of(names).contains(benchmark.name())) {
        benchmark.run(System.out);
      }
    }
  }
}
