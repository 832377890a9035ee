package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Jobs of gocron's second version: `s.NewJob(gocron.CronJob("0 3 * * *", false), gocron.NewTask(closeDay))`.
final class GoJobs implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.go");
  private static final Pattern SIGNS = Pattern.compile("\\bgocron\\b");
  private static final Map<String, Long> UNITS = Map.of("Millisecond", 1L, "Second", 1_000L, "Minute", 60_000L, "Hour",
      3_600_000L);

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.GO, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    for (var call : code.calls()) {
      if (call.word().equals("NewJob") && call.placed(0).isPresent() && code.has("gocron")) {
        job(code, call, jobs);
      }
    }
  }

  private static void job(Code code, Call call, Declarations jobs) {
    var value = call.placed(0).orElseThrow();
    var name = call.placed(1).flatMap(task -> PythonTimes.call(code, task)).flatMap(task -> task.placed(0))
        .map(code::shown).filter(shown -> shown.matches("[\\w.]{2,60}"))
        .orElse(code.file().name().replaceFirst("\\.[^.]+$", ""));
    var definition = PythonTimes.call(code, value);
    if (definition.filter(one -> one.word().startsWith("OneTime")).isPresent()) {
      return;
    }
    var words = definition.flatMap(one -> words(code, one)).filter(TimeWords::isKnown);
    if (words.isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + name + " runs is only known at run time: "
          + code.shown(value));
    }
    jobs.tell(Declared.at(call.line(), name, words.orElseGet(() -> code.shown(value)))
        .in(new CodePlace(code.file().path(), "")));
  }

  private static Optional<String> words(Code code, Call definition) {
    return switch (definition.word()) {
      case "CronJob" -> code.text(definition.placed(0)).map(TimeWords::seconds);
      case "DurationJob" -> definition.placed(0).flatMap(span -> duration(code, span));
      case "DailyJob" -> clock(code, definition).flatMap(at -> definition.placed(0).map(code::shown)
          .map(days -> at + (days.equals("1") ? " * * *" : " */" + days + " * *")));
      default -> Optional.empty();
    };
  }

  /// `10*time.Minute`, `time.Hour`
  private static Optional<String> duration(Code code, Span span) {
    var unit = UNITS.get(code.token(span.to() - 1).text());
    int times = span.to() - 3;
    boolean counted = times - 1 > span.from() && code.token(times - 1).is("*");
    var count = counted ? code.number(new Span(span.from(), times - 1)) : code.number(new Span(0, 0));
    if (unit == null || counted && count.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(TimeWords.every(unit * count.orElse(1)));
  }

  /// Of several times of the day, those that share a minute.
  private static Optional<String> clock(Code code, Call definition) {
    var times = code.calls(new Span(definition.at() + 1, definition.close())).stream()
        .filter(call -> call.word().equals("NewAtTime")).map(call -> call.arguments().stream()
            .map(argument -> code.shown(argument.value())).toList())
        .filter(numbers -> numbers.size() >= 2 && numbers.stream().allMatch(number -> number.matches("\\d{1,2}")))
        .toList();
    var minutes = times.stream().map(numbers -> numbers.get(1)).distinct().toList();
    return minutes.size() != 1 ? Optional.empty()
        : Optional.of(minutes.getFirst() + " " + String.join(",", times.stream().map(List::getFirst).toList()));
  }
}
