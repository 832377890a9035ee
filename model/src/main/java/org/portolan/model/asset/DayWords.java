package org.portolan.model.asset;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads the two day fields of a schedule with what Quartz brought up and many took over: `L`, `L-3`, `15W`, `LW`, `6L`,
/// `FRI#2`.
///
/// @param sunday the number of a Sunday: 0 in crontab(5) and Spring (where 7 is one, too), 1 in Quartz and EventBridge
record DayWords(int sunday) {
  static final DayWords CRON = new DayWords(0);
  static final DayWords QUARTZ = new DayWords(1);

  private static final NumberSet DAY = NumberSet.cron(1, 31);
  private static final String NAMES = "sunmontuewedthufrisat";
  private static final Pattern FROM_END = Pattern.compile("L(?:-(\\d{1,2}))?");
  private static final Pattern NEAR = Pattern.compile("(L|\\d{1,2})W");
  private static final Pattern NTH = Pattern.compile("(\\w+?)(?:#([1-5])|L)");

  record Days(long days, long lastDays, long near) {}

  record Weekdays(long weekdays, long nth) {}

  Optional<Days> days(String field) {
    long days = 0;
    long last = 0;
    long near = 0;
    for (var part : field.toUpperCase(Locale.ROOT).split(",", -1)) {
      var fromEnd = FROM_END.matcher(part);
      var nearest = NEAR.matcher(part);
      if (fromEnd.matches()) {
        last |= 1L << 1 + (fromEnd.group(1) == null ? 0 : Math.min(30, Integer.parseInt(fromEnd.group(1))));
      } else if (nearest.matches()) {
        near |= 1L << (nearest.group(1).equals("L") ? 0 : Math.min(31, Integer.parseInt(nearest.group(1))));
      } else {
        var plain = DAY.parse(part);
        if (plain.isEmpty()) {
          return Optional.empty();
        }
        days |= plain.getAsLong();
      }
    }
    return Optional.of(new Days(days, last, near));
  }

  Optional<Weekdays> weekdays(String field) {
    long weekdays = 0;
    long nth = 0;
    for (var part : field.toUpperCase(Locale.ROOT).split(",", -1)) {
      var single = NTH.matcher(part);
      var plain = part.equals("L") ? OptionalLong.of(1L << 6) : fromMonday(part);
      if (single.matches() && !part.equals("L")) {
        var day = day(single.group(1));
        if (day.isEmpty()) {
          return Optional.empty();
        }
        nth |= TimePattern.nth(day.getAsInt(), single.group(2) == null ? 0 : Integer.parseInt(single.group(2)));
      } else if (plain.isPresent()) {
        weekdays |= plain.getAsLong();
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Weekdays(weekdays, nth));
  }

  private OptionalInt day(String word) {
    var set = fromMonday(word);
    return set.isPresent() && Long.bitCount(set.getAsLong()) == 1
        ? OptionalInt.of(Long.numberOfTrailingZeros(set.getAsLong()))
        : OptionalInt.empty();
  }

  /// Bits 1 (Monday) to 7.
  private OptionalLong fromMonday(String field) {
    var set = new NumberSet(sunday, 7, NAMES, false).parse(field);
    if (set.isEmpty()) {
      return set;
    }
    long fromSunday = set.getAsLong() >> sunday;
    return OptionalLong.of((fromSunday | (fromSunday & 1) << 7) & TimePattern.ALL_WEEKDAYS);
  }
}
