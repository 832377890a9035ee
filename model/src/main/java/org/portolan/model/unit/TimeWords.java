package org.portolan.model.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lengths of time as people write them: `8 h`, `1 h 30 min`, `7 d`, `45 s`.
public final class TimeWords {
  private static final Pattern PART = Pattern.compile("\\s*([0-9]{1,12}(?:\\.[0-9]{1,9})?)\\s*([a-z]+)\\s*");
  private static final Pattern CALENDAR = Pattern.compile("([0-9]{1,5})\\s*([a-z]+)");
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
  private static final Duration LONGEST_IN_HOURS = Duration.ofDays(3);

  private TimeWords() {}

  /// Empty when it is not a length of time, or one of more than 100 years.
  public static Optional<Duration> parse(String words) {
    var parts = PART.matcher(words.toLowerCase(Locale.ROOT));
    var nanos = BigDecimal.ZERO;
    int end = 0;
    while (end < words.length() && parts.find(end) && parts.start() == end) {
      var unit = seconds(parts.group(2));
      if (unit.isEmpty()) {
        return Optional.empty();
      }
      nanos = nanos.add(new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit.get())).multiply(NANOS));
      end = parts.end();
    }
    boolean whole = end > 0 && end == words.length() && nanos.compareTo(NANOS.multiply(new BigDecimal("3.2e9"))) < 0;
    return whole ? Optional.of(duration(nanos)) : Optional.empty();
  }

  /// Reads back as the same length; up to three days in hours, whole days from there on.
  public static String of(Duration length) {
    if (length.compareTo(LONGEST_IN_HOURS) > 0 && length.equals(Duration.ofDays(length.toDays()))) {
      return length.toDays() + " d";
    }
    var words = new StringBuilder();
    append(words, length.toHours(), "h");
    append(words, length.toMinutesPart(), "min");
    var seconds =
        BigDecimal.valueOf(length.toSecondsPart()).add(BigDecimal.valueOf(length.toNanosPart()).divide(NANOS));
    if (seconds.signum() > 0) {
      words.append(words.isEmpty() ? "" : " ").append(seconds.stripTrailingZeros().toPlainString()).append(" s");
    }
    return words.isEmpty() ? "0 min" : words.toString();
  }

  /// Days, weeks, months or years of the calendar: `14 d`, `2 weeks`, `3 months`.
  public static Optional<Period> parsePeriod(String words) {
    var match = CALENDAR.matcher(words.strip().toLowerCase(Locale.ROOT));
    if (!match.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(match.group(1));
    return switch (match.group(2)) {
      case "d", "day", "days" -> Optional.of(Period.ofDays(count));
      case "w", "week", "weeks" -> Optional.of(Period.ofWeeks(count));
      case "month", "months" -> Optional.of(Period.ofMonths(count));
      case "y", "year", "years" -> Optional.of(Period.ofYears(count));
      default -> Optional.empty();
    };
  }

  /// The largest unit that holds it without a rest; a period of several units loses the smaller ones to days of 30.
  public static String of(Period period) {
    if (period.getDays() == 0 && period.getMonths() == 0 && period.getYears() > 0) {
      return period.getYears() + " years";
    }
    if (period.getDays() == 0 && period.toTotalMonths() > 0) {
      return period.toTotalMonths() + " months";
    }
    return period.getDays() + 30 * period.toTotalMonths() + " d";
  }

  private static void append(StringBuilder words, long count, String unit) {
    if (count > 0) {
      words.append(words.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
    }
  }

  private static Duration duration(BigDecimal nanos) {
    var parts = nanos.setScale(0, RoundingMode.HALF_UP).divideAndRemainder(NANOS);
    return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
  }

  private static Optional<Long> seconds(String unit) {
    return switch (unit) {
      case "s", "sec", "second", "seconds" -> Optional.of(1L);
      case "min", "minute", "minutes" -> Optional.of(60L);
      case "h", "hour", "hours" -> Optional.of(3_600L);
      case "d", "day", "days" -> Optional.of(86_400L);
      case "w", "week", "weeks" -> Optional.of(604_800L);
      default -> Optional.empty();
    };
  }
}
