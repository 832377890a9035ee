package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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
      case WEEKLY -> recurs() ? on("* * " + String.join(",", weekdays(number("freq_interval")))) : unsaid();
      case MONTHLY -> recurs() ? on(number("freq_interval") + " * *") : unsaid();
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
        + "at %02d:%02d".formatted(time / 10_000, time / 100 % 100);
  }

  /// A list that does not carry the factor means every week or month.
  private boolean recurs() {
    return number("freq_recurrence_factor") <= 1;
  }

  /// The times of a day on which it runs.
  private String on(String days) {
    int start = number("active_start_time");
    int minute = start / 100 % 100;
    int hour = start / 10_000;
    int step = Math.max(1, number("freq_subday_interval"));
    int until = number("active_end_time");
    boolean allDay = start == 0 && (until == 0 || until == END_OF_DAY);
    return switch (number("freq_subday_type")) {
      case 0, 1 -> minute + " " + hour + " " + days;
      case MINUTES -> allDay && days.equals("* * *") ? TimeWords.every(step * 60_000L)
          : 60 % step == 0 && minute == 0 ? "*/" + step + " " + hours(hour, until, 1) + " " + days : unsaid();
      case HOURS -> allDay && days.equals("* * *") ? TimeWords.every(step * 3_600_000L)
          : minute + " " + hours(hour, until, step) + " " + days;
      default -> unsaid();
    };
  }

  private static String hours(int from, int until, int step) {
    int last = until == 0 ? 23 : until / 10_000;
    return (from == 0 && last == 23 ? "*" : from + "-" + Math.max(from, last)) + (step == 1 ? "" : "/" + step);
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
