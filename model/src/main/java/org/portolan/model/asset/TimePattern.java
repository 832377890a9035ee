package org.portolan.model.asset;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The local dates and times of day that a schedule names; sets of numbers are bits of a `long`.
///
/// @param years     empty: every year
/// @param months    bits 1 to 12
/// @param days      days of the month, bits 1 to 31
/// @param lastDays  days counted from the month's end, bits 1 (the last) to 31
/// @param near      days whose nearest weekday (Monday to Friday) of the same month is meant: bits 1 to 31, bit 0 for
///                  the month's last weekday
/// @param weekdays  bits 1 (Monday) to 7
/// @param nth       single weekdays of a month, see [#nth]
/// @param eitherDay whether day of month *or* weekday is enough: crontab(5), where both are restricted
/// @param frequent  whether `cron(8)` goes by the real clock, and does not make up for a change of the clock
record TimePattern(BitSet years, long months, long days, long lastDays, long near, long weekdays, long nth,
    boolean eitherDay, long hours, long minutes, long seconds, boolean frequent) {

  /// After it, 28 years hold every pairing of date and weekday once.
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  static final long ALL_MONTHS = range(1, 12);
  static final long ALL_DAYS = range(1, 31);
  static final long ALL_WEEKDAYS = range(1, 7);
  static final long ALL_HOURS = range(0, 23);
  static final long ALL_MINUTES = range(0, 59);

  TimePattern {
    years = (BitSet) years.clone();
  }

  static long range(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToLong(bit -> 1L << bit).reduce(0, (a, b) -> a | b);
  }

  /// The bit for the `which`th such weekday of a month, for the last one where `which` is 0.
  static long nth(int weekday, int which) {
    return 1L << which * 8 + weekday;
  }

  static boolean has(long set, int number) {
    return (set >> number & 1) == 1;
  }

  static List<Integer> numbers(long set) {
    return IntStream.range(0, 63).filter(number -> has(set, number)).boxed().toList();
  }

  boolean runsOn(LocalDate date) {
    if (!has(months, date.getMonthValue()) || !years.isEmpty() && !years.get(date.getYear())) {
      return false;
    }
    boolean day = has(days, date.getDayOfMonth()) || has(lastDays, date.lengthOfMonth() - date.getDayOfMonth() + 1)
        || near != 0 && isNear(date);
    boolean weekday = has(weekdays, date.getDayOfWeek().getValue()) || nth != 0 && isNth(date);
    return eitherDay ? day || weekday : day && weekday;
  }

  private boolean isNth(LocalDate date) {
    int weekday = date.getDayOfWeek().getValue();
    boolean last = date.getDayOfMonth() + 7 > date.lengthOfMonth();
    return (nth & nth(weekday, (date.getDayOfMonth() + 6) / 7)) != 0 || last && (nth & nth(weekday, 0)) != 0;
  }

  /// Saturdays go to the Friday before and Sundays to the Monday after, but never into another month.
  private boolean isNear(LocalDate date) {
    int last = date.lengthOfMonth();
    boolean lastWeekday = date.getDayOfWeek().getValue() <= 5
        && date.datesUntil(date.plusMonths(1).withDayOfMonth(1)).skip(1).allMatch(TimePattern::isWeekend);
    return has(near, 0) && lastWeekday || numbers(near & ~1L).stream().filter(day -> day <= last)
        .anyMatch(day -> nearest(date.withDayOfMonth(day)).equals(date));
  }

  private static LocalDate nearest(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
      case SUNDAY -> day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().getValue() > 5;
  }

  boolean everyDay() {
    return days == ALL_DAYS && weekdays == ALL_WEEKDAYS && months == ALL_MONTHS && years.isEmpty();
  }

  /// The times of day, in order; the same on every day that it runs on.
  List<LocalTime> times() {
    var times = new ArrayList<LocalTime>();
    for (int hour : numbers(hours)) {
      for (int minute : numbers(minutes)) {
        for (int second : numbers(seconds)) {
          times.add(LocalTime.of(hour, minute, second));
        }
      }
    }
    return times;
  }

  boolean everRuns() {
    return LocalDate.EPOCH.datesUntil(LocalDate.of(2200, 1, 1)).anyMatch(this::runsOn);
  }

  /// The longest time between two runs within a span that has seen every kind of year; empty where there is
  /// but one run.
  Optional<Duration> longestPause() {
    var times = times();
    var longest = Duration.ZERO;
    for (int i = 1; i < times.size(); i++) {
      longest = longer(longest, Duration.between(times.get(i - 1), times.get(i)));
    }
    var overnight = Duration.between(times.getLast(), times.getFirst());
    var days = FIRST_DAY.datesUntil(FIRST_DAY.plusYears(28)).filter(this::runsOn).toList();
    for (int i = 1; i < days.size(); i++) {
      longest = longer(longest, overnight.plusDays(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))));
    }
    return longest.isZero() ? Optional.empty() : Optional.of(longest);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
