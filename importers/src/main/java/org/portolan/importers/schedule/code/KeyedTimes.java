package org.portolan.importers.schedule.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A time that is given field by field: `minute='*/5', hour=3`.
final class KeyedTimes {
  /// From the smallest to the largest, with the names that libraries give them.
  private static final Map<String, Integer> FIELDS = new HashMap<>();
  static {
    FIELDS.putAll(Map.of("minute", 0, "hour", 1, "day", 2, "day_of_month", 2, "monthday", 2, "dayOfMonth", 2));
    FIELDS.putAll(Map.of("month", 3, "month_of_year", 3, "day_of_week", 4, "weekday", 4, "weekDay", 4, "dayOfWeek", 4,
        "dayofweek", 4));
  }
  private static final Set<String> BEYOND = Set.of("year", "week", "second");

  private KeyedTimes() {}

  /// Fields that are left out are `*`.
  ///
  /// @return empty where a field is not written down, or one is given that cron does not have
  static Optional<String> everyOther(Code code, Iterable<Argument> arguments) {
    return fields(code, arguments).map(fields -> join(fields, "*"));
  }

  /// As APScheduler does: what is left out below the smallest field given is the lowest value, above it `*`.
  static Optional<String> fromSmallest(Code code, Iterable<Argument> arguments) {
    return fields(code, arguments).map(fields -> {
      int smallest = fields.keySet().stream().filter(field -> field != 4).mapToInt(field -> field).min()
          .orElse(fields.containsKey(4) ? 2 : 5);
      for (int field = 0; field < Math.min(smallest, 2); field++) {
        fields.putIfAbsent(field, "0");
      }
      if (smallest == 3 && !fields.containsKey(4)) {
        fields.putIfAbsent(2, "1");
      }
      // 0 is a Monday to APScheduler.
      fields.computeIfPresent(4, (_, days) -> days.chars().noneMatch(Character::isDigit) ? days : byName(days));
      return join(fields, "*");
    });
  }

  private static String byName(String days) {
    var names = "mon tue wed thu fri sat sun".split(" ");
    var named = new StringBuilder();
    for (int i = 0; i < days.length(); i++) {
      char c = days.charAt(i);
      named.append(c >= '0' && c <= '6' ? names[c - '0'] : String.valueOf(c));
    }
    return named.toString();
  }

  private static Optional<Map<Integer, String>> fields(Code code, Iterable<Argument> arguments) {
    Map<Integer, String> fields = new TreeMap<>();
    for (var argument : arguments) {
      var field = FIELDS.get(argument.name());
      if (BEYOND.contains(argument.name()) && !code.text(argument.value()).equals(Optional.of("0"))) {
        return Optional.empty();
      }
      if (field != null) {
        var text = code.text(argument.value()).or(() -> several(code, argument.value()));
        if (text.isEmpty()) {
          return Optional.empty();
        }
        fields.put(field, text.get().replace(" ", ""));
      }
    }
    return Optional.of(fields);
  }

  /// `{9, 12}` and `[9, 12]`
  private static Optional<String> several(Code code, Span value) {
    var all = code.token(value.from()).is("{") || code.token(value.from()).is("[")
        ? code.arguments(value.from()).stream().map(one -> code.text(one.value()).orElse("?!")).toList()
        : List.<String>of();
    return all.isEmpty() || all.contains("?!") ? Optional.empty() : Optional.of(String.join(",", all));
  }

  private static String join(Map<Integer, String> fields, String other) {
    var words = new StringBuilder();
    for (int field = 0; field < 5; field++) {
      words.append(field == 0 ? "" : " ").append(fields.getOrDefault(field, other));
    }
    return words.toString();
  }
}
