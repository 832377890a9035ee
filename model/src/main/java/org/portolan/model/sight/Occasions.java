package org.portolan.model.sight;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Schedule;
import org.portolan.model.asset.Schedules;
import org.portolan.model.basis.Basis;
import org.portolan.model.silent.Timing;

/// When jobs run. Many share a schedule, so what was worked out for one is kept for the others.
///
/// Of a job that runs at an interval nobody knows the minute, only that the interval does not pass without a run: its times
/// are the latest ones.
final class Occasions {
  /// More runs than this are as good as always.
  private static final int MANY = 10_000;

  private final Basis basis;
  private final Map<Question, List<ZonedDateTime>> known = new HashMap<>();

  Occasions(Basis basis) {
    this.basis = basis;
  }

  private record Question(Schedule schedule, ZonedDateTime from, Optional<ZonedDateTime> until, int most) {}

  /// Its schedule, where it is one of which the times are known.
  Optional<Schedule> schedule(Asset job) {
    return Timing.schedule(basis, job).filter(schedule -> switch (schedule) {
      case Schedule.Cron _,Schedule.Calendar _ -> true;
      case Schedule.Interval(_, var every) -> every.isPositive();
      case Schedule.Boot _,Schedule.Unknown _ -> false;
    });
  }

  /// How often it was to run while somebody watched; empty where its times are not known.
  Optional<Integer> within(Asset job, Watch watch) {
    return schedule(job).map(schedule -> watch.spans().stream()
        .mapToInt(span -> between(schedule, span.from().atZone(basis.zone()), span.until().atZone(basis.zone())).size())
        .sum());
  }

  List<ZonedDateTime> between(Schedule schedule, ZonedDateTime from, ZonedDateTime until) {
    return known.computeIfAbsent(new Question(schedule, from, Optional.of(until), MANY),
        _ -> schedule instanceof Schedule.Interval(_, var every)
            ? atTheLatest(every, from, MANY).stream().takeWhile(run -> run.isBefore(until)).toList()
            : Schedules.runsBetween(schedule, from, until).stream().limit(MANY).toList());
  }

  List<ZonedDateTime> next(Schedule schedule, ZonedDateTime from, int most) {
    return known.computeIfAbsent(new Question(schedule, from, Optional.empty(), most),
        _ -> schedule instanceof Schedule.Interval(_, var every) ? atTheLatest(every, from, most)
            : Schedules.nextRuns(schedule, from, most));
  }

  private static List<ZonedDateTime> atTheLatest(Duration every, ZonedDateTime from, int most) {
    return Stream.iterate(from.plus(every), run -> run.plus(every)).limit(most).toList();
  }
}
