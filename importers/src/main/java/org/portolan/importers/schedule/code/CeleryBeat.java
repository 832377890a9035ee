package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.importers.tree.Tree;
import org.portolan.model.intake.UnreadKind;

/// Celery's beat: the mapping `beat_schedule` under any of its names, `add_periodic_task`, `@periodic_task`, and the hint
/// that the schedule is kept in a database.
final class CeleryBeat implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.py");
  private static final Pattern SIGNS =
      Pattern.compile("(?i)beat_schedule|celerybeat_schedule|periodic_task|DatabaseScheduler|django_celery_beat");
  private static final Pattern SCHEDULE = Pattern.compile("(?i)(?:\\w+_)?(?:celery_?)?beat_?schedule");
  /// Looked for once in each tree.
  private @Nullable CeleryTasks tasks;

  private static final List<String> DATABASE = List.of("DatabaseScheduler", "django_celery_beat");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.PYTHON, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    mappings(code, jobs);
    for (var call : code.calls()) {
      if (call.word().equals("add_periodic_task")) {
        added(code, call, jobs);
      } else if (call.word().equals("periodic_task") && code.token(firstOf(code, call) - 1).is("@")) {
        call.named("run_every", "crontab").or(() -> call.placed(0)).ifPresent(when -> job(code,
            AirflowDags.decorated(code, call.close()), "", when, code.line(when.from()), jobs));
      }
    }
    hint(code, jobs);
  }

  private static int firstOf(Code code, Call call) {
    int first = call.at();
    while (code.token(first - 1).is(".")) {
      first -= 2;
    }
    return first;
  }

  private void mappings(Code code, Declarations jobs) {
    for (int i = 0; i < code.size(); i++) {
      boolean named = SCHEDULE.matcher(code.token(i).text()).matches();
      if (named && (code.token(i + 1).is("=") || code.token(i + 1).is(":")) && !code.token(i + 2).is("=")) {
        entries(code, new Span(i + 2, i + 6), jobs);
      } else if (named && code.token(i + 1).is(".") && code.token(i + 2).is("update")) {
        entries(code, new Span(i + 4, i + 8), jobs);
      } else if (named && code.token(i + 1).is("[") && code.token(code.partner(i + 1) + 1).is("=")) {
        entry(code, code.token(i + 2).text(), new Span(code.partner(i + 1) + 2, code.partner(i + 1) + 6), jobs);
      }
    }
  }

  private void entries(Code code, Span value, Declarations jobs) {
    code.entries(value).forEach(entry -> {
      if (!entry.name().isEmpty()) {
        entry(code, entry.name(), entry.value(), jobs);
      }
    });
  }

  private void entry(Code code, String name, Span value, Declarations jobs) {
    var fields = code.entries(value);
    var when = fields.stream().filter(field -> field.name().equals("schedule")).map(Argument::value).findFirst();
    var task = fields.stream().filter(field -> field.name().equals("task"))
        .map(field -> code.text(field.value()).orElse(code.shown(field.value()))).findFirst().orElse("");
    when.ifPresent(span -> job(code, name, task, span, code.line(span.from()), jobs));
  }

  private void added(Code code, Call call, Declarations jobs) {
    var task =
        call.placed(1).or(() -> call.named("sig")).map(code::shown).orElse("").replaceFirst("\\.s\\(.*|\\.si\\(.*", "");
    call.placed(0).or(() -> call.named("schedule")).ifPresent(
        when -> job(code, code.text(call.named("name")).orElse(task), task, when, call.line(), jobs));
  }

  private void job(Code code, String name, String task, Span when, int line, Declarations jobs) {
    var words = PythonTimes.words(code, when);
    if (words.isEmpty() || !TimeWords.isKnown(words.get())) {
      jobs.unknown(line, UnreadKind.DYNAMIC,
          "When " + name + " runs is only known at run time: " + code.shown(when));
    }
    var place = TreeCode.pythonFunction(jobs.tree(), task).or(() -> here(code, task.isEmpty() ? name : task))
        .or(() -> HandedFunctions.named(code, task)).or(() -> byItsName(jobs.tree(), task));
    if (place.isEmpty() && !task.isEmpty() && !task.startsWith("celery.")) {
      jobs.unknown(line, UnreadKind.ABSENT, "The task " + task + " that " + name + " runs was not found");
    }
    jobs.tell(Declared.at(line, name, words.orElse(code.shown(when))).zone(zone(code)).calling(task)
        .in(place.orElse(new CodePlace(code.file().path(), ""))));
  }

  private synchronized Optional<CodePlace> byItsName(Tree tree, String task) {
    if (task.isEmpty()) {
      return Optional.empty();
    }
    if (tasks == null || !tasks.isOf(tree)) {
      tasks = CeleryTasks.of(tree);
    }
    return tasks.find(task);
  }

  /// A function of this very file.
  private static Optional<CodePlace> here(Code code, String function) {
    for (int i = 0; i + 1 < code.size(); i++) {
      if (code.token(i).is("def") && code.token(i + 1).is(function)) {
        return Optional.of(new CodePlace(code.file().path(), function));
      }
    }
    return Optional.empty();
  }

  /// Celery goes by UTC unless told otherwise.
  private static String zone(Code code) {
    for (var name : List.of("timezone", "CELERY_TIMEZONE", "TIME_ZONE")) {
      var zone = code.constant(name).flatMap(code::text);
      if (zone.isPresent()) {
        return zone.get();
      }
    }
    return "UTC";
  }

  private static void hint(Code code, Declarations jobs) {
    for (int i = 0; i < code.size(); i++) {
      var token = code.token(i);
      if (token.isText() && DATABASE.stream().anyMatch(token.text()::contains)
          && !code.token(i - 1).is("from") && !token.text().contains("\n")) {
        jobs.unknown(token.line(), UnreadKind.ABSENT,
            "Celery's beat may keep its schedule in the database: see the table django_celery_beat_periodictask");
        return;
      }
    }
  }
}
