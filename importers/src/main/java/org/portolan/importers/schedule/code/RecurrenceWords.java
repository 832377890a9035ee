package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.schedule.TimeWords;

/// A time that is said in pieces, as Azure does: a frequency, how many of them, and when it began.
///
/// @param start a moment, `2024-04-15T02:00:00+02:00`; may be empty
/// @param days  of the week, by their English names
record RecurrenceWords(String frequency, String interval, String start, List<String> days) {
  private static final Pattern CLOCK = Pattern.compile(".*T(\\d{2}):(\\d{2}).*");
  private static final List<String> WEEK = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  /// Empty where the pieces do not say it.
  Optional<String> words() {
    var count = interval.isEmpty() ? "1" : interval;
    var clock = CLOCK.matcher(start);
    var at = clock.matches()
        ? Optional.of(Integer.parseInt(clock.group(2)) + " " + Integer.parseInt(clock.group(1)))
        : Optional.<String>empty();
    if (!count.matches("\\d{1,4}")) {
      return Optional.empty();
    }
    boolean single = count.equals("1");
    return switch (frequency.toLowerCase(Locale.ROOT)) {
      case "minute" -> Optional.of(TimeWords.every(Long.parseLong(count) * 60_000));
      case "hour" -> Optional.of(TimeWords.every(Long.parseLong(count) * 3_600_000));
      case "day" -> single && at.isPresent() ? at.map(time -> time + " * * *") : every(count, "day");
      case "week" -> single && at.isPresent() && !days.isEmpty() && !numbers().contains("-1")
          ? at.map(time -> time + " * * " + numbers()) : every(count, "week");
      case "month" -> every(count, "month");
      case "onetime" -> Optional.of("once" + (start.isEmpty() ? "" : " on " + start));
      default -> Optional.empty();
    };
  }

  private String numbers() {
    return days.stream().map(day -> day.toLowerCase(Locale.ROOT))
        .map(day -> day.length() < 3 ? -1 : WEEK.indexOf(day.substring(0, 3))).sorted().map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private static Optional<String> every(String count, String unit) {
    return Optional.of("every " + count + " " + unit + (count.equals("1") ? "" : "s"));
  }
}
