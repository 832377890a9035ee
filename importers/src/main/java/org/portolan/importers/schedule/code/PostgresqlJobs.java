package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// What scripts schedule inside PostgreSQL: pg_cron's `cron.schedule`, pg_timetable's `timetable.add_job`, TimescaleDB's
/// `add_job` (the documentation of each).
final class PostgresqlJobs implements CodeSchedules {
  private static final Pattern SECONDS = Pattern.compile("\\d+ seconds?");

  private final LaterMigrations later;

  PostgresqlJobs(LaterMigrations later) {
    this.later = later;
  }

  @Override
  public Reads reads() {
    return new Reads(Pattern.compile("(?i).*\\.sql"), Flavour.SQL,
        Pattern.compile("(?i)cron\\s*\\.\\s*schedule|add_job\\s*\\("));
  }

  @Override
  public void read(Code code, Declarations jobs) {
    for (var call : code.calls()) {
      switch (call.name().toLowerCase(Locale.ROOT)) {
        case "cron.schedule" -> cron(code, call, "", jobs);
        case "cron.schedule_in_database" ->
            cron(code, call, code.text(given(call, 3, "database")).orElse(""), jobs);
        case "timetable.add_job" -> timetable(code, call, jobs);
        case "add_job", "public.add_job" -> timescale(code, call, jobs);
        default -> {
          // no job
        }
      }
    }
  }

  static Optional<Span> given(Call call, int place, String... names) {
    return call.named(names).or(() -> call.placed(place));
  }

  /// The name may be left out.
  private void cron(Code code, Call call, String database, Declarations jobs) {
    var first = code.text(given(call, 0, "job_name")).orElse("");
    boolean nameless = isTime(first);
    var name = nameless ? stem(code) : first;
    var when = code.text(given(call, nameless ? 0 : 1, "schedule")).orElse("");
    var command = given(call, nameless ? 1 : 2, "command");
    tell(code, call, Declared.at(call.line(), name, SECONDS.matcher(when).matches() ? "every " + when : when)
        .off(isTakenOff(code, call, name) ? "unscheduled further down" : later.off(code.file().path(), name)), database,
        command, jobs);
  }

  private static boolean isTime(String text) {
    return TimeWords.isCron(text) || SECONDS.matcher(text).matches();
  }

  private static boolean isTakenOff(Code code, Call scheduled, String name) {
    return code.calls().stream().anyMatch(call -> call.name().equalsIgnoreCase("cron.unschedule")
        && call.at() > scheduled.at() && code.text(call.placed(0)).orElse("").equals(name));
  }

  private static void timetable(Code code, Call call, Declarations jobs) {
    var name = code.text(given(call, 0, "job_name")).orElse("");
    var when = code.text(given(call, 1, "job_schedule")).orElse("");
    var command = given(call, 2, "job_command");
    var kind = code.text(given(call, 4, "job_kind")).orElse("SQL");
    var job = Declared.at(call.line(), name, when);
    switch (kind.toUpperCase(Locale.ROOT)) {
      case "SQL" -> tell(code, call, job, "", command, jobs);
      case "PROGRAM" -> jobs.tell(job.running(code.text(command).orElse("")));
      default -> jobs.tell(job.calling(code.text(command).orElse("")));
    }
  }

  /// Its procedure is handed the job's number and configuration.
  private static void timescale(Code code, Call call, Declarations jobs) {
    var procedure = code.text(given(call, 0, "proc")).orElse("");
    var every = code.text(given(call, 1, "schedule_interval").map(span -> literal(code, span))).orElse("");
    if (!procedure.isEmpty() && !every.isEmpty() && !isTime(every)) {
      jobs.tell(Declared.at(call.line(), procedure, "every " + every).calling(procedure),
          List.of(new Declarations.Inside(Engine.POSTGRESQL, "", "call " + procedure + "(0, null)", call.line())));
    }
  }

  /// `INTERVAL '1 hour'`
  private static Span literal(Code code, Span span) {
    return code.token(span.from()).text().equalsIgnoreCase("interval") ? new Span(span.from() + 1, span.to()) : span;
  }

  private static void tell(Code code, Call call, Declared job, String database, Optional<Span> command,
      Declarations jobs) {
    var statement = code.text(command);
    if (job.name().isEmpty() || job.words().isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC,
          "A job is put into the database whose name or time is put together");
      return;
    }
    if (statement.isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "What " + job.name() + " runs in the database is put together");
    }
    jobs.tell(job.calling(SqlShown.of(statement.orElse(""))),
        statement.map(sql -> new Declarations.Inside(Engine.POSTGRESQL, database, sql,
            code.line(command.orElseThrow().from()))).stream().toList());
  }

  private static String stem(Code code) {
    return code.file().name().replaceFirst("\\.[^.]+$", "");
  }
}
