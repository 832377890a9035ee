package org.portolan.benchmark;

import java.util.List;
import java.util.stream.Stream;

/// Runs the benchmarks that are named, or `all` of them; `catalog` stands for `catalog-500` and its siblings.
public final class Benchmarks {
  private static final List<Benchmark> ALL = List.of(new PostgresqlCatalogBenchmark(500, true),
      new PostgresqlCatalogBenchmark(2_000, true), new PostgresqlCatalogBenchmark(2_000, false),
      new PostgresqlCatalogBenchmark(10_000, true), new MariadbCatalogBenchmark(),
      new GraphBenchmark(),
      new StoreBenchmark(), new ManifestEditBenchmark(), new JudgementBenchmark(), new TreeBenchmark(),
      new TreeBoundsBenchmark(), new ProfileBenchmark());

  private Benchmarks() {}

  public static void main(String... names) throws Exception {
    for (var benchmark : ALL) {
      var own = benchmark.name();
      if (Stream.of(names).anyMatch(name -> name.equals("all") || own.equals(name) || own.startsWith(name + "-"))) {
        benchmark.run(System.out);
      }
    }
  }
}
