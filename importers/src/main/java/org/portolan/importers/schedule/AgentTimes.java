package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// When SQL Server Agent runs a job, as `msdb.dbo.sysschedules` keeps it in numbers and `sp_add_schedule` is given them
/// (Microsoft's documentation of both).
public final class AgentTimes {
  /// The column that says what the others mean.
  public static final String TYPE = "freq_type";
  /// All that are asked for.
  public static final List<String> COLUMNS = List.of(TYPE, "freq_interval", "freq_relative_interval",
      "freq_recurrence_factor", "freq_subday_type", "freq_subday_interval", "active_start_date", "active_start_time",
      "active_end_time");
  private static final int DAILY = 4;
  private static final int WEEKLY = 8;
  private static final int MONTHLY = 16;
  private static final int MONTHLY_BY_WEEKDAY = 32;
  private static final int MINUTES = 4;
  private static final int HOURS = 8;
  private static final int LAST = 16;
  /// `10000` is one o'clock.
  private static final int HOUR = 10_000;
  private static final int END_OF_DAY = 235_959;

  private final UnaryOperator<String> columns;

  private AgentTimes(UnaryOperator<String> columns) {
    this.columns = columns;
  }

  /// In cron's words where these can say it, else in its own.
  ///
  /// @param columns what is given for `freq_type` and its sisters; empty where nothing is
  public static String words(UnaryOperator<String> columns) {
    return new AgentTimes(columns).words();
  }

  private String words() {
    return switch (number(TYPE)) {
      case 0 -> "on demand";
      case 1 -> once();
      case DAILY -> number("freq_interval") <= 1 ? on("* * *") : unsaid();
      case WEEKLY -> recurs() && number("freq_interval") > 0
          ? on("* * " + String.join(",", weekdays(number("freq_interval")))) : unsaid();
      case MONTHLY -> recurs() && number("freq_interval") > 0 ? on(number("freq_interval") + " * *") : unsaid();
      case MONTHLY_BY_WEEKDAY -> recurs() ? byWeekday() : unsaid();
      case 64 -> "when SQL Server Agent starts";
      case 128 -> "when the processor is idle";
      default -> unsaid();
    };
  }

  private String once() {
    int date = number("active_start_date");
    int time = number("active_start_time");
    return "once " + (date == 0 ? "" : "on %04d-%02d-%02d ".formatted(date / 10_000, date / 100 % 100, date % 100))
        + "at %02d:%02d".formatted(time / HOUR, minute(time));
  }

  /// A list that does not carry the factor means every week or month.
  private boolean recurs() {
    return number("freq_recurrence_factor") <= 1;
  }

  /// The times of a day on which it runs.
  private String on(String days) {
    int start = number("active_start_time");
    int step = Math.max(1, number("freq_subday_interval"));
    int until = number("active_end_time") == 0 ? END_OF_DAY : number("active_end_time");
    boolean allDay = start == 0 && until == END_OF_DAY && days.equals("* * *");
    return switch (number("freq_subday_type")) {
      case 0, 1 -> minute(start) + " " + start / HOUR + " " + days;
      case MINUTES -> allDay ? TimeWords.every(step * 60_000L)
          : 60 % step == 0 && minute(start) == 0 ? everyMinutes(step, start / HOUR, until, days) : unsaid();
      case HOURS -> allDay ? TimeWords.every(step * 3_600_000L) : everyHours(step, start, until, days);
      default -> unsaid();
    };
  }

  private static int minute(int time) {
    return time / 100 % 100;
  }

  /// Its last hour may be one of fewer times.
  private static String everyMinutes(int step, int from, int until, String days) {
    int last = until / HOUR;
    var often = (step == 1 ? "*" : "*/" + step) + " ";
    if (minute(until) >= 60 - step) {
      return often + hours(from, last) + " " + days;
    }
    var rest = IntStream.rangeClosed(0, minute(until) / step).mapToObj(i -> String.valueOf(i * step))
        .collect(Collectors.joining(",")) + " " + last + " " + days;
    return from == last ? rest : often + hours(from, (last + 23) % 24) + " " + days + "; " + rest;
  }

  /// Counted from its first time, over midnight where it ends before it begins.
  private static String everyHours(int step, int start, int until, String days) {
    int length = (until / 100 - start / 100 + 2_400) % 2_400;
    int last = until / HOUR + (minute(until) < minute(start) ? 23 : 24);
    int from = start / HOUR;
    int count = length < 100 ? 0 : (last - from) % 24 / step;
    var fields = step == 1 ? hours(from, (from + count) % 24)
        : IntStream.rangeClosed(0, count).map(i -> (from + i * step) % 24).sorted().mapToObj(String::valueOf)
            .collect(Collectors.joining(","));
    return minute(start) + " " + fields + " " + days;
  }

  private static String hours(int from, int last) {
    return from == 0 && last == 23 ? "*" : from == last ? String.valueOf(from)
        : from < last ? from + "-" + last : "0-" + last + "," + from + "-23";
  }

  /// The lowest bit is Sunday.
  private static List<String> weekdays(int bits) {
    var days = new ArrayList<String>();
    for (int day = 0; day < 7; day++) {
      if ((bits & 1 << day) != 0) {
        days.add(Integer.toString(day));
      }
    }
    return days;
  }

  /// `freq_interval` counts from Sunday, 1; `freq_relative_interval` has a bit for each week, 16 for the last.
  private String byWeekday() {
    int weekday = number("freq_interval");
    int week = number("freq_relative_interval");
    return weekday < 1 || weekday > 7 || week < 1 || week > LAST ? unsaid()
        : on("* * " + (weekday - 1) + (week == LAST ? "L" : "#" + (1 + Integer.numberOfTrailingZeros(week))));
  }

  private String unsaid() {
    return "SQL Server Agent schedule of type " + number(TYPE) + ", interval " + number("freq_interval");
  }

  private int number(String column) {
    var digits = columns.apply(column);
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
