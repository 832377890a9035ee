package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.AgentTimes;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// Jobs of SQL Server Agent as its tools script them: `sp_add_job` with its steps and schedules.
final class AgentJobs implements CodeSchedules {
  @Override
  public Reads reads() {
    return new Reads(Pattern.compile("(?i).*\\.sql"), Flavour.SQL, Pattern.compile("(?i)sp_add_job\\b"));
  }

  /// What the calls say of one job.
  ///
  /// @param name empty where it is put together
  private record Job(Optional<String> name, AgentScript.Call made, List<AgentScript.Call> steps,
      List<AgentScript.Call> schedules, Map<String, String> later) {
    static Job of(AgentScript.Call made) {
      return new Job(Optional.of(made.of("job_name")).filter(name -> !name.isEmpty()), made, new ArrayList<>(),
          new ArrayList<>(), new HashMap<>());
    }
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var made = new ArrayList<Job>();
    Map<String, AgentScript.Call> schedules = new HashMap<>();
    for (var call : AgentScript.calls(code)) {
      switch (call.procedure()) {
        case "sp_add_job" -> made.add(Job.of(call));
        case "sp_add_schedule" -> schedules.put(call.of("schedule_name"), call);
        default -> meant(call, made).ifPresent(job -> add(call, job, schedules));
      }
    }
    made.forEach(job -> tell(job, jobs));
  }

  /// The last job of that name; the last one at all where a call says an id that only the server knows.
  private static Optional<Job> meant(AgentScript.Call call, List<Job> made) {
    var name = call.of("job_name");
    return made.reversed().stream().filter(job -> name.isEmpty() || job.name().equals(Optional.of(name))).findFirst();
  }

  private static void add(AgentScript.Call call, Job job, Map<String, AgentScript.Call> schedules) {
    switch (call.procedure()) {
      case "sp_add_jobstep" -> job.steps().add(call);
      case "sp_add_jobschedule" -> job.schedules().add(call);
      case "sp_attach_schedule" -> job.schedules().add(schedules.getOrDefault(call.of("schedule_name"), call));
      default -> job.later().putAll(call.said());
    }
  }

  private static void tell(Job job, Declarations jobs) {
    int line = job.made().line();
    if (job.name().isEmpty()) {
      jobs.unknown(line, UnreadKind.DYNAMIC, "A job is made for SQL Server Agent whose name is put together");
      return;
    }
    var whole = Declared.at(line, job.name().get(), "on demand").user(job.made().of("owner_login_name"))
        .calling(job.steps().stream().map(step -> SqlShown.of(step.of("command"))).findFirst().orElse(""));
    var steps = AgentSteps.of(job.name().get(), job.steps(), jobs);
    var running = whole.launching(steps.launches());
    for (var place : steps.packages()) {
      running = running.in(place);
    }
    for (var schedule : job.schedules().isEmpty() ? List.of(job.made()) : job.schedules()) {
      jobs.tell(at(schedule, running, jobs).off(isOff(job, schedule) ? "switched off" : ""), inside(job));
    }
  }

  private static Declared at(AgentScript.Call schedule, Declared job, Declarations jobs) {
    return switch (schedule.procedure()) {
      case "sp_add_job" -> job;
      case "sp_attach_schedule" -> {
        jobs.unknown(schedule.line(), UnreadKind.ABSENT, "When " + job.name() + " runs is said by the schedule "
            + schedule.of("schedule_name") + ", which is not made in this file: see msdb.dbo.sysschedules");
        yield job.words("schedule " + schedule.of("schedule_name"));
      }
      default -> job.words(AgentTimes.words(schedule::of));
    };
  }

  private static boolean isOff(Job job, AgentScript.Call schedule) {
    return job.later().getOrDefault("enabled", job.made().of("enabled")).equals("0")
        || schedule.of("enabled").equals("0");
  }

  private static List<Declarations.Inside> inside(Job job) {
    return job.steps().stream().filter(AgentSteps::isSql)
        .map(step -> new Declarations.Inside(Engine.SQLSERVER, step.of("database_name"), step.of("command"),
            step.lineOf("command")))
        .toList();
  }
}
