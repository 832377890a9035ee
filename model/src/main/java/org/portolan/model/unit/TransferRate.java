package org.portolan.model.unit;

import java.time.Duration;
import java.util.Locale;

/// How fast a copy runs.
public record TransferRate(long bitsPerSecond) {
  public TransferRate {
    if (bitsPerSecond <= 0) {
      throw new IllegalArgumentException("a transfer rate is positive: " + bitsPerSecond);
    }
  }

  public static TransferRate megabits(double perSecond) {
    return new TransferRate(Math.round(perSecond * 1_000_000));
  }

  /// What is left of a nominal rate after overhead, throttling and loss; `efficiency` in (0, 1].
  public TransferRate at(double efficiency) {
    return new TransferRate(Math.max(1, (long) Math.floor(bitsPerSecond * efficiency)));
  }

  /// Rounds up to a whole second, so that an estimate is never shorter than the copy it is for.
  public Duration timeFor(ByteCount size) {
    return Duration.ofSeconds((long) Math.ceil(size.bytes() * 8.0 / bitsPerSecond));
  }

  @Override
  public String toString() {
    double megabits = bitsPerSecond / 1e6;
    return megabits == Math.rint(megabits)
        ? String.format(Locale.ROOT, "%.0f Mbit/s", megabits)
        : String.format(Locale.ROOT, "%.1f Mbit/s", megabits);
  }
}
