package org.portolan.model.asset;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/// A pattern of local times in its zone, with the rule for the nights in which the clock changes.
///
/// @param cron whether the rule is that of `cron(8)`, and not that of systemd
record Timing(TimePattern pattern, ZoneId zone, boolean cron) {
  /// Only changes of less than three hours are made up for (cron(8)).
  private static final Duration MADE_UP = Duration.ofHours(3);

  Stream<ZonedDateTime> runsOn(LocalDate date) {
    return pattern.runsOn(date)
        ? pattern.times().stream().flatMap(time -> moments(date.atTime(time))).sorted().distinct()
        : Stream.empty();
  }

  private Stream<ZonedDateTime> moments(LocalDateTime time) {
    var rules = zone.getRules();
    var offsets = rules.getValidOffsets(time);
    if (offsets.size() == 1 || offsets.size() > 1 && (!cron || !pattern.frequent())) {
      return Stream.of(ZonedDateTime.ofInstant(time, offsets.getFirst(), zone));
    }
    if (!offsets.isEmpty()) {
      return offsets.stream().map(offset -> ZonedDateTime.ofInstant(time, offset, zone));
    }
    var gap = rules.getTransition(time);
    return cron && !pattern.frequent() && gap.getDuration().compareTo(MADE_UP) < 0
        ? Stream.of(gap.getInstant().atZone(zone))
        : Stream.empty();
  }
}
