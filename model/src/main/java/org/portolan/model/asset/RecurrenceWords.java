package org.portolan.model.asset;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the calendaring syntax of Oracle's DBMS_SCHEDULER, which is near to RFC 5545's rules:
/// `FREQ=MONTHLY; BYDAY=-1FRI; BYHOUR=2; BYMINUTE=30`. What cron's fields cannot say is not read.
final class RecurrenceWords {
  private static final List<String> FREQUENCIES =
      List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");
  private static final Map<String, Duration> LENGTHS = Map.of("MINUTELY", Duration.ofMinutes(1), "HOURLY",
      Duration.ofHours(1), "DAILY", Duration.ofDays(1), "WEEKLY", Duration.ofDays(7));
  private static final Set<String> KNOWN =
      Set.of("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYHOUR", "BYMINUTE", "BYSECOND");
  private static final Pattern WEEKDAY =
      Pattern.compile("([+-]?\\d)?\\s*(MON|TUE|WED|THU|FRI|SAT|SUN|MO|TU|WE|TH|FR|SA|SU)");
  private static final String WEEKDAYS = "SUMOTUWETHFRSA";

  private final Map<String, String> parts;

  private RecurrenceWords(Map<String, String> parts) {
    this.parts = parts;
  }

  private static Optional<RecurrenceWords> of(String words) {
    var parts = new HashMap<String, String>();
    for (var part : words.toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "").split(";")) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        parts.put(part.substring(0, sign).strip(), part.substring(sign + 1).replaceAll("\\s+", ""));
      } else if (!part.isBlank()) {
        return Optional.empty();
      }
    }
    return FREQUENCIES.contains(parts.getOrDefault("FREQ", "")) && KNOWN.containsAll(parts.keySet())
        ? Optional.of(new RecurrenceWords(parts))
        : Optional.empty();
  }

  /// How often, where it only says that: the time of day then comes from its first run.
  static Optional<Duration> interval(String words) {
    return of(words).flatMap(RecurrenceWords::interval);
  }

  /// As a pattern of cron, where it says on which days and at what time.
  static Optional<TimePattern> parse(String words) {
    return of(words).flatMap(RecurrenceWords::cron).flatMap(CronWords::parse);
  }

  private Optional<Duration> interval() {
    boolean plain = parts.keySet().stream().noneMatch(key -> key.startsWith("BY") && !key.equals("BYSECOND"));
    var every = LENGTHS.get(frequency());
    return plain && every != null && times() > 0 ? Optional.of(every.multipliedBy(times())) : Optional.empty();
  }

  private String frequency() {
    return parts.getOrDefault("FREQ", "");
  }

  private int times() {
    var times = parts.getOrDefault("INTERVAL", "1");
    return times.matches("\\d{1,4}") ? Integer.parseInt(times) : 0;
  }

  /// Each part says it, or every one does that is smaller than what recurs; else it comes from the first run.
  private Optional<String> cron() {
    int frequency = FREQUENCIES.indexOf(frequency());
    var minute = field("BYMINUTE", frequency, "MINUTELY");
    var hour = field("BYHOUR", frequency, "HOURLY");
    var weekday = weekdays();
    var day = days(frequency);
    var month = frequency < FREQUENCIES.indexOf("YEARLY") ? Optional.of(parts.getOrDefault("BYMONTH", "*"))
        : Optional.ofNullable(parts.get("BYMONTH"));
    if (times() != 1 || minute.isEmpty() || hour.isEmpty() || day.isEmpty() || month.isEmpty() || weekday.isEmpty()) {
      return Optional.empty();
    }
    boolean both = !day.get().equals("*") && !weekday.get().equals("*");
    return both ? Optional.empty()
        : Optional.of(String.join(" ", minute.get(), hour.get(), day.get(), month.get(), weekday.get()));
  }

  private Optional<String> field(String part, int frequency, String own) {
    return Optional.ofNullable(parts.get(part))
        .or(() -> frequency <= FREQUENCIES.indexOf(own) ? Optional.of("*") : Optional.empty());
  }

  /// `-1` is the last day of a month.
  private Optional<String> days(int frequency) {
    var said = parts.get("BYMONTHDAY");
    if (said != null) {
      return Optional.of(said.replace("-1", "L")).filter(days -> !days.contains("-"));
    }
    boolean any = frequency <= FREQUENCIES.indexOf("DAILY") || parts.containsKey("BYDAY");
    return any ? Optional.of("*") : Optional.empty();
  }

  private Optional<String> weekdays() {
    var said = parts.get("BYDAY");
    if (said == null) {
      return Optional.of("*");
    }
    var days = Arrays.stream(said.split(",")).map(WEEKDAY::matcher).toList();
    return days.stream().allMatch(Matcher::matches)
        ? Optional.of(days.stream().map(RecurrenceWords::weekday).collect(Collectors.joining(",")))
        : Optional.empty();
  }

  private static String weekday(Matcher day) {
    var number = WEEKDAYS.indexOf(day.group(2).substring(0, 2)) / 2;
    var nth = day.group(1) == null ? "" : day.group(1).replace("+", "");
    return number + (nth.isEmpty() ? "" : nth.equals("-1") ? "L" : "#" + nth);
  }
}
