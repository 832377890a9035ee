package org.portolan.importers.schedule.document;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portolan.importers.schedule.TimeWords;

/// What a trigger of Windows' scheduler says, in words that a schedule is read from: five fields where they say the
/// same, else `every 2 days`, or systemd's calendar, which knows last days and single dates.
final class WindowsTriggers {
  private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
      "August", "September", "October", "November", "December");
  private static final List<String> DAYS =
      List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

  private WindowsTriggers() {}

  /// Empty for a trigger that names no time: an event, a change of the session.
  static String words(XmlNode trigger) {
    var start = start(trigger);
    var repeated = trigger.text("Repetition", "Interval");
    return switch (trigger.name()) {
      case "BootTrigger" -> repeated.isEmpty() ? "@reboot" : every(repeated);
      case "LogonTrigger", "IdleTrigger", "EventTrigger", "RegistrationTrigger", "SessionStateChangeTrigger" ->
          repeated.isEmpty() ? "@" + trigger.name().replace("Trigger", "").toLowerCase(Locale.ROOT) : every(repeated);
      case "TimeTrigger" -> repeated.isEmpty() ? once(start) : every(repeated);
      case "CalendarTrigger" -> calendar(trigger, start, repeated);
      default -> "";
    };
  }

  private static LocalDateTime start(XmlNode trigger) {
    var said = trigger.text("StartBoundary");
    try {
      return said.matches(".*(?:Z|[+-]\\d{2}:\\d{2})") ? OffsetDateTime.parse(said).toLocalDateTime()
          : LocalDateTime.parse(said);
    } catch (DateTimeException _) {
      return LocalDateTime.of(1970, 1, 1, 0, 0);
    }
  }

  private static String once(LocalDateTime start) {
    return start.toLocalDate() + " " + String.format(Locale.ROOT, "%02d:%02d", start.getHour(), start.getMinute());
  }

  static String every(String interval) {
    try {
      return TimeWords.every(Duration.parse(interval).toMillis());
    } catch (DateTimeException _) {
      return "every " + interval;
    }
  }

  private static String calendar(XmlNode trigger, LocalDateTime start, String repeated) {
    var clock = repeated.isEmpty() ? start.getMinute() + " " + start.getHour() : repeated(trigger, start, repeated);
    var byDay = trigger.below("ScheduleByDay").findFirst();
    var byWeek = trigger.below("ScheduleByWeek").findFirst();
    var byMonth = trigger.below("ScheduleByMonth").findFirst();
    var byPlace = trigger.below("ScheduleByMonthDayOfWeek").findFirst();
    if (clock.startsWith("every")) {
      return clock;
    }
    if (byDay.isPresent()) {
      var days = byDay.get().text("DaysInterval");
      return days.isEmpty() || days.equals("1") ? clock + " * * *" : "every " + days + " days";
    }
    if (byWeek.isPresent()) {
      var weeks = byWeek.get().text("WeeksInterval");
      return weeks.isEmpty() || weeks.equals("1") ? clock + " * * " + days(byWeek.get()) : "every " + weeks + " weeks";
    }
    if (byMonth.isPresent()) {
      var days = byMonth.get().below("DaysOfMonth", "Day").map(XmlNode::text)
          .map(day -> day.equalsIgnoreCase("Last") ? "L" : day).collect(Collectors.joining(","));
      return clock + " " + (days.isEmpty() ? "*" : days) + " " + months(byMonth.get()) + " *";
    }
    return byPlace.map(node -> clock + " * " + months(node) + " " + places(node)).orElse("");
  }

  /// Every so many minutes of the hours that the repetition lasts for.
  private static String repeated(XmlNode trigger, LocalDateTime start, String repeated) {
    var said = trigger.text("Repetition", "Duration");
    try {
      long minutes = Duration.parse(repeated).toMinutes();
      long lasts = said.isEmpty() ? 1_440 : Duration.parse(said).toMinutes();
      long until = start.getHour() * 60L + start.getMinute() + lasts;
      boolean even = minutes > 0 && 60 % minutes == 0 && start.getMinute() < minutes;
      if (!even || until > 1_440 && lasts < 1_440) {
        return every(repeated);
      }
      var within = lasts >= 1_440 ? "*" : start.getHour() + "-" + Math.min(23, (until - 1) / 60);
      return (minutes == 60 ? String.valueOf(start.getMinute())
          : start.getMinute() == 0 ? "*/" + minutes : start.getMinute() + "-59/" + minutes) + " " + within;
    } catch (DateTimeException _) {
      return "every " + repeated;
    }
  }

  private static String days(XmlNode node) {
    return numbers(node, "DaysOfWeek", DAYS, 0);
  }

  private static String months(XmlNode node) {
    var months = numbers(node, "Months", MONTHS, 1);
    return months.split(",").length == 12 ? "*" : months;
  }

  private static String numbers(XmlNode node, String group, List<String> names, int first) {
    var said = node.below(group, "*").map(XmlNode::name).toList();
    var numbers = IntStream.range(0, names.size()).filter(i -> said.contains(names.get(i)))
        .mapToObj(i -> String.valueOf(i + first)).collect(Collectors.joining(","));
    return numbers.isEmpty() || numbers.split(",").length == names.size() ? "*" : numbers;
  }

  /// The second Tuesday is `2#2`, the last Friday `5L`.
  private static String places(XmlNode node) {
    var weeks = node.below("Weeks", "Week").map(XmlNode::text).toList();
    return node.below("DaysOfWeek", "*").map(XmlNode::name).map(DAYS::indexOf).flatMap(day -> weeks.stream()
        .map(week -> week.equalsIgnoreCase("Last") ? day + "L" : day + "#" + week)).collect(Collectors.joining(","));
  }
}
