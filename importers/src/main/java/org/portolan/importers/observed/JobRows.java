package org.portolan.importers.observed;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.portolan.importers.schedule.AgentTimes;
import org.portolan.importers.schedule.IntervalWords;
import org.portolan.importers.schedule.OracleAction;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// Lists of the jobs that a database keeps inside itself: `cron.job` of pg_cron, `information_schema.events`, SQL Server
/// Agent's jobs with steps and schedules, `dba_scheduler_jobs`, `dba_jobs`.
final class JobRows {
  private static final List<Set<String>> SHAPES = List.of(Set.of("jobid", "schedule", "command"),
      Set.of("event_name", "event_definition"), Set.of("job_name", "freq_type", "command"),
      Set.of("job_name", "repeat_interval"), Set.of("job", "what", "interval"));

  private final Ledger ledger;

  private JobRows(Ledger ledger) {
    this.ledger = ledger;
  }

  static boolean recognises(List<String> head) {
    var names = new HashSet<>(Rows.header(head));
    return SHAPES.stream().anyMatch(names::containsAll);
  }

  static RecordReader reader(List<String> head) {
    return (record, ledger) -> Rows.each(record, head, ledger, new JobRows(ledger)::job);
  }

  private void job(Rows.Row row) {
    ledger.kept(row.has("jobid") ? cron(row)
        : row.has("event_name") ? event(row) : row.has("freq_type") ? agent(row)
            : row.has("what") ? submitted(row) : scheduler(row));
  }

  private KeptJob cron(Rows.Row row) {
    var name = row.any("jobname");
    var host = row.any("nodename");
    var in = ledger.viewpoint().database(Engine.POSTGRESQL, row.any("database"));
    return new KeptJob(name.isEmpty() ? "job " + row.any("jobid") : name, row.any("schedule"), row.any("command"), "",
        row.any("username"), Set.of("f", "false", "0").contains(row.any("active").toLowerCase(Locale.ROOT)),
        Client.local(host).isEmpty() || host.startsWith("/") ? in
            : new Target.Database(in.engine(), in.seenFrom(), host, 0, in.database()),
        row.line());
  }

  private KeptJob event(Rows.Row row) {
    var every = row.any("interval_value") + " " + row.any("interval_field");
    return new KeptJob(row.any("event_name"),
        row.any("interval_value").isEmpty() ? "once on " + row.any("execute_at") : "every " + every,
        row.any("event_definition"), "", row.any("definer"), !row.any("status").startsWith("ENABLED"),
        ledger.viewpoint().database(Engine.MARIADB, row.any("event_schema")), row.line());
  }

  private KeptJob agent(Rows.Row row) {
    boolean sql = row.any("subsystem").equals("TSQL");
    var command = row.any("command");
    return new KeptJob(row.any("job_name"), AgentTimes.words(row::any), sql ? command : "",
        sql || command.isEmpty() ? "" : row.any("subsystem") + ": " + command, row.any("owner"),
        Set.of("0", "false").contains(row.any("enabled")),
        ledger.viewpoint().database(Engine.SQLSERVER, row.any("database_name")), row.line());
  }

  private KeptJob scheduler(Rows.Row row) {
    var action = row.any("job_action");
    var kind = row.any("job_type");
    boolean block = Set.of("PLSQL_BLOCK", "SQL_SCRIPT").contains(kind);
    boolean procedure = kind.equals("STORED_PROCEDURE");
    var interval = row.any("repeat_interval");
    return new KeptJob(row.any("job_name"),
        interval.isEmpty() ? "once on " + row.any("next_run_date") : IntervalWords.of(interval),
        block ? action : procedure ? "call " + action + "()" : "",
        block || procedure || action.isEmpty() ? "" : kind.toLowerCase(Locale.ROOT) + ": " + action, row.any("owner"),
        row.any("enabled").equals("FALSE"), ledger.viewpoint().database(Engine.ORACLE, ""), row.line());
  }

  /// A job of DBMS_JOB, which has a number instead of a name.
  private KeptJob submitted(Rows.Row row) {
    var what = row.any("what").strip();
    var interval = row.any("interval");
    return new KeptJob("job " + row.any("job"),
        interval.isEmpty() || interval.equals("null") ? "once on " + row.any("next_date") : IntervalWords.of(interval),
        OracleAction.statement(what), "", row.any("schema_user", "log_user", "priv_user"),
        row.any("broken").equals("Y"), ledger.viewpoint().database(Engine.ORACLE, ""), row.line());
  }
}
