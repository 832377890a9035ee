package org.portolan.importers.schedule.code;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Tasks of Snowflake: `CREATE TASK load SCHEDULE = 'USING CRON 0 9 * * * UTC' AS …`. One that follows another has no time of
/// its own.
final class SnowflakeTasks implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.sql");
  private static final Pattern SIGNS = Pattern.compile("(?i)\\btask\\b");
  private static final Pattern TASK = Pattern.compile("(?i)\\bcreate\\s+(?:or\\s+(?:replace|alter)\\s+)?task\\s+"
      + "(?:if\\s+not\\s+exists\\s+)?([\\w.$\"]{1,200})\\s");
  private static final Pattern SCHEDULE = Pattern.compile("(?i)\\bschedule\\s*=\\s*'([^']{1,200})'");
  private static final Pattern CRON = Pattern.compile("(?i)using\\s+cron\\s+(.*\\S)\\s+(\\S+)");
  private static final Pattern COUNT = Pattern.compile("(?i)(\\d{1,6})\\s*(second|minute|hour|m|h|s)s?");
  /// The clauses of a task are no longer.
  private static final int LONGEST = 2_000;

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.SQL, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var text = code.file().text();
    var task = TASK.matcher(text);
    int line = 1;
    int counted = 0;
    while (task.find()) {
      for (; counted < task.start(); counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      int from = task.end();
      int to = Math.min(text.length(), from + LONGEST);
      int semicolon = text.indexOf(';', from);
      var clauses = text.substring(from, semicolon < 0 ? to : Math.min(to, semicolon));
      var schedule = SCHEDULE.matcher(clauses);
      if (schedule.find()) {
        tell(task.group(1).replace("\"", "").replaceFirst(".*\\.", ""), schedule.group(1).strip(), line, jobs);
      }
    }
  }

  private static void tell(String name, String said, int line, Declarations jobs) {
    var cron = CRON.matcher(said);
    var count = COUNT.matcher(said);
    var words = cron.matches() ? Optional.of(cron.group(1)) : count.matches() ? every(count.group(1), count.group(2))
        : Optional.<String>empty();
    if (words.filter(TimeWords::isKnown).isEmpty()) {
      jobs.unknown(line, UnreadKind.DYNAMIC, "When the task " + name + " runs is set elsewhere: " + said);
    }
    jobs.tell(Declared.at(line, name, words.orElse(said)).zone(cron.matches() ? cron.group(2) : ""));
  }

  private static Optional<String> every(String count, String unit) {
    return TimeWords.every(count, switch (unit.substring(0, 1).toLowerCase(Locale.ROOT)) {
      case "s" -> 1_000;
      case "h" -> 3_600_000;
      default -> 60_000;
    });
  }
}
