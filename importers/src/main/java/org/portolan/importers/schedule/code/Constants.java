package org.portolan.importers.schedule.code;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times that libraries keep under a name: `CronExpression.EVERY_5_MINUTES` of NestJS, `Cron.Daily()` of Hangfire.
final class Constants {
  private static final Pattern EVERY = Pattern.compile("EVERY_(\\d+)_(SECOND|MINUTE|HOUR)S");
  private static final Pattern CLOCK = Pattern.compile("EVERY_DAY_AT_(\\d+)(AM|PM)");
  private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("EVERY_SECOND", "* * * * * *"),
      Map.entry("EVERY_MINUTE", "* * * * *"), Map.entry("EVERY_HOUR", "0 * * * *"),
      Map.entry("EVERY_DAY_AT_MIDNIGHT", "0 0 * * *"), Map.entry("EVERY_DAY_AT_NOON", "0 12 * * *"),
      Map.entry("EVERY_WEEK", "0 0 * * 0"), Map.entry("EVERY_WEEKDAY", "0 0 * * 1-5"),
      Map.entry("EVERY_WEEKEND", "0 0 * * 6,0"), Map.entry("EVERY_QUARTER", "0 0 1 */3 *"),
      Map.entry("EVERY_YEAR", "0 0 1 1 *"), Map.entry("EVERY_1ST_DAY_OF_MONTH_AT_MIDNIGHT", "0 0 1 * *"),
      Map.entry("EVERY_1ST_DAY_OF_MONTH_AT_NOON", "0 12 1 * *"), Map.entry("Minutely", "* * * * *"),
      Map.entry("Hourly", "0 * * * *"), Map.entry("Daily", "0 0 * * *"), Map.entry("Weekly", "0 0 * * 1"),
      Map.entry("Monthly", "0 0 1 * *"), Map.entry("Yearly", "0 0 1 1 *"));

  private Constants() {}

  static Optional<String> cron(Code code, Span value) {
    if (!(code.token(value.from()).is("CronExpression") || code.token(value.from()).is("Cron"))) {
      return Optional.empty();
    }
    var name = code.token(value.from() + 2).text();
    var every = EVERY.matcher(name);
    var clock = CLOCK.matcher(name);
    if (every.matches()) {
      var step = "*/" + every.group(1);
      return Optional.of(switch (every.group(2)) {
        case "SECOND" -> step + " * * * * *";
        case "MINUTE" -> step + " * * * *";
        default -> "0 " + step + " * * *";
      });
    }
    if (clock.matches()) {
      int hour = Integer.parseInt(clock.group(1)) % 12 + (clock.group(2).equals("PM") ? 12 : 0);
      return Optional.of("0 " + hour + " * * *");
    }
    var arguments = code.token(value.from() + 3).is("(") ? code.arguments(value.from() + 3) : java.util.List.of();
    if (name.equals("Daily") && arguments.size() == 1) {
      var hour = code.number(code.arguments(value.from() + 3).getFirst().value());
      return hour.isPresent() ? Optional.of("0 " + hour.getAsLong() + " * * *") : Optional.empty();
    }
    return arguments.isEmpty() ? Optional.ofNullable(NAMED.get(name)) : Optional.empty();
  }
}
