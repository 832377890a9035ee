package org.portolan.importers.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// When a task runs, as the columns of `schtasks /query /v` say it.
final class TaskListWords {
  /// Nothing starts it by itself.
  static final String ON_DEMAND = "on demand";
  private static final Pattern REPEATED = Pattern.compile("(?i)(\\d{1,4}) hour\\(s\\), (\\d{1,4}) minute\\(s\\)");
  private static final Pattern EVERY = Pattern.compile("(?i)every (\\d{1,4}) (day|week)\\(s\\)");
  private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
      "oct", "nov", "dec");

  private TaskListWords() {}

  /// In five fields where the columns say the same; empty where they do not say it, or in a language that is not known.
  static String of(TaskList.Row row) {
    var kind = row.of("schedule type").toLowerCase(Locale.ROOT);
    var repeated = REPEATED.matcher(row.of("repeat: every"));
    if (repeated.matches()) {
      return TimeWords.every((Long.parseLong(repeated.group(1)) * 60 + Long.parseLong(repeated.group(2))) * 60_000);
    }
    var clock = ScheduledTaskWords.clock(row.of("start time"));
    return switch (kind.replaceFirst(",.*$", "").strip()) {
      case "on demand only" -> ON_DEMAND;
      case "at system start up" -> "@reboot";
      case "at logon time" -> "@logon";
      case "at idle time" -> "@idle";
      case "when an event occurs" -> "@event";
      case "daily" -> clock.map(time -> every(row.of("days")).orElse(time + " * * *")).orElse("");
      case "weekly" -> clock.map(time -> every(row.of("months"))
          .orElse(time + " * * " + ScheduledTaskWords.days(row.of("days")))).filter(TimeWords::isKnown).orElse("");
      case "monthly" -> clock.flatMap(time -> monthly(time, row)).orElse("");
      case "one time only", "once" -> "once on " + (row.of("start date") + " " + row.of("start time")).strip();
      default -> "";
    };
  }

  /// Only where it is not every single one.
  private static Optional<String> every(String said) {
    var every = EVERY.matcher(said);
    return every.matches() && !every.group(1).equals("1")
        ? Optional.of("every " + every.group(1) + " " + every.group(2).toLowerCase(Locale.ROOT) + "s")
        : Optional.empty();
  }

  private static Optional<String> monthly(String time, TaskList.Row row) {
    var days = row.of("days").toLowerCase(Locale.ROOT).replace(" ", "").replace("lastday", "L").replace("last", "L");
    var months = months(row.of("months"));
    return days.matches("(?:\\d{1,2}|L)(?:,(?:\\d{1,2}|L))*") && months.isPresent()
        ? Optional.of(time + " " + days + " " + months.get() + " *") : Optional.empty();
  }

  private static Optional<String> months(String said) {
    if (said.isEmpty() || said.toLowerCase(Locale.ROOT).startsWith("every")) {
      return Optional.of("*");
    }
    var numbers = Pattern.compile("\\s*,\\s*").splitAsStream(said.toLowerCase(Locale.ROOT))
        .map(month -> month.length() < 3 ? -1 : MONTHS.indexOf(month.substring(0, 3))).toList();
    return numbers.contains(-1) ? Optional.empty()
        : Optional.of(numbers.size() == MONTHS.size() ? "*"
            : numbers.stream().sorted().map(month -> String.valueOf(month + 1)).collect(Collectors.joining(",")));
  }
}
