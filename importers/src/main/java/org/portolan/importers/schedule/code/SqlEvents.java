package org.portolan.importers.schedule.code;

import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.text.Secrets;
import org.portolan.model.intake.UnreadKind;

/// Jobs that scripts put into databases: `CREATE EVENT` of MySQL and MariaDB, `DBMS_SCHEDULER.CREATE_JOB` of Oracle,
/// `sp_add_job` of SQL Server.
final class SqlEvents implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile("(?i).*\\.sql");
  private static final Pattern SIGNS =
      Pattern.compile("(?i)ON\\s+SCHEDULE\\s|CREATE_JOB|sp_add_job(?:schedule)?\\b");
  private static final Pattern EVENT = Pattern.compile(
      "(?is)CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:/\\*![\\d\\s]*)?(?:DEFINER\\s*=\\s*\\S+\\s+)?(?:\\*/\\s*)?(?:/\\*![\\d\\s]*)?EVENT\\s+"
          + "(?:IF\\s+NOT\\s+EXISTS\\s+)?([`\"\\w.$]{1,130})\\s+ON\\s+SCHEDULE\\s+(.{1,300}?)\\sDO\\s+([^;]{1,300})");
  private static final Pattern EVERY = Pattern.compile("(?is)EVERY\\s+'?(\\d+)'?\\s+(\\w+).*");
  private static final Pattern ORACLE =
      Pattern.compile("(?is)CREATE_JOB\\s*\\((.{1,3000}?)\\)\\s*;");
  private static final Pattern NAMED = Pattern.compile("(?is)(\\w+)\\s*=>\\s*(?:'((?:[^']|'')*)'|(\\w+))");
  private static final Pattern AGENT = Pattern.compile("(?is)sp_add_job\\s.{0,400}?@job_name\\s*=\\s*N?'([^']+)'");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.PYTHON, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var text = code.file().text();
    for (var event = EVENT.matcher(text); event.find();) {
      var when = event.group(2);
      var every = EVERY.matcher(when);
      boolean off = when.matches("(?is).*\\bDISABLE\\b.*");
      var name = event.group(1).replaceAll("[`\"]", "");
      jobs.tell(Declared.at(line(text, event.start()), name, every.matches()
          ? "every " + every.group(1) + " " + every.group(2).toLowerCase(Locale.ROOT)
              + (every.group(1).equals("1") ? "" : "s")
          : when.strip().replaceAll("\\s+", " ")).calling(shown(event.group(3))).off(off ? "switched off" : ""));
    }
    for (var job = ORACLE.matcher(text); job.find();) {
      oracle(job.group(1), line(text, job.start()), jobs);
    }
    for (var job = AGENT.matcher(text); job.find();) {
      jobs.unknown(line(text, job.start()), UnreadKind.UNPARSED, "When SQL Server Agent runs " + job.group(1)
          + " is put together by calls that are not followed: see msdb.dbo.sysschedules");
    }
  }

  private static void oracle(String said, int line, Declarations jobs) {
    var named = NAMED.matcher(said).results().collect(java.util.stream.Collectors.toMap(
        one -> one.group(1).toLowerCase(Locale.ROOT), one -> one.group(2) == null ? one.group(3) : one.group(2),
        (first, _) -> first));
    var when = named.getOrDefault("repeat_interval", "");
    var name = named.getOrDefault("job_name", "job");
    if (when.isEmpty()) {
      jobs.unknown(line, UnreadKind.DYNAMIC, "When " + name + " runs is said by a schedule of the database");
    }
    jobs.tell(Declared.at(line, name, when.isEmpty() ? named.getOrDefault("schedule_name", "") : when)
        .calling(shown(named.getOrDefault("job_action", "")))
        .off(named.getOrDefault("enabled", "false").equalsIgnoreCase("true") ? "" : "not enabled"));
  }

  private static String shown(String statement) {
    return Secrets.mask(statement.strip().replaceAll("\\s+", " ")).replaceFirst(";.*$", "");
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }
}
