package org.portolan.model.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/// Counts in days from Monday to Friday.
final class WorkingDays {
  private WorkingDays() {}

  static boolean works(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /// That day, or the first working day after it.
  static LocalDate atOrAfter(LocalDate day) {
    var at = day;
    while (!works(at)) {
      at = at.plusDays(1);
    }
    return at;
  }

  /// That day, or the last working day before it.
  static LocalDate atOrBefore(LocalDate day) {
    var at = day;
    while (!works(at)) {
      at = at.minusDays(1);
    }
    return at;
  }

  /// The last day of so many working days of which `first` is one.
  static LocalDate last(LocalDate first, int days) {
    var at = atOrAfter(first);
    for (int i = 1; i < days; i++) {
      at = atOrAfter(at.plusDays(1));
    }
    return at;
  }

  /// The first day of so many working days of which `last` is one.
  static LocalDate first(LocalDate last, int days) {
    var at = atOrBefore(last);
    for (int i = 1; i < days; i++) {
      at = atOrBefore(at.minusDays(1));
    }
    return at;
  }

  /// How many days a period is long when it begins on that day.
  static int length(Period period, LocalDate from) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, from.plus(period)));
  }
}
