package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;

/// Times of libraries that take them in pieces: `Schedule<Archive>().DailyAtHour(3)` of Coravel, `upsertJobScheduler` of
/// BullMQ, `new SimpleIntervalJob({ seconds: 20 }, …)` of toad-scheduler.
record FluentTimes(Reads reads) implements CodeSchedules {
  private static final Pattern SIGNS =
      Pattern.compile("\\bSchedule\\w*[<(]|upsertJobScheduler|SimpleIntervalJob|LongIntervalJob");
  private static final Map<String, String> CORAVEL = Map.ofEntries(Map.entry("EveryMinute", "* * * * *"),
      Map.entry("EveryFiveMinutes", "*/5 * * * *"), Map.entry("EveryTenMinutes", "*/10 * * * *"),
      Map.entry("EveryFifteenMinutes", "*/15 * * * *"), Map.entry("EveryThirtyMinutes", "*/30 * * * *"),
      Map.entry("Hourly", "0 * * * *"), Map.entry("Daily", "0 0 * * *"), Map.entry("Weekly", "0 0 * * 1"),
      Map.entry("Monthly", "0 0 1 * *"));
  private static final Map<String, Long> UNITS = Map.of("days", 86_400_000L, "hours", 3_600_000L, "minutes", 60_000L,
      "seconds", 1_000L, "milliseconds", 1L);

  static List<CodeSchedules> all() {
    return List.of(reading(".*\\.cs", Flavour.CSHARP),
        reading(".*\\.(?:js|mjs|cjs|ts|mts)", Flavour.JAVASCRIPT));
  }

  private static FluentTimes reading(String files, Flavour flavour) {
    return new FluentTimes(new Reads(Pattern.compile(files), flavour, SIGNS));
  }

  @Override
  public void read(Code code, Declarations jobs) {
    for (var call : code.calls()) {
      switch (call.word()) {
        case "upsertJobScheduler" -> repeated(code, call, jobs);
        case "SimpleIntervalJob", "LongIntervalJob" -> counted(code, call, jobs);
        case "Schedule", "ScheduleAsync", "ScheduleWithParams" -> chained(code, call, jobs);
        default -> {
          // no schedule
        }
      }
    }
  }

  private static void repeated(Code code, Call call, Declarations jobs) {
    var options = call.placed(1).map(code::entries).orElse(List.of());
    var cron = value(options, "pattern").or(() -> value(options, "cron")).flatMap(code::text);
    var every = value(options, "every").map(code::number).filter(number -> number.isPresent());
    var words = cron.map(TimeWords::seconds)
        .or(() -> every.map(number -> TimeWords.every(number.getAsLong())));
    words.ifPresent(said -> tell(code, call, code.text(call.placed(0)), said, jobs));
  }

  private static Optional<Span> value(List<Argument> options, String name) {
    return options.stream().filter(option -> option.name().equals(name)).map(Argument::value).findFirst();
  }

  private static void counted(Code code, Call call, Declarations jobs) {
    long length = 0;
    for (var option : call.placed(0).map(code::entries).orElse(List.of())) {
      var number = code.number(option.value());
      length += UNITS.getOrDefault(option.name(), 0L) * number.orElse(0);
    }
    var name = call.placed(1).flatMap(task -> code.entries(task).stream().findFirst())
        .flatMap(argument -> code.text(argument.value()));
    if (length > 0) {
      tell(code, call, name, TimeWords.every(length), jobs);
    }
  }

  /// The calls that follow on it say when.
  private static void chained(Code code, Call call, Declarations jobs) {
    var count = "";
    var unit = "";
    var clock = "";
    for (int i = call.close() + 1; code.token(i).is(".") && code.token(i + 2).is("("); i = code.partner(i + 2) + 1) {
      var numbers = code.arguments(i + 2).stream().map(argument -> code.number(argument.value()))
          .filter(number -> number.isPresent()).map(number -> String.valueOf(number.getAsLong())).toList();
      var link = code.token(i + 1).text();
      if (link.matches("ToRunEvery|AndEvery") && numbers.size() == 1) {
        count = numbers.getFirst();
      } else if (!count.isEmpty() && link.equals("At") && numbers.size() == 2) {
        clock = numbers.getFirst() + ":" + (numbers.get(1).length() < 2 ? "0" : "") + numbers.get(1);
      } else if (!count.isEmpty() && unit.isEmpty()) {
        unit = link.toLowerCase(Locale.ROOT);
      }
      var words = words(code.token(i + 1).text(), numbers);
      if (words.isPresent()) {
        tell(code, call, type(code, call), words.get(), jobs);
        return;
      }
    }
    // FluentScheduler: `Schedule<Nightly>().ToRunEvery(1).Days().At(21, 15)`
    if (!unit.isEmpty()) {
      tell(code, call, type(code, call), PythonJobs.words(count, unit, clock), jobs);
    }
  }

  private static Optional<String> words(String word, List<String> numbers) {
    return switch (word) {
      case "DailyAtHour" -> numbers.size() == 1 ? Optional.of("0 " + numbers.getFirst() + " * * *") : Optional.empty();
      case "DailyAt" -> numbers.size() == 2 ? Optional.of(numbers.get(1) + " " + numbers.getFirst() + " * * *")
          : Optional.empty();
      case "HourlyAt" -> numbers.size() == 1 ? Optional.of(numbers.getFirst() + " * * * *") : Optional.empty();
      case "EverySeconds" ->
          numbers.size() == 1 ? Optional.of(TimeWords.every(Long.parseLong(numbers.getFirst()) * 1_000))
              : Optional.empty();
      default -> Optional.ofNullable(CORAVEL.get(word));
    };
  }

  /// `Schedule<Archive>()`
  private static Optional<String> type(Code code, Call call) {
    return code.token(call.at() + 1).is("<") ? Optional.of(code.token(call.at() + 2).text()) : Optional.empty();
  }

  private static void tell(Code code, Call call, Optional<String> name, String words, Declarations jobs) {
    jobs.tell(Declared.at(call.line(), name.orElse(code.file().name().replaceFirst("\\.[^.]+$", "")), words)
        .in(new CodePlace(code.file().path(), "")));
  }
}
