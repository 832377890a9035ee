package org.portolan.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What the same thing cost, several times.
final class Timings {
  private final List<Cost> costs = new ArrayList<>();

  /// @param seconds   by the clock
  /// @param processor seconds of processor time, of all programs that took part
  record Cost(double seconds, double processor) {}

  void add(Cost cost) {
    costs.add(cost);
  }

  double median(ToDoubleFunction<Cost> figure) {
    return costs.stream().mapToDouble(figure).sorted().toArray()[costs.size() / 2];
  }

  /// `0.42 s (0.40 to 0.51), 0.61 s of processor`: medians, with the fastest and slowest by the clock.
  @Override
  public String toString() {
    var seconds = costs.stream().mapToDouble(Cost::seconds).summaryStatistics();
    return String.format(Locale.ROOT, "%.2f s (%.2f to %.2f), %.2f s of processor", median(Cost::seconds),
        seconds.getMin(), seconds.getMax(), median(Cost::processor));
  }
}
