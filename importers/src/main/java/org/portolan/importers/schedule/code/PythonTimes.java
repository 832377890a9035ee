package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.importers.schedule.TimeWords;

/// What Python's schedulers take for a time: `crontab(…)`, `timedelta(…)`, a number of seconds, a text.
final class PythonTimes {
  private static final Map<String, Long> UNITS = Map.of("weeks", 604_800_000L, "days", 86_400_000L, "hours", 3_600_000L,
      "minutes", 60_000L, "seconds", 1_000L, "milliseconds", 1L);
  private static final List<String> TIMEDELTA = List.of("days", "seconds", "microseconds", "milliseconds", "minutes",
      "hours", "weeks");

  private PythonTimes() {}

  /// @return empty where it is put together at run time
  static Optional<String> words(Code code, Span value) {
    var call = call(code, value);
    if (call.isPresent()) {
      return called(code, call.get());
    }
    var constant =
        value.to() - value.from() == 1 ? code.constant(code.token(value.from()).text()) : Optional.<Span>empty();
    if (constant.isPresent() && !constant.get().equals(value) && call(code, constant.get()).isPresent()) {
      return called(code, call(code, constant.get()).orElseThrow());
    }
    var number = code.number(value);
    if (number.isPresent()) {
      return Optional.of(TimeWords.every(number.getAsLong() * 1_000));
    }
    return code.text(value);
  }

  /// All the times that a value names: one for each of `MultipleCronTriggerTimetable("0 1 * * *", "0 13 * * *")`.
  static List<String> all(Code code, Span value) {
    var many = call(code, value).filter(call -> call.word().equals("MultipleCronTriggerTimetable"))
        .map(call -> call.arguments().stream().filter(argument -> argument.name().isEmpty())
            .flatMap(argument -> code.text(argument.value()).stream()).toList())
        .orElse(List.of());
    return many.isEmpty() ? words(code, value).stream().toList() : many;
  }

  /// The call that a value is.
  static Optional<Call> call(Code code, Span value) {
    for (int i = value.from(); i < value.to() && (code.token(i).isWord() || code.token(i).is(".")); i++) {
      if (code.token(i).isWord() && code.token(i + 1).is("(")) {
        return Optional.of(new Call(code.dotted(i), i, code.partner(i + 1), code.line(i), code.arguments(i + 1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> called(Code code, Call call) {
    return switch (call.word()) {
      case "crontab" -> call.placed(0).isPresent() ? placed(code, call) : KeyedTimes.everyOther(code, call.arguments());
      case "timedelta", "relativedelta", "duration" -> span(code, call).stream().mapToObj(TimeWords::every).findFirst();
      case "schedule" -> call.named("run_every").or(() -> call.placed(0)).flatMap(value -> words(code, value));
      case "CronTrigger" -> KeyedTimes.fromSmallest(code, call.arguments());
      case "IntervalTrigger" -> span(code, call).stream().mapToObj(TimeWords::every).findFirst();
      case "from_crontab", "from_string", "CronDataIntervalTimetable", "CronTriggerTimetable",
          "MultipleCronTriggerTimetable",
          "CronSchedule", "Cron" ->
          code.text(call.named("cron").or(() -> call.placed(0)));
      // Whichever comes first, data or the time: the time is what is known.
      case "AssetOrTimeSchedule", "DatasetOrTimeSchedule" ->
          call.named("timetable").or(() -> call.placed(0)).flatMap(value -> words(code, value));
      case "DeltaTriggerTimetable", "DeltaDataIntervalTimetable" ->
          call.named("delta").or(() -> call.placed(0)).flatMap(value -> words(code, value));
      default -> Optional.empty();
    };
  }

  /// `crontab(0, 3)`: minute, hour and so on by their places.
  private static Optional<String> placed(Code code, Call call) {
    var words = new StringBuilder();
    var names = List.of("minute", "hour", "day_of_week", "day_of_month", "month_of_year");
    var order = List.of(0, 1, 3, 4, 2);
    for (int field : order) {
      var value = call.placed(field).or(() -> call.named(names.get(field)));
      var text = value.isEmpty() ? Optional.of("*") : code.text(value);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      words.append(words.isEmpty() ? "" : " ").append(text.get());
    }
    return Optional.of(words.toString());
  }

  /// In milliseconds.
  static OptionalLong span(Code code, Call call) {
    long sum = 0;
    for (int i = 0; i < call.arguments().size(); i++) {
      var argument = call.arguments().get(i);
      var unit = UNITS.get(argument.name().isEmpty() && i < TIMEDELTA.size() ? TIMEDELTA.get(i) : argument.name());
      var number = code.number(argument.value());
      if (unit != null && number.isEmpty()) {
        return OptionalLong.empty();
      }
      sum += unit == null ? 0 : unit * number.getAsLong();
    }
    return sum > 0 ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  /// `timezone="Europe/Berlin"`, `tz=pendulum.timezone("…")`: the first text that looks like a zone.
  static String zone(Code code, Span span) {
    for (int i = span.from(); i < span.to(); i++) {
      boolean said = code.token(i).is("tz") || code.token(i).is("timezone") || code.token(i).is("tzinfo");
      if (said) {
        for (int j = i + 1; j < Math.min(i + 8, span.to()); j++) {
          if (code.token(j).isText()) {
            return code.token(j).text();
          }
        }
      }
    }
    return "";
  }
}
