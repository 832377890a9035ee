package org.portolan.model.runbook;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// How long we may still turn back.
///
/// @param lastSafeAbort the last minute t at which t + time to be back + margin is not after the window's end;
///                      empty when there is none, because the way back does not fit at all
/// @param points        at the beginning of each step: how long the way back takes from there
public record RollbackClock(ZonedDateTime begins, ZonedDateTime ends, Duration margin, Duration wholeWayBack,
    Optional<ZonedDateTime> lastSafeAbort, List<Point> points) {
  public RollbackClock {
    points = List.copyOf(points);
  }

  /// @param decideBy the last moment to turn back while this step is the last one begun
  public record Point(String step, ZonedDateTime at, Duration timeToBeBack, ZonedDateTime decideBy, String startAt) {}
}
