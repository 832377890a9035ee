package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Python's smaller schedulers: APScheduler (`add_job`, `@scheduled_job`), `schedule.every().day.at(…)`, django-crontab's
/// `CRONJOBS`, arq's `cron`, huey's `@periodic_task`, `@repeat_every`, Dagster's `ScheduleDefinition` and `@schedule`.
final class PythonJobs implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.py");
  private static final Pattern SIGNS =
      Pattern.compile("add_job|scheduled_job|CRONJOBS|\\bevery\\(|\\bcron_jobs\\b|cron_schedule");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.PYTHON, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    for (var call : code.calls()) {
      switch (call.word()) {
        case "add_job" ->
            triggered(code, call, call.named("func").or(() -> call.placed(0)).map(code::shown).orElse("job"),
                1, jobs);
        case "scheduled_job" -> triggered(code, call, AirflowDags.decorated(code, call.close()), 0, jobs);
        case "every" -> every(code, call, jobs);
        case "ScheduleDefinition", "schedule" -> scheduled(code, call, jobs);
        case "cron" -> {
          if (code.has("cron_jobs") && call.placed(0).isPresent()) {
            counted(code, call, jobs);
          }
        }
        default -> {
          // no schedule
        }
      }
    }
    code.constant("CRONJOBS").map(code::entries).ifPresent(entries -> entries.forEach(entry -> {
      var parts = code.entries(entry.value());
      if (parts.size() >= 2) {
        var task = code.text(parts.get(1).value()).orElse(code.shown(parts.get(1).value()));
        code.text(parts.get(0).value()).ifPresent(words -> jobs.tell(
            Declared.at(code.line(entry.value().from()), task, words).calling(task)
                .in(TreeCode.pythonFunction(jobs.tree(), task))));
      }
    }));
  }

  /// Dagster's `ScheduleDefinition(job=refresh, cron_schedule="0 5 * * *")`: the job is the one that it names, not the
  /// list that it stands in.
  private static void scheduled(Code code, Call call, Declarations jobs) {
    var words = call.named("cron_schedule").flatMap(code::text);
    if (words.isEmpty()) {
      return;
    }
    var job = call.named("job", "target").map(code::shown).orElse("");
    var decorated = call.word().equals("schedule") ? AirflowDags.decorated(code, call.close()) : "";
    var function = job.isEmpty() ? decorated : job;
    var name = code.text(call.named("name", "job_name")).orElse(decorated.isEmpty() ? function : decorated);
    boolean assets = code.calls().stream().anyMatch(one -> one.word().equals("define_asset_job")
        && code.token(one.at() - 2).is(function) && code.token(one.at() - 1).is("="));
    if (assets) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "Which assets " + name + " makes was not followed");
    }
    jobs.tell(Declared.at(call.line(), name, words.get()).zone(code.text(call.named("execution_timezone")).orElse(""))
        .calling(function).in(function(code, function)));
  }

  /// arq's `cron(digest, hour={9, 12}, minute=15)`.
  private static void counted(Code code, Call call, Declarations jobs) {
    var function = call.placed(0).map(value -> code.text(value).orElse(code.shown(value))).orElse("job");
    var words = KeyedTimes.everyOther(code, call.arguments());
    if (words.isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + function + " runs is only known at run time");
    }
    jobs.tell(Declared.at(call.line(), code.text(call.named("name")).orElse(function),
        words.orElse(code.shown(new Span(call.at() + 2, call.close())))).calling(function)
        .in(function(code, function)));
  }

  private static void triggered(Code code, Call call, String function, int place, Declarations jobs) {
    var trigger = call.named("trigger").or(() -> call.placed(place));
    var kind = trigger.flatMap(code::text).orElse("");
    if (trigger.isEmpty() || kind.equals("date") || code.token(call.at() - 1).is("def")) {
      return;
    }
    var words = switch (kind) {
      case "cron" -> KeyedTimes.fromSmallest(code, call.arguments());
      case "interval" -> PythonTimes.span(code, new Call("", 0, 0, 0, call.arguments().stream()
          .filter(argument -> !argument.name().isEmpty()).toList())).stream().mapToObj(TimeWords::every).findFirst();
      default -> PythonTimes.words(code, trigger.get());
    };
    var name = code.text(call.named("id", "name")).orElse(function.replaceFirst(".*\\.", ""));
    if (words.isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + name + " runs is only known at run time");
      // A function that only hands its arguments on is no job yet.
      if (code.token(trigger.get().from()).isWord() && trigger.get().to() - trigger.get().from() == 1) {
        return;
      }
    }
    var zone = code.text(call.named("timezone")).orElseGet(() -> PythonTimes.zone(code, trigger.get()));
    jobs.tell(Declared.at(call.line(), name, words.orElse(code.shown(new Span(call.at() + 2, call.close())))).zone(zone)
        .calling(function)
        .in(function(code, function)));
  }

  private static CodePlace function(Code code, String name) {
    return new CodePlace(code.file().path(),
        name.matches("(?!self\\b|cls\\b)[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*){0,3}") ? name : "");
  }

  /// `schedule.every(10).minutes.do(job)`, `every().monday.at("13:15", "Europe/Berlin").do(job)`.
  private static void every(Code code, Call call, Declarations jobs) {
    var count = call.placed(0).map(value -> code.shown(value)).orElse("1");
    var unit = "";
    var clock = "";
    var zone = "";
    for (int i = call.close() + 1; code.token(i).is("."); i++) {
      var word = code.token(i + 1).text();
      boolean called = code.token(i + 2).is("(");
      var arguments = called ? code.arguments(i + 2) : List.<Argument>of();
      if (word.equals("at") && !arguments.isEmpty()) {
        clock = code.text(arguments.getFirst().value()).orElse("?");
        zone = arguments.size() > 1 ? code.text(arguments.get(1).value()).orElse("") : "";
      } else if (word.equals("do") && !arguments.isEmpty()) {
        var function = code.shown(arguments.getFirst().value());
        jobs.tell(Declared.at(call.line(), function, words(count, unit, clock)).zone(zone).calling(function)
            .in(function(code, function)));
        return;
      } else if (!called) {
        unit = word;
      }
      i = called ? code.partner(i + 2) : i + 1;
    }
  }

  static String words(String count, String unit, String clock) {
    var days = Optional.of(unit).filter(day -> day.matches("(?:mon|tues|wednes|thurs|fri|satur|sun)day"));
    if (clock.matches("\\d{1,2}:\\d{2}(?::\\d{2})?") && count.equals("1")
        && (days.isPresent() || unit.matches("days?"))) {
      var parts = clock.split(":");
      return Integer.parseInt(parts[1]) + " " + Integer.parseInt(parts[0]) + " * * "
          + days.map(day -> day.substring(0, 3)).orElse("*");
    }
    return ("every " + (count.equals("1") && !unit.endsWith("s") ? "" : count + " ") + unit
        + (clock.isEmpty() ? "" : " at " + clock)).strip();
  }
}
