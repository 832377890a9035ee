package org.portolan.model.asset;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and says spans of time: `every 7 days`, `@every 1h30m`, `EVERY 1 DAY`, `rate(5 minutes)`, `PT5M`, `30 seconds`.
final class IntervalWords {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Pattern SPAN = Pattern.compile("\\s*+'?(\\d{1,9})'?\\s*+([a-zA-Z]++)\\s*+(?:and\\s++)?");
  /// Years and months have no fixed length, and are not read.
  private static final Pattern ISO = Pattern.compile("(?:every\\s+)?(p(?:\\d{1,9}d)?(?:t(?=\\d)[\\dhms.]{2,20})?)");
  /// systemd counts a month as 30.44 days and a year as 365.25 (systemd.time(7)).
  private static final Map<String, Duration> UNITS = Map.ofEntries(Map.entry("s", Duration.ofSeconds(1)),
      Map.entry("ms", Duration.ofMillis(1)), Map.entry("sec", Duration.ofSeconds(1)),
      Map.entry("second", Duration.ofSeconds(1)),
      Map.entry("m", Duration.ofMinutes(1)), Map.entry("min", Duration.ofMinutes(1)),
      Map.entry("minute", Duration.ofMinutes(1)), Map.entry("h", Duration.ofHours(1)),
      Map.entry("hr", Duration.ofHours(1)), Map.entry("hour", Duration.ofHours(1)), Map.entry("d", DAY),
      Map.entry("day", DAY), Map.entry("w", DAY.multipliedBy(7)), Map.entry("week", DAY.multipliedBy(7)),
      Map.entry("month", Duration.ofSeconds(2_629_800)), Map.entry("quarter", Duration.ofSeconds(3 * 2_629_800)),
      Map.entry("year", Duration.ofSeconds(31_557_600)));

  private IntervalWords() {}

  static Optional<Duration> parse(String words) {
    var lower = words.strip().toLowerCase(Locale.ROOT);
    if (ISO.matcher(lower).matches()) {
      return iso(lower);
    }
    var span = lower.replaceFirst("^@?every\\s+", "").replaceFirst("^rate\\((.*)\\)$", "$1");
    if (!lower.equals(span) && span.matches("[a-z]+")) {
      return unit(span);
    }
    return span(span);
  }

  /// `1h 30min`, `5m`, `2 weeks`.
  static Optional<Duration> span(String words) {
    Matcher parts = SPAN.matcher(words);
    var sum = Duration.ZERO;
    int end = 0;
    while (end < words.length() && parts.region(end, words.length()).lookingAt()) {
      var unit = unit(parts.group(2).toLowerCase(Locale.ROOT));
      if (unit.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(unit.get().multipliedBy(Long.parseLong(parts.group(1))));
      end = parts.end();
    }
    return end == words.length() && sum.isPositive() ? Optional.of(sum) : Optional.empty();
  }

  static String spoken(Duration every) {
    record Unit(String name, long seconds) {}
    if (every.toDays() >= 28 && every.toSeconds() % DAY.toSeconds() != 0) {
      return "about every " + every.plusHours(12).toDays() + " days";
    }
    for (var unit : List.of(new Unit("day", 86_400), new Unit("hour", 3_600), new Unit("minute", 60))) {
      if (every.toSeconds() % unit.seconds == 0) {
        long count = every.toSeconds() / unit.seconds;
        return count == 1 ? "every " + unit.name : "every " + count + " " + unit.name + "s";
      }
    }
    return "every " + every.toSeconds() + " seconds";
  }

  private static Optional<Duration> iso(String words) {
    try {
      return Optional.of(Duration.parse(words.replaceFirst("^every\\s+", ""))).filter(Duration::isPositive);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> unit(String name) {
    boolean plural = !UNITS.containsKey(name) && name.endsWith("s");
    return Optional.ofNullable(UNITS.get(plural ? name.substring(0, name.length() - 1) : name));
  }
}
