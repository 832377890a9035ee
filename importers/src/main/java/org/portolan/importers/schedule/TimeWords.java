package org.portolan.importers.schedule;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.model.asset.Schedule;
import org.portolan.model.asset.Schedules;

/// Turns the time fields of other schedulers into the five of crontab(5) where these mean exactly the same; else the
/// words stay as they are.
public final class TimeWords {
  private static final Pattern EVENT_BRIDGE = Pattern.compile("cron\\((.*)\\)");
  private static final Pattern NUMBER = Pattern.compile("(?<![#/\\d])\\d(?![#\\d])");
  private static final Pattern FIELDS = Pattern.compile("(?i)[\\d*/,?LWH#~()a-z-]+");
  /// No time is longer.
  private static final int LONGEST = 300;
  private static final Pattern DAY_NAME = Pattern.compile("(?i)sun|mon|tue|wed|thu|fri|sat");

  private TimeWords() {}

  /// Whether a text is a time and cannot be much else: five to seven fields, a nickname, `rate(…)`, `cron(…)`.
  public static boolean isCron(String words) {
    if (words.length() > LONGEST) {
      return false;
    }
    var text = words.strip().replaceFirst("^(?:CRON_)?TZ=\\S+\\s+", "");
    if (text.startsWith("@") || text.startsWith("rate(") || text.startsWith("cron(")) {
      return isKnown(text);
    }
    var fields = text.split("\\s+");
    return fields.length >= 5 && fields.length <= 7 && Arrays.stream(fields).allMatch(FIELDS.asMatchPredicate())
        && isKnown(text);
  }

  /// Whether it says when or how often, in whatever words.
  public static boolean isKnown(String words) {
    return !(Schedules.parse(words, ZoneOffset.UTC) instanceof Schedule.Unknown(_, var reason))
        || reason.startsWith("names a date");
  }

  /// Quartz: seconds in front, perhaps a year behind, 1 is a Sunday.
  public static String quartz(String words) {
    var fields = words.strip().split("\\s+");
    return fields.length < 6 ? words.strip() : five(List.of(fields), 1).orElse(words.strip());
  }

  /// Spring, node-cron, NCRONTAB and others with seconds in front and 0 for Sunday. Words that could be taken for
  /// Quartz's lose their `?`, which means the same as `*` to them.
  public static String seconds(String words) {
    var fields = words.strip().split("\\s+");
    return fields.length < 6 ? words.strip() : five(List.of(fields), 0).orElse(words.strip().replace("?", "*"));
  }

  /// EventBridge: `cron(…)` without seconds and with a year.
  public static String eventBridge(String words) {
    var cron = EVENT_BRIDGE.matcher(words.strip());
    if (!cron.matches()) {
      return words.strip();
    }
    var fields = new ArrayList<>(List.of(cron.group(1).strip().split("\\s+")));
    fields.addFirst("0");
    return five(fields, 1).orElse(words.strip());
  }

  /// @param sunday the number of a Sunday
  private static Optional<String> five(List<String> fields, int sunday) {
    boolean every = fields.size() == 6 || fields.get(6).equals("*") || fields.get(6).equals("?");
    var day = open(fields.get(3));
    var weekday = open(fields.get(5));
    // With both days restricted these schedulers want both, and cron is content with either.
    if (!fields.get(0).equals("0") && !fields.get(0).equals("00") || !every || !day.equals("*") && !weekday.equals("*")
        || (day + DAY_NAME.matcher(weekday).replaceAll("")).matches("(?i).*[LW#].*")) {
      return Optional.empty();
    }
    var shifted = sunday == 0 ? weekday
        : NUMBER.matcher(weekday).replaceAll(match -> String.valueOf(Integer.parseInt(match.group()) - sunday));
    var five = String.join(" ", stepped(fields.get(1), 59), stepped(fields.get(2), 23), stepped(day, 31),
        stepped(open(fields.get(4)), 12), sunday == 1 ? stepped(shifted, 6) : stepped(shifted, 7));
    return Schedules.parse(five, ZoneOffset.UTC) instanceof Schedule.Cron ? Optional.of(five) : Optional.empty();
  }

  private static String open(String field) {
    return field.equals("?") ? "*" : field;
  }

  /// crontab(5) steps only through a range: `5/15` is `5-59/15`.
  private static String stepped(String field, int high) {
    return Arrays.stream(field.split(",")).map(part -> {
      if (!part.matches("\\d{1,4}/\\d{1,4}")) {
        return part;
      }
      var first = part.substring(0, part.indexOf('/'));
      var step = part.substring(part.indexOf('/'));
      if (first.equals("1") && step.equals("/1") && (high == 31 || high == 12)) {
        return "*";
      }
      return Integer.parseInt(first) == 0 && high > 31 || Integer.parseInt(first) == 0 && high == 23 ? "*" + step
          : first + "-" + high + step;
    }).collect(Collectors.joining(","));
  }

  /// So many of a unit, which is told in milliseconds; empty where no clock counts that far.
  public static Optional<String> every(String count, long unit) {
    return count.matches("\\d{1,11}") ? Optional.of(every(Long.parseLong(count) * unit)) : Optional.empty();
  }

  /// `every 5 minutes`, in the largest unit that leaves no rest; shorter than a second in thousandths.
  public static String every(long milliseconds) {
    record Unit(long length, String name) {}
    for (var unit : List.of(new Unit(86_400_000, "day"), new Unit(3_600_000, "hour"), new Unit(60_000, "minute"),
        new Unit(1_000, "second"))) {
      if (milliseconds > 0 && milliseconds % unit.length == 0) {
        long count = milliseconds / unit.length;
        return "every " + count + " " + unit.name + (count == 1 ? "" : "s");
      }
    }
    return "every " + milliseconds + "ms";
  }
}
