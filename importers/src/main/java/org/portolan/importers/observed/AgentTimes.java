package org.portolan.importers.observed;

import java.util.ArrayList;
import java.util.List;

/// When SQL Server Agent runs a job, as `msdb.dbo.sysschedules` keeps it in numbers (Microsoft's documentation of that
/// table).
final class AgentTimes {
  private AgentTimes() {}

  /// In cron's words where these can say it, else in its own.
  static String words(Rows.Row row) {
    int type = number(row, "freq_type");
    int interval = number(row, "freq_interval");
    int subday = number(row, "freq_subday_type");
    int start = number(row, "active_start_time");
    var at = start / 100 % 100 + " " + start / 10_000;
    boolean once = subday <= 1;
    return switch (type) {
      case 0 -> "on demand";
      case 1 -> "once at " + start;
      case 4 -> interval == 1 && once ? at + " * * *"
          : interval == 1 && subday == 4 ? "every " + number(row, "freq_subday_interval") + " minutes"
              : interval == 1 && subday == 8 ? "every " + number(row, "freq_subday_interval") + " hours" : unsaid(row);
      case 8 -> once && recurs(row) ? at + " * * " + String.join(",", weekdays(interval)) : unsaid(row);
      case 16 -> once && recurs(row) ? at + " " + interval + " * *" : unsaid(row);
      case 64 -> "when SQL Server Agent starts";
      case 128 -> "when the processor is idle";
      default -> unsaid(row);
    };
  }

  /// The list of the collector does not carry the factor: then it is every week or month.
  private static boolean recurs(Rows.Row row) {
    return number(row, "freq_recurrence_factor") <= 1;
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

  private static String unsaid(Rows.Row row) {
    return "SQL Server Agent schedule of type " + number(row, "freq_type") + ", interval "
        + number(row, "freq_interval");
  }

  private static int number(Rows.Row row, String column) {
    var digits = row.any(column);
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
