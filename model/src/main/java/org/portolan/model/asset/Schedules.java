package org.portolan.model.asset;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What follows from a [Schedule]: when it runs, how seldom, and how it is said aloud.
public final class Schedules {
  /// Long enough for a 29 February that has to be a Monday.
  private static final int YEARS_AHEAD = 40;

  private Schedules() {}

  /// Reads the words of the attribute `schedule`: five cron fields or a nickname, one or more systemd calendar
  /// expressions (`;` between them), the six or seven fields of Quartz and Spring, `cron(…)` and `rate(…)` of
  /// EventBridge, `FREQ=DAILY; BYHOUR=2; BYMINUTE=30`, `every 7 days`, `every day at 9am`, `@reboot`. Whatever else it is becomes [Schedule.Unknown].
  ///
  /// @param zone the zone of the host; words that carry their own zone keep it
  public static Schedule parse(String words, ZoneId zone) {
    var trimmed = words.strip();
    if (trimmed.isEmpty()) {
      return new Schedule.Unknown(trimmed, "no time is given");
    }
    if (trimmed.equalsIgnoreCase("@reboot")) {
      return new Schedule.Boot(trimmed);
    }
    var every = IntervalWords.parse(trimmed).or(() -> RecurrenceWords.interval(trimmed));
    if (every.isPresent()) {
      return new Schedule.Interval(trimmed, every.get());
    }
    if (CronWords.parse(trimmed).isPresent()) {
      return possible(new Schedule.Cron(trimmed, zone));
    }
    var chosen = ChosenWords.period(trimmed);
    if (chosen.isPresent()) {
      return new Schedule.Interval(trimmed, chosen.get());
    }
    var calendar = new Schedule.Calendar(trimmed, zone);
    return readings(calendar).isEmpty()
        ? new Schedule.Unknown(trimmed, "not written in a way that is known here")
        : possible(calendar);
  }

  private static Schedule possible(Schedule schedule) {
    return timings(schedule).stream().anyMatch(timing -> timing.pattern().everRuns()) ? schedule
        : new Schedule.Unknown(schedule.source(), "names a date that does not exist");
  }

  /// The moments it runs at or after `from`, in the zone of the schedule, at most `limit` of them. Empty where
  /// the words leave them open: they count from the last run, or from the start of the host.
  ///
  /// A time the clock skips in spring runs at the end of the gap; a time it shows twice in autumn runs once, the
  /// first time. Jobs whose minute or hour begins with `*` go by the real clock. That is what `cron(8)` does on
  /// Debian; systemd leaves out what is skipped.
  public static List<ZonedDateTime> nextRuns(Schedule schedule, ZonedDateTime from, int limit) {
    return runs(schedule, from).limit(limit).toList();
  }

  /// The moments it runs at or after `from` and before `until`.
  public static List<ZonedDateTime> runsBetween(Schedule schedule, ZonedDateTime from, ZonedDateTime until) {
    return runs(schedule, from).takeWhile(run -> run.isBefore(until)).toList();
  }

  /// How long it may take until it runs again: the longest time between two runs, changes of the clock left out.
  /// Empty where it runs but once, when the host starts, or at times that are not known.
  public static Optional<Duration> period(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Interval(_, var every) -> Optional.of(every);
      // Of several expressions each run is needed: the rarest is what a rehearsal would miss.
      case Schedule.Cron _,Schedule.Calendar _ -> timings(schedule).stream()
          .flatMap(timing -> timing.pattern().longestPause().stream()).max(Duration::compareTo);
      case Schedule.Boot _,Schedule.Unknown _ -> Optional.empty();
    };
  }

  /// For people: `quarterly: 1 Jan, Apr, Jul, Oct at 02:30`, `daily at 02:15`, `every 15 minutes`.
  public static String spoken(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Cron _,Schedule.Calendar _ -> String.join("; ",
          timings(schedule).stream().map(timing -> SpokenPattern.of(timing.pattern())).toList());
      case Schedule.Interval(_, var every) -> IntervalWords.spoken(every);
      case Schedule.Boot _ -> "when the host starts";
      case Schedule.Unknown(var source, var reason) -> source.isEmpty() ? reason : source + " (" + reason + ")";
    };
  }

  private static Stream<ZonedDateTime> runs(Schedule schedule, ZonedDateTime from) {
    var timings = timings(schedule);
    if (timings.isEmpty()) {
      return Stream.empty();
    }
    var start = from.withZoneSameInstant(timings.getFirst().zone()).toLocalDate().minusDays(2);
    return start.datesUntil(start.plusYears(YEARS_AHEAD))
        .flatMap(day -> timings.stream().flatMap(timing -> timing.runsOn(day)).sorted().distinct())
        .filter(run -> !run.isBefore(from));
  }

  private static List<Timing> timings(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Cron(var source, var zone) -> CronWords.parse(source).stream()
          .map(pattern -> new Timing(pattern, zone, true)).toList();
      case Schedule.Calendar calendar -> readings(calendar);
      case Schedule.Interval _,Schedule.Boot _,Schedule.Unknown _ -> List.of();
    };
  }

  private static List<Timing> readings(Schedule.Calendar calendar) {
    var recurrence = RecurrenceWords.parse(calendar.source());
    if (recurrence.isPresent()) {
      return List.of(new Timing(recurrence.get(), calendar.zone(), false));
    }
    var timings = new ArrayList<Timing>();
    for (var words : Arrays.stream(calendar.source().split(";")).filter(part -> !part.isBlank()).toList()) {
      var timing = reading(words, calendar.zone());
      if (timing.isEmpty()) {
        return List.of();
      }
      timings.add(timing.get());
    }
    return timings;
  }

  private static Optional<Timing> reading(String words, ZoneId zone) {
    return CalendarWords.parse(words)
        .map(reading -> new Timing(reading.pattern(), reading.zone().orElse(zone), false))
        .or(() -> FieldWords.parse(words).or(() -> EnglishWords.parse(words))
            .map(pattern -> new Timing(pattern, zone, false)))
        .or(() -> CronWords.parse(words).map(pattern -> new Timing(pattern, zone, true)));
  }
}
