package org.portolan.model.unit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.chrono.ChronoZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/// Times, dates and numbers as screens and documents say them: `1 h 45`, `25 min`, `6 Feb`, `23 January`, 24-hour
/// clock. A unit never stands on another line than its number.
public final class Spoken {
  private static final char TIED = '\u00a0';
  private static final DateTimeFormatter DAY = pattern("d MMM");
  private static final DateTimeFormatter DAY_IN_FULL = pattern("d MMMM");
  private static final DateTimeFormatter DAY_AND_YEAR = pattern("d MMM yyyy");
  private static final DateTimeFormatter LONG_DAY = pattern("EEEE d MMMM yyyy");
  private static final DateTimeFormatter MOMENT = pattern("d MMM HH:mm");
  private static final DateTimeFormatter WEEKDAY_DAY = pattern("EEE d MMM");
  private static final DateTimeFormatter WEEKDAY_MOMENT = pattern("EEE d MMM HH:mm");
  private static final DateTimeFormatter WEEKDAY_MOMENT_AND_YEAR = pattern("EEE d MMM yyyy HH:mm");
  private static final DateTimeFormatter CLOCK = pattern("HH:mm");

  private Spoken() {}

  /// `45 s`, `25 min`, `1 h 45`, `3 days`: exact below a day, to the hour above.
  public static String duration(Duration time) {
    if (time.compareTo(Duration.ofMinutes(1)) < 0) {
      return time.toSeconds() == 0 ? "0" + TIED + "min" : time.toSeconds() + "" + TIED + "s";
    }
    long minutes = Math.ceilDiv(time.toSeconds(), 60);
    if (minutes < 60) {
      return minutes + "" + TIED + "min";
    }
    if (minutes < 48 * 60) {
      return minutes / 60 + "" + TIED + "h" + (minutes % 60 == 0 ? "" : TIED + String.format("%02d", minutes % 60));
    }
    long hours = Math.ceilDiv(minutes, 60);
    return hours / 24 + "" + TIED + "days" + (hours % 24 == 0 ? "" : " " + hours % 24 + TIED + "h");
  }

  /// `6 Feb`
  public static String day(TemporalAccessor date) {
    return DAY.format(date);
  }

  /// `23 January`
  public static String dayInFull(TemporalAccessor date) {
    return DAY_IN_FULL.format(date);
  }

  /// `6 Feb 2027`
  public static String dayAndYear(TemporalAccessor date) {
    return DAY_AND_YEAR.format(date);
  }

  /// `Saturday 6 February 2027`
  public static String longDay(TemporalAccessor date) {
    return LONG_DAY.format(date);
  }

  /// `22:00`
  public static String clock(TemporalAccessor time) {
    return CLOCK.format(time);
  }

  /// `6 Feb 22:00`
  public static String moment(TemporalAccessor time) {
    return MOMENT.format(time);
  }

  /// `Sat 6 Feb`
  public static String weekdayDay(TemporalAccessor date) {
    return WEEKDAY_DAY.format(date);
  }

  /// `Sat 6 Feb 22:00`: where midnight is near, the weekday is said.
  public static String weekdayMoment(TemporalAccessor time) {
    return WEEKDAY_MOMENT.format(time);
  }

  /// `Fri 1 Jan 2027 02:30`, where it may be another year's.
  public static String weekdayMomentAndYear(TemporalAccessor time) {
    return WEEKDAY_MOMENT_AND_YEAR.format(time);
  }

  /// Several in a row, each day and year once: `27 Nov 2026 08:05, 09:05, 28 Nov 08:05, 1 Jan 2027 08:05`.
  public static String moments(List<? extends ChronoZonedDateTime<LocalDate>> times) {
    var words = new StringBuilder();
    var before = LocalDate.MIN;
    for (var time : times) {
      var day = time.toLocalDate();
      words.append(words.isEmpty() ? "" : ", ");
      if (!day.equals(before)) {
        words.append(day.getYear() == before.getYear() ? day(day) : dayAndYear(day)).append(' ');
      }
      words.append(clock(time));
      before = day;
    }
    return words.toString();
  }

  /// Both days in one breath: `6 to 7 Feb 2027`, `31 Dec 2026 to 1 Jan 2027`, or one day alone.
  public static String days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return dayAndYear(from);
    }
    if (from.getYear() != to.getYear()) {
      return dayAndYear(from) + " to " + dayAndYear(to);
    }
    return (from.getMonth() == to.getMonth() ? from.getDayOfMonth() + "" : day(from)) + " to " + dayAndYear(to);
  }

  /// `1,840`
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// `1 table`, `3 tables`
  public static String count(long number, String one, String many) {
    return count(number) + TIED + (number == 1 ? one : many);
  }

  /// With a capital, as it stands at the beginning: `Critical`.
  public static String sentence(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// `a`, `a and b`, `a, b and c`
  public static String list(List<String> words) {
    return switch (words.size()) {
      case 0 -> "";
      case 1 -> words.getFirst();
      default -> String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    };
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
