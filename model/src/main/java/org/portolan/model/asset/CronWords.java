package org.portolan.model.asset;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the time fields of crontab(5), with the nicknames and the rules of Debian's `cron`, and the `L`, `W` and `#` that
/// other programs with five fields understand.
final class CronWords {
  private static final Map<String, String> NICKNAMES = Map.of("@yearly", "0 0 1 1 *", "@annually", "0 0 1 1 *",
      "@monthly", "0 0 1 * *", "@weekly", "0 0 * * 0", "@daily", "0 0 * * *", "@midnight", "0 0 * * *", "@hourly",
      "0 * * * *", "@every_minute", "* * * * *");
  private static final NumberSet MINUTE = NumberSet.cron(0, 59);
  private static final NumberSet HOUR = NumberSet.cron(0, 23);
  private static final NumberSet MONTH = new NumberSet(1, 12, "janfebmaraprmayjunjulaugsepoctnovdec", false);

  private CronWords() {}

  static Optional<TimePattern> parse(String words) {
    var trimmed = words.strip();
    var fields = NICKNAMES.getOrDefault(trimmed.toLowerCase(Locale.ROOT), trimmed).split("[ \t]+");
    return fields.length == 5 ? pattern(fields) : Optional.empty();
  }

  private static Optional<TimePattern> pattern(String[] fields) {
    var minutes = MINUTE.parse(fields[0]);
    var hours = HOUR.parse(fields[1]);
    var days = DayWords.CRON.days(fields[2]);
    var months = MONTH.parse(fields[3]);
    var weekdays = DayWords.CRON.weekdays(fields[4]);
    if (minutes.isEmpty() || hours.isEmpty() || days.isEmpty() || months.isEmpty() || weekdays.isEmpty()) {
      return Optional.empty();
    }
    var day = days.get();
    return Optional.of(new TimePattern(new BitSet(), months.getAsLong(), day.days(), day.lastDays(), day.near(),
        weekdays.get().weekdays(), weekdays.get().nth(), !open(fields[2]) && !open(fields[4]), hours.getAsLong(),
        minutes.getAsLong(), 1, open(fields[0]) || open(fields[1])));
  }

  /// What begins with a star counts as unrestricted, even where a step follows: `entry.c` of cron sets
  /// `DOM_STAR`, `HR_STAR` and so on by the first character alone.
  private static boolean open(String field) {
    return field.startsWith("*") || field.equals("?");
  }
}
