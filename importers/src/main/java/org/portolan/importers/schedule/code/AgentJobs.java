package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.AgentTimes;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// Jobs of SQL Server Agent as its tools script them: `sp_add_job` with its steps and schedules.
final class AgentJobs implements CodeSchedules {
  private static final Pattern UNNAMED = Pattern.compile("\\d+");

  @Override
  public Reads reads() {
    return new Reads(Pattern.compile("(?i).*\\.sql"), Flavour.SQL, Pattern.compile("(?i)sp_add_job\\b"));
  }

  /// What the calls say of one job.
  private record Job(AgentScript.Call made, List<AgentScript.Call> steps, List<AgentScript.Call> schedules,
      Map<String, String> later) {}

  @Override
  public void read(Code code, Declarations jobs) {
    Map<String, Job> made = new LinkedHashMap<>();
    Map<String, AgentScript.Call> schedules = new HashMap<>();
    var current = new ArrayList<Job>();
    for (var call : AgentScript.calls(code)) {
      if (call.procedure().equals("sp_add_job")) {
        var job = new Job(call, new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        made.put(call.of("job_name").isEmpty() ? made.size() + "" : call.of("job_name"), job);
        current.add(job);
      } else if (call.procedure().equals("sp_add_schedule")) {
        schedules.put(call.of("schedule_name"), call);
      } else if (made.containsKey(call.of("job_name"))) {
        add(call, made.get(call.of("job_name")), schedules);
      } else if (!current.isEmpty() && call.of("job_name").isEmpty()) {
        add(call, current.getLast(), schedules);
      }
    }
    made.forEach((name, job) -> tell(name, job, jobs));
  }

  private static void add(AgentScript.Call call, Job job, Map<String, AgentScript.Call> schedules) {
    switch (call.procedure()) {
      case "sp_add_jobstep" -> job.steps().add(call);
      case "sp_add_jobschedule" -> job.schedules().add(call);
      case "sp_attach_schedule" -> job.schedules().add(schedules.getOrDefault(call.of("schedule_name"), call));
      default -> job.later().putAll(call.said());
    }
  }

  private static void tell(String name, Job job, Declarations jobs) {
    int line = job.made().line();
    if (UNNAMED.matcher(name).matches()) {
      jobs.unknown(line, UnreadKind.DYNAMIC, "A job is made for SQL Server Agent whose name is put together");
      return;
    }
    var whole = Declared.at(line, name, "on demand").user(job.made().of("owner_login_name"))
        .calling(job.steps().stream().map(step -> SqlShown.of(step.of("command"))).findFirst().orElse(""))
        .launching(job.steps().stream().filter(step -> step.of("subsystem").equalsIgnoreCase("CmdExec"))
            .map(step -> step.of("command")).toList());
    job.steps().forEach(step -> unread(name, step, jobs));
    var schedules = job.schedules().isEmpty() ? List.of(job.made()) : job.schedules();
    for (var schedule : schedules) {
      jobs.tell(at(schedule, whole, jobs).off(isOff(job, schedule) ? "switched off" : ""), inside(job));
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
    return job.steps().stream().filter(AgentJobs::isSql)
        .map(step -> new Declarations.Inside(Engine.SQLSERVER, step.of("database_name"), step.of("command"),
            step.lineOf("command")))
        .toList();
  }

  /// A step that does not say what it is, is a statement.
  private static boolean isSql(AgentScript.Call step) {
    return !step.of("command").isEmpty()
        && (step.of("subsystem").isEmpty() || step.of("subsystem").equalsIgnoreCase("TSQL"));
  }

  private static void unread(String name, AgentScript.Call step, Declarations jobs) {
    if (step.of("command").isEmpty()) {
      jobs.unknown(step.line(), UnreadKind.DYNAMIC, "What the step " + step.of("step_name") + " of " + name
          + " runs is put together");
    } else if (!isSql(step) && !step.of("subsystem").equalsIgnoreCase("CmdExec")) {
      jobs.unknown(step.line(), UnreadKind.UNPARSED, "The step " + step.of("step_name") + " of " + name + " runs "
          + step.of("subsystem") + ", which is not followed");
    }
  }
}
