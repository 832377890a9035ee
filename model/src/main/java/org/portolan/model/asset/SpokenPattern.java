package org.portolan.model.asset;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says a pattern as people do: the rhythm first where it has one, then the days, then the time.
final class SpokenPattern {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  /// Times of day that are told one by one.
  private static final int FEW = 6;

  private SpokenPattern() {}

  static String of(TimePattern pattern) {
    var time = time(pattern);
    if (pattern.everyDay()) {
      return time.startsWith("at ") ? "daily " + time : time;
    }
    var when = days(pattern) + (time.startsWith("at ") ? " " : ", ") + time;
    return pattern.years().isEmpty() ? when
        : when + " in " + pattern.years().stream().limit(4).mapToObj(String::valueOf).collect(Collectors.joining(", "))
            + (pattern.years().cardinality() > 4 ? ", …" : "");
  }

  private static String days(TimePattern pattern) {
    boolean byWeekday = pattern.weekdays() != TimePattern.ALL_WEEKDAYS;
    boolean byDay = pattern.days() != TimePattern.ALL_DAYS;
    if (byWeekday && byDay) {
      return weekdays(pattern) + (pattern.eitherDay() ? " and also " : " that fall on ") + "the "
          + monthDays(pattern) + months(pattern, " in ");
    }
    if (byWeekday) {
      return weekdays(pattern) + months(pattern, " in ");
    }
    if (!byDay) {
      return "daily" + months(pattern, " in ");
    }
    return pattern.months() == TimePattern.ALL_MONTHS ? "monthly: the " + monthDays(pattern) : dated(pattern);
  }

  private static String dated(TimePattern pattern) {
    var rhythm = TimePattern.numbers(pattern.days()).size() > 1 ? "" : switch (months(pattern)) {
      case 1 -> "yearly: ";
      case 2 -> apart(pattern, 6) ? "half-yearly: " : "";
      case 4 -> apart(pattern, 3) ? "quarterly: " : "";
      default -> "";
    };
    return rhythm + (pattern.lastDays() == 0 && pattern.near() == 0 ? list(pattern.days()) : monthDays(pattern) + " of")
        + months(pattern, " ");
  }

  private static int months(TimePattern pattern) {
    return Long.bitCount(pattern.months());
  }

  private static boolean apart(TimePattern pattern, int by) {
    var months = TimePattern.numbers(pattern.months());
    return IntStream.range(1, months.size()).allMatch(i -> months.get(i) - months.get(i - 1) == by);
  }

  private static String months(TimePattern pattern, String before) {
    return pattern.months() == TimePattern.ALL_MONTHS ? ""
        : before + TimePattern.numbers(pattern.months()).stream().map(month -> MONTHS.get(month - 1))
            .collect(Collectors.joining(", "));
  }

  private static String monthDays(TimePattern pattern) {
    var plain = TimePattern.numbers(pattern.days()).stream().map(SpokenPattern::ordinal);
    var fromEnd = TimePattern.numbers(pattern.lastDays()).reversed().stream()
        .map(day -> day == 1 ? "last day" : ordinal(day) + " day from the end");
    var near = TimePattern.numbers(pattern.near()).stream()
        .map(day -> day == 0 ? "last weekday" : "weekday nearest the " + ordinal(day));
    return Stream.of(plain, fromEnd, near).flatMap(days -> days).collect(Collectors.joining(", "));
  }

  private static String ordinal(int number) {
    var ending = number / 10 == 1 ? "th" : switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
    return number + ending;
  }

  private static String weekdays(TimePattern pattern) {
    if (pattern.nth() == 0) {
      return weekdays(pattern.weekdays());
    }
    var single = TimePattern.numbers(pattern.nth()).stream()
        .map(bit -> (bit < 8 ? "last" : ordinal(bit / 8)) + " " + WEEKDAYS.get(bit % 8 - 1));
    var plain = TimePattern.numbers(pattern.weekdays()).stream().map(day -> WEEKDAYS.get(day - 1) + "s");
    return "the " + and(Stream.concat(single, plain).toList());
  }

  private static String weekdays(long set) {
    if (set == TimePattern.range(1, 5)) {
      return "weekdays";
    }
    if (set == TimePattern.range(6, 7)) {
      return "weekends";
    }
    var days = TimePattern.numbers(set).stream().map(day -> WEEKDAYS.get(day - 1) + "s").toList();
    return and(days);
  }

  private static String time(TimePattern pattern) {
    var minutes = TimePattern.numbers(pattern.minutes());
    var hours = TimePattern.numbers(pattern.hours());
    if (hours.size() * minutes.size() <= FEW) {
      return "at " + and(hours.stream().flatMap(hour -> minutes.stream().map(minute -> clock(hour, minute))).toList());
    }
    var within = pattern.hours() == TimePattern.ALL_HOURS ? "" : " in the hours " + list(pattern.hours());
    int minuteStep = step(minutes, 60);
    if (minuteStep == 1) {
      return "every minute" + within;
    }
    if (minuteStep > 1 && minutes.size() > 1) {
      return "every " + minuteStep + " minutes" + (minutes.getFirst() == 0 ? "" : " from " + past(minutes.getFirst()))
          + within;
    }
    var past = "at " + and(minutes.stream().map(SpokenPattern::past).toList());
    int hourStep = step(hours, 24);
    return hourStep == 1 ? "hourly " + past
        : hourStep > 1 && hours.getFirst() == 0 ? "every " + hourStep + " hours " + past : past.substring(3) + within;
  }

  /// The distance between them all, round the clock; 0 where it differs.
  private static int step(List<Integer> numbers, int round) {
    int step = numbers.size() == 1 ? round : numbers.get(1) - numbers.getFirst();
    boolean even = IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i) - numbers.get(i - 1) == step);
    return even && numbers.getFirst() + round - numbers.getLast() == step ? step : 0;
  }

  /// `1`, `8–17`, `1, 3–5`.
  private static String list(long set) {
    var spans = new StringBuilder();
    for (int first = Long.numberOfTrailingZeros(set); first < 62; first++) {
      if (!TimePattern.has(set, first)) {
        continue;
      }
      int last = first;
      while (TimePattern.has(set, last + 1)) {
        last++;
      }
      spans.append(spans.isEmpty() ? "" : ", ").append(first).append(last > first ? "–" + last : "");
      first = last;
    }
    return spans.toString();
  }

  private static String and(List<String> words) {
    return words.size() == 1 ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  private static String clock(int hour, int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
  }

  private static String past(int minute) {
    return String.format(Locale.ROOT, ":%02d", minute);
  }
}
