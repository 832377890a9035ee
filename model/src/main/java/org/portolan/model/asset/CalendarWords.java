package org.portolan.model.asset;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Reads calendar expressions as systemd.time(7) describes them: `Mon..Fri *-*-* 08,18:30`, `quarterly`,
/// `*-02~01 Europe/Berlin`. Fractions of a second are not understood.
final class CalendarWords {
  private static final Map<String, String> SHORTHANDS = Map.ofEntries(Map.entry("minutely", "*-*-* *:*:00"),
      Map.entry("hourly", "*-*-* *:00:00"), Map.entry("daily", "*-*-* 00:00:00"),
      Map.entry("monthly", "*-*-01 00:00:00"), Map.entry("weekly", "Mon *-*-* 00:00:00"),
      Map.entry("yearly", "*-01-01 00:00:00"), Map.entry("annually", "*-01-01 00:00:00"),
      Map.entry("quarterly", "*-01,04,07,10-01 00:00:00"), Map.entry("semiannually", "*-01,07-01 00:00:00"),
      Map.entry("semi-annually", "*-01,07-01 00:00:00"));
  private static final NumberSet WEEKDAY = new NumberSet(1, 7, "montuewedthufrisatsun", true);
  private static final NumberSet MONTH = NumberSet.calendar(1, 12);
  private static final NumberSet DAY = NumberSet.calendar(1, 31);
  private static final NumberSet HOUR = NumberSet.calendar(0, 23);
  private static final NumberSet SIXTY = NumberSet.calendar(0, 59);
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  /// @param zone empty where the expression leaves it to the host
  record Reading(TimePattern pattern, Optional<ZoneId> zone) {}

  private record Days(BitSet years, long months, long days, long lastDays) {}

  private record Times(long hours, long minutes, long seconds) {}

  private CalendarWords() {}

  static Optional<Reading> parse(String words) {
    var parts = new ArrayList<>(Arrays.asList(words.strip().split("[ \t]+")));
    var zone = zone(parts.getLast());
    if (zone.isPresent() && parts.size() > 1) {
      parts.removeLast();
    }
    var shorthand = SHORTHANDS.get(parts.getFirst().toLowerCase(Locale.ROOT));
    if (shorthand != null && parts.size() == 1) {
      parts = new ArrayList<>(Arrays.asList(shorthand.split(" ")));
    }
    return pattern(parts).map(pattern -> new Reading(pattern, zone));
  }

  private static Optional<TimePattern> pattern(List<String> parts) {
    var left = new ArrayList<>(parts);
    var weekdays = OptionalLong.of(TimePattern.ALL_WEEKDAYS);
    if (Character.isLetter(left.getFirst().charAt(0))) {
      weekdays = weekdays(left.removeFirst());
    }
    var days = Optional.of(new Days(new BitSet(), TimePattern.ALL_MONTHS, TimePattern.ALL_DAYS, 0));
    if (!left.isEmpty() && !left.getFirst().contains(":")) {
      days = days(left.removeFirst());
    }
    var times = left.isEmpty() ? Optional.of(new Times(1, 1, 1)) : times(left.removeFirst());
    if (weekdays.isEmpty() || days.isEmpty() || times.isEmpty() || !left.isEmpty()) {
      return Optional.empty();
    }
    var day = days.get();
    var time = times.get();
    return Optional.of(new TimePattern(day.years, day.months, day.days, day.lastDays, 0, weekdays.getAsLong(), 0,
        false, time.hours, time.minutes, time.seconds, true));
  }

  private static OptionalLong weekdays(String field) {
    // Older versions wrote Mon-Fri, and a comma may end the list.
    var list = field.endsWith(",") ? field.substring(0, field.length() - 1) : field;
    return WEEKDAY.parse(list.contains("..") ? list : list.replace("-", ".."));
  }

  private static Optional<Days> days(String field) {
    int fromEnd = field.lastIndexOf('~');
    var parts = field.replace('~', '-').split("-", -1);
    if (parts.length < 2 || parts.length > 3) {
      return Optional.empty();
    }
    var years = parts.length == 3 ? years(parts[0]) : Optional.of(new BitSet());
    var months = MONTH.parse(parts[parts.length - 2]);
    var days = fromEnd < 0 ? DAY.parse(parts[parts.length - 1]) : fromEnd(parts[parts.length - 1]);
    if (years.isEmpty() || months.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Days(years.get(), months.getAsLong(), fromEnd < 0 ? days.getAsLong() : 0,
        fromEnd < 0 ? 0 : days.getAsLong()));
  }

  /// `~07/1` is the seventh day from the end and every one after it.
  private static OptionalLong fromEnd(String field) {
    int slash = field.indexOf('/');
    if (slash < 0) {
      return DAY.parse(field);
    }
    var first = DAY.parse(field.substring(0, slash));
    var step = DAY.parse(field.substring(slash + 1));
    if (first.isEmpty() || step.isEmpty()) {
      return OptionalLong.empty();
    }
    int by = Long.numberOfTrailingZeros(step.getAsLong());
    return OptionalLong.of(IntStream.iterate(Long.numberOfTrailingZeros(first.getAsLong()), day -> day > 0,
        day -> day - by).mapToLong(day -> 1L << day).sum());
  }

  private static Optional<BitSet> years(String field) {
    var years = new BitSet();
    if (field.equals("*")) {
      return Optional.of(years);
    }
    for (var part : field.split(",", -1)) {
      if (!part.matches("(\\d{4}|\\*)(\\.\\.\\d{4})?(/\\d{1,3})?")) {
        return Optional.empty();
      }
      var numbers =
          Arrays.stream(part.split("\\D+")).filter(number -> !number.isEmpty()).map(Integer::valueOf).toList();
      boolean star = part.startsWith("*");
      int step = part.contains("/") ? Math.max(1, numbers.getLast()) : 1;
      int first = star ? FIRST_YEAR : numbers.getFirst();
      int last = part.contains("..") ? numbers.get(1) : part.contains("/") ? LAST_YEAR : first;
      for (int year = first; year <= Math.min(last, LAST_YEAR); year += step) {
        years.set(year);
      }
    }
    return years.isEmpty() ? Optional.empty() : Optional.of(years);
  }

  private static Optional<Times> times(String field) {
    var parts = field.split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      return Optional.empty();
    }
    var hours = HOUR.parse(parts[0]);
    var minutes = SIXTY.parse(parts[1]);
    // 12:00:00.000 is how `systemd-analyze calendar` shows a whole second in some versions.
    var seconds = parts.length == 3 ? SIXTY.parse(parts[2].replaceFirst("\\.0+$", "")) : OptionalLong.of(1);
    return hours.isEmpty() || minutes.isEmpty() || seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Times(hours.getAsLong(), minutes.getAsLong(), seconds.getAsLong()));
  }

  private static Optional<ZoneId> zone(String word) {
    if (!word.equals("UTC") && !word.contains("/") || word.contains(":") || word.contains("*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(word));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
