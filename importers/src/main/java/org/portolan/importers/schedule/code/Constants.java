package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Times that libraries keep under a name: `CronExpression.EVERY_5_MINUTES` of NestJS, `Cron.Daily()` of Hangfire.
final class Constants {
  private static final Pattern EVERY = Pattern.compile("EVERY_(\\d+)_(SECOND|MINUTE|HOUR)S");
  private static final Pattern CLOCK = Pattern.compile("EVERY_DAY_AT_(\\d+)(AM|PM)");
  private static final List<String> DAYS =
      List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
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
    var arguments = code.token(value.from() + 3).is("(") ? code.arguments(value.from() + 3) : List.<Argument>of();
    var first = arguments.isEmpty() ? "" : code.token(arguments.getFirst().value().to() - 1).text();
    int weekday = DAYS.indexOf(first);
    if (name.equals("Weekly") && weekday >= 0) {
      var clock24 = arguments.stream().skip(1).map(argument -> code.number(argument.value()))
          .map(number -> number.isPresent() ? String.valueOf(number.getAsLong()) : "?").toList();
      return clock24.contains("?") ? Optional.empty()
          : Optional.of(at(clock24, 1) + " " + at(clock24, 0) + " * * " + weekday);
    }
    var numbers = arguments.stream().map(argument -> code.number(argument.value())).toList();
    if (!numbers.isEmpty() && numbers.stream().allMatch(OptionalLong::isPresent)) {
      var said = numbers.stream().map(number -> String.valueOf(number.getAsLong())).toList();
      return switch (name) {
        case "Hourly" -> Optional.of(said.getFirst() + " * * * *");
        case "Daily" -> Optional.of(at(said, 1) + " " + said.getFirst() + " * * *");
        case "Monthly" -> Optional.of(at(said, 2) + " " + at(said, 1) + " " + said.getFirst() + " * *");
        case "Yearly" -> Optional.of(at(said, 3) + " " + at(said, 2) + " " + (said.size() > 1 ? said.get(1) : "1") + " "
            + said.getFirst() + " *");
        default -> Optional.empty();
      };
    }
    return arguments.isEmpty() ? Optional.ofNullable(NAMED.get(name)) : Optional.empty();
  }

  private static String at(List<String> said, int index) {
    return index < said.size() ? said.get(index) : "0";
  }
}
