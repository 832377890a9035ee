package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Schedules that a program or migration puts into the database for Celery's beat or Django Q:
/// `PeriodicTask.objects.create(crontab=…, name=…, task=…)`. They can be changed there ever after.
final class StoredBeat implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.py");
  private static final Pattern SIGNS = Pattern.compile("\\b(?:PeriodicTask|Schedule)\\.objects\\.");
  private static final Pattern MAKES = Pattern.compile("(?:(?:get_or_|update_or_)?create|acreate)");
  private static final Pattern TASK = Pattern.compile("(?:.*\\.)?PeriodicTask\\.objects\\.\\w+");
  private static final Pattern QUEUED = Pattern.compile("(?:.*\\.)?Schedule\\.objects\\.\\w+");
  /// Django Q's; what has a cron is read where any call is given one.
  private static final Map<String, String> RHYTHMS = Map.of("HOURLY", "every 1 hour", "DAILY", "every 1 day", "WEEKLY",
      "every 7 days", "MONTHLY", "every 1 month", "QUARTERLY", "every 3 months", "YEARLY", "every 1 year");
  private static final Pattern TIME = Pattern.compile("(?:.*\\.)?(Crontab|Interval)Schedule\\.objects\\.\\w+");
  private static final Map<String, Long> UNITS = Map.of("DAYS", 86_400_000L, "HOURS", 3_600_000L, "MINUTES", 60_000L,
      "SECONDS", 1_000L);

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.PYTHON, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    Map<String, Optional<String>> times = new HashMap<>();
    for (var call : code.calls()) {
      var time = TIME.matcher(call.name());
      if (!MAKES.matcher(call.word()).matches()) {
        continue;
      }
      if (time.matches()) {
        assigned(code, call).ifPresent(name -> times.put(name, words(code, time.group(1), call)));
      } else if (TASK.matcher(call.name()).matches()) {
        task(code, call, times, jobs);
      } else if (QUEUED.matcher(call.name()).matches() && code.has("django_q")) {
        queued(code, call, jobs);
      }
    }
  }

  /// The first word of the statement: `at4, _ = CrontabSchedule.objects.get_or_create(…)`.
  private static Optional<String> assigned(Code code, Call call) {
    int first = call.at();
    while (first > 0 && code.line(first - 1) == code.line(call.at())) {
      first--;
    }
    first += code.token(first).is("(") ? 1 : 0;
    boolean given = false;
    for (int i = first; i < call.at(); i++) {
      given |= code.token(i).is("=");
    }
    return given && code.token(first).isWord() ? Optional.of(code.token(first).text()) : Optional.empty();
  }

  private static Optional<String> words(Code code, String kind, Call call) {
    if (kind.equals("Crontab")) {
      return KeyedTimes.everyOther(code, call.arguments());
    }
    var count = call.named("every").map(code::number).filter(number -> number.isPresent());
    var unit = call.named("period").map(value -> code.token(value.to() - 1).text().toUpperCase(Locale.ROOT))
        .map(UNITS::get);
    return count.flatMap(number -> unit.map(length -> TimeWords.every(number.getAsLong() * length)));
  }

  private static void task(Code code, Call call, Map<String, Optional<String>> times, Declarations jobs) {
    var fields = new ArrayList<>(call.arguments());
    call.named("defaults").ifPresent(defaults -> fields.addAll(code.entries(defaults)));
    var when = value(fields, "crontab").or(() -> value(fields, "interval"));
    var task = value(fields, "task").flatMap(code::text).orElse("");
    var said = value(fields, "name");
    var name = said.isPresent() ? code.text(said).orElse("") : task;
    if (when.isEmpty() || name.isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC,
          "Tasks are put into the schedule of Celery's beat, and which and when they run is only known at run time");
      return;
    }
    var words = times.getOrDefault(code.shown(when.get()), Optional.empty()).filter(TimeWords::isKnown);
    if (words.isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC,
          "When " + name + " runs is only known at run time: " + code.shown(when.get()));
    }
    boolean off = value(fields, "enabled").map(code::shown).filter("False"::equals).isPresent();
    jobs.tell(Declared.at(call.line(), name, words.orElseGet(() -> code.shown(when.get()))).calling(task)
        .in(TreeCode.pythonFunction(jobs.tree(), task).or(() -> Optional.of(new CodePlace(code.file().path(), ""))
            .filter(_ -> !code.file().path().contains("migrations/"))))
        .off(off ? "switched off" : ""));
  }

  private static void queued(Code code, Call call, Declarations jobs) {
    var fields = new ArrayList<>(call.arguments());
    call.named("defaults").ifPresent(defaults -> fields.addAll(code.entries(defaults)));
    var function = value(fields, "func").or(() -> value(fields, "name")).flatMap(code::text).orElse("");
    var name = value(fields, "name").flatMap(code::text).orElse(function);
    var kind = value(fields, "schedule_type").map(span -> code.token(span.to() - 1).text()).orElse("");
    var count = value(fields, "minutes").map(code::number).filter(number -> number.isPresent());
    var words = kind.equals("MINUTES") ? count.map(number -> TimeWords.every(number.getAsLong() * 60_000))
        : Optional.ofNullable(RHYTHMS.get(kind));
    if (kind.equals("ONCE") || kind.equals("CRON") || function.isEmpty()) {
      return;
    }
    if (words.isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + name + " runs is only known at run time: " + kind);
    }
    jobs.tell(Declared.at(call.line(), name, words.orElse(kind)).calling(function)
        .in(TreeCode.pythonFunction(jobs.tree(), function)));
  }

  private static Optional<Span> value(List<Argument> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Argument::value).findFirst();
  }
}
