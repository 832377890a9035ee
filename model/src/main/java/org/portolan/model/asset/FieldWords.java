package org.portolan.model.asset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads schedules of more than five fields. Quartz: `0 0 2 ? * 2#1` and a year behind it, where one of the day fields is
/// always `?` and 1 is a Sunday. Spring and those like it: `0 0 2 * * 1`, without `?`, where 0 is a Sunday. EventBridge:
/// `cron(0 2 ? * 2 *)`, without seconds.
///
/// Unlike in crontab(5), both day fields have to agree.
final class FieldWords {
  private static final Pattern EVENT_BRIDGE = Pattern.compile("cron\\((.*)\\)");
  private static final NumberSet SIXTY = NumberSet.cron(0, 59);
  private static final NumberSet HOUR = NumberSet.cron(0, 23);
  private static final NumberSet MONTH = new NumberSet(1, 12, "janfebmaraprmayjunjulaugsepoctnovdec", false);
  private static final int LAST_YEAR = 2199;

  private FieldWords() {}

  static Optional<TimePattern> parse(String words) {
    var trimmed = words.strip();
    var eventBridge = EVENT_BRIDGE.matcher(trimmed);
    var fields = new ArrayList<>(Arrays.asList((eventBridge.matches() ? eventBridge.group(1) : trimmed).split("\\s+")));
    if (eventBridge.matches()) {
      fields.addFirst("0");
    }
    if (fields.size() != 6 && fields.size() != 7) {
      return Optional.empty();
    }
    boolean quartz = eventBridge.matches() || fields.contains("?");
    return pattern(fields, quartz ? DayWords.QUARTZ : DayWords.CRON);
  }

  private static Optional<TimePattern> pattern(List<String> fields, DayWords dayWords) {
    var seconds = numbers(SIXTY, fields.get(0));
    var minutes = numbers(SIXTY, fields.get(1));
    var hours = numbers(HOUR, fields.get(2));
    var days = dayWords.days(fields.get(3));
    var months = numbers(MONTH, fields.get(4));
    var weekdays = dayWords.weekdays(fields.get(5));
    var years = fields.size() == 7 ? years(fields.get(6)) : Optional.of(new BitSet());
    if (seconds.isEmpty() || minutes.isEmpty() || hours.isEmpty() || days.isEmpty() || months.isEmpty()
        || weekdays.isEmpty() || years.isEmpty()) {
      return Optional.empty();
    }
    var day = days.get();
    return Optional.of(new TimePattern(years.get(), months.getAsLong(), day.days(), day.lastDays(), day.near(),
        weekdays.get().weekdays(), weekdays.get().nth(), false, hours.getAsLong(), minutes.getAsLong(),
        seconds.getAsLong(), true));
  }

  /// Ranges may go over the end: `22-2` are the hours from 22 to 2.
  private static OptionalLong numbers(NumberSet set, String field) {
    var parts = Arrays.stream(field.split(",", -1)).map(part -> {
      var ends = part.split("-", -1);
      boolean over = ends.length == 2 && ends[0].matches("\\d{1,2}") && ends[1].matches("\\d{1,2}")
          && Integer.parseInt(ends[0]) > Integer.parseInt(ends[1]);
      return over ? ends[0] + "-" + set.high() + "," + set.low() + "-" + ends[1] : part;
    });
    return set.parse(parts.collect(Collectors.joining(",")));
  }

  private static Optional<BitSet> years(String field) {
    var years = new BitSet();
    if (field.equals("*") || field.equals("?")) {
      return Optional.of(years);
    }
    for (var part : field.split(",", -1)) {
      if (!part.matches("(?:\\*|\\d{4}(?:-\\d{4})?)(?:/\\d{1,3})?")) {
        return Optional.empty();
      }
      var span = part.replaceFirst("/.*", "");
      int first = span.equals("*") ? 1970 : Integer.parseInt(span.substring(0, 4));
      int last = span.length() == 9 ? Integer.parseInt(span.substring(5))
          : part.contains("/") || span.equals("*") ? LAST_YEAR : first;
      int step = part.contains("/") ? Math.max(1, Integer.parseInt(part.substring(part.indexOf('/') + 1))) : 1;
      for (int year = first; year <= Math.min(last, LAST_YEAR); year += step) {
        years.set(year);
      }
    }
    return Optional.of(years);
  }
}
