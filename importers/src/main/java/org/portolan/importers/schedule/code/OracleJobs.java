package org.portolan.importers.schedule.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.IntervalWords;
import org.portolan.importers.schedule.OracleAction;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// `DBMS_SCHEDULER.CREATE_JOB` with its schedules and programs, and the older `DBMS_JOB.SUBMIT` (Oracle's PL/SQL Packages
/// Reference).
final class OracleJobs implements CodeSchedules {
  /// In the order in which they may be given without their names.
  private static final Map<String, List<String>> PARAMETERS = Map.of("create_job",
      List.of("job_name", "job_type", "job_action", "number_of_arguments", "start_date", "repeat_interval"),
      "create_schedule", List.of("schedule_name", "start_date", "repeat_interval"), "create_program",
      List.of("program_name", "program_type", "program_action"), "enable", List.of("name"), "submit",
      List.of("job", "what", "next_date", "interval"));
  private static final Set<String> STATEMENTS = Set.of("PLSQL_BLOCK", "SQL_SCRIPT");

  @Override
  public Reads reads() {
    return new Reads(Pattern.compile("(?i).*\\.(?:sql|pls|plsql|pkb|pck)"), Flavour.SQL,
        Pattern.compile("(?i)DBMS_SCHEDULER|CREATE_JOB|DBMS_JOB"));
  }

  @Override
  public void read(Code code, Declarations jobs) {
    Map<String, Map<String, String>> schedules = new HashMap<>();
    Map<String, Map<String, String>> programs = new HashMap<>();
    var enabled = new HashSet<String>();
    for (var call : code.calls()) {
      var said = said(code, call);
      switch (word(call)) {
        case "create_schedule" -> schedules.put(key(said, "schedule_name"), said);
        case "create_program" -> programs.put(key(said, "program_name"), said);
        case "enable" -> enabled.addAll(List.of(key(said, "name").split("\\s*,\\s*")));
        default -> {
          // tells a job, or something else altogether
        }
      }
    }
    for (var call : code.calls()) {
      var said = said(code, call);
      switch (word(call)) {
        case "create_job" -> {
          var all = new HashMap<>(schedules.getOrDefault(key(said, "schedule_name"), Map.of()));
          all.putAll(programs.getOrDefault(key(said, "program_name"), Map.of()));
          all.putAll(said);
          tell(all, enabled.contains(key(said, "job_name")), call.line(), jobs);
        }
        case "submit" -> {
          if (call.name().toLowerCase(Locale.ROOT).endsWith("dbms_job.submit")) {
            submitted(said, call.line(), jobs);
          }
        }
        default -> {
          // looked at above
        }
      }
    }
  }

  private static String word(Call call) {
    return call.word().toLowerCase(Locale.ROOT);
  }

  /// Each parameter's value as it is written down, under its name.
  private static Map<String, String> said(Code code, Call call) {
    var names = PARAMETERS.getOrDefault(word(call), List.of());
    var said = new HashMap<String, String>();
    int place = 0;
    for (var argument : call.arguments()) {
      var name = argument.name().isEmpty() ? place < names.size() ? names.get(place) : "" : argument.name();
      place++;
      said.putIfAbsent(name.toLowerCase(Locale.ROOT),
          code.text(argument.value()).orElseGet(() -> code.shown(argument.value())));
    }
    return said;
  }

  private static String key(Map<String, String> said, String parameter) {
    return said.getOrDefault(parameter, "").toUpperCase(Locale.ROOT);
  }

  private static void tell(Map<String, String> said, boolean enabled, int line, Declarations jobs) {
    var name = said.getOrDefault("job_name", "job");
    var when = said.getOrDefault("repeat_interval", "");
    if (when.isEmpty() && !said.getOrDefault("schedule_name", "").isEmpty()) {
      jobs.unknown(line, UnreadKind.DYNAMIC, "When " + name + " runs is said by a schedule of the database");
    }
    var type = said.getOrDefault("job_type", said.getOrDefault("program_type", "")).toUpperCase(Locale.ROOT);
    var action = said.getOrDefault("job_action", said.getOrDefault("program_action", ""));
    boolean on = enabled || said.getOrDefault("enabled", "false").equalsIgnoreCase("true");
    var job = Declared.at(line, name, when.isEmpty() ? said.getOrDefault("schedule_name", "on demand")
        : IntervalWords.of(when))
        .calling(SqlShown.of(action)).off(on ? "" : "not enabled");
    if (type.equals("EXECUTABLE") || type.equals("EXTERNAL_SCRIPT")) {
      jobs.tell(job.running(action));
    } else {
      jobs.tell(job, statement(type, action).map(sql -> new Declarations.Inside(Engine.ORACLE, "", sql, line)).stream()
          .toList());
    }
  }

  private static Optional<String> statement(String type, String action) {
    return action.isBlank() ? Optional.empty()
        : STATEMENTS.contains(type) ? Optional.of(action)
            : type.equals("STORED_PROCEDURE") ? Optional.of("call " + action + "()") : Optional.empty();
  }

  private static void submitted(Map<String, String> said, int line, Declarations jobs) {
    var what = said.getOrDefault("what", "");
    var interval = said.getOrDefault("interval", "");
    jobs.tell(
        Declared.at(line, SqlShown.of(what), isOnce(interval) ? "once" : IntervalWords.of(interval))
            .calling(SqlShown.of(what)),
        List.of(new Declarations.Inside(Engine.ORACLE, "", OracleAction.statement(what), line)));
  }

  private static boolean isOnce(String interval) {
    return interval.isBlank() || interval.equalsIgnoreCase("null");
  }
}
