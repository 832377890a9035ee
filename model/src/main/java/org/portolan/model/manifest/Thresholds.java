package org.portolan.model.manifest;

import java.time.Duration;
import java.time.Period;

/// Numbers of the method that a plan may change; a changed one is shown as changed.
///
/// @param margin           kept free at the end of the window
/// @param watch            how long the new platform is watched after cutover
/// @param noticeFirst      users hear at least this long before
/// @param noticeSecond     and again at least this long before
/// @param cleanRehearsals  in a row
/// @param runBoth          the longest time for running both
/// @param bandwidthFresh   how long a bandwidth test is good for
public record Thresholds(Duration margin, Duration watch, Duration noticeFirst, Duration noticeSecond,
    int cleanRehearsals, Period runBoth, Period bandwidthFresh) {
  public static final Thresholds DEFAULT = new Thresholds(Duration.ofMinutes(30), Duration.ofHours(72),
      Duration.ofDays(7), Duration.ofHours(24), 3, Period.ofDays(14), Period.ofDays(30));
}
