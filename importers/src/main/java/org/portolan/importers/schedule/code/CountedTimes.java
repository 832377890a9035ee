package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;

/// Jobs that run every so often and say it as a number or in words: `s.Every(5).Minutes().Do(task)` of gocron,
/// `agenda.every('3 minutes', 'clean')`, `@Interval(10000)` of NestJS.
record CountedTimes(Reads reads) implements CodeSchedules {
  private static final Pattern SIGNS = Pattern.compile("\\.Every\\(|[.>:]every\\(|@Interval\\(");

  static List<CodeSchedules> all() {
    return List.of(reading(".*\\.go", Flavour.GO), reading(".*\\.php", Flavour.PHP),
        reading(".*\\.(?:js|mjs|cjs|ts|mts)", Flavour.JAVASCRIPT));
  }

  private static CountedTimes reading(String files, Flavour flavour) {
    return new CountedTimes(new Reads(Pattern.compile(files), flavour, SIGNS));
  }

  @Override
  public void read(Code code, Declarations jobs) {
    for (var call : code.calls()) {
      switch (call.word()) {
        case "Every" -> chained(code, call, jobs);
        case "every" -> {
          if (!SymfonyTasks.isOne(code)) {
            spoken(code, call, jobs);
          }
        }
        case "Interval" -> interval(code, call, jobs);
        default -> {
          // no schedule
        }
      }
    }
  }

  private static void chained(Code code, Call call, Declarations jobs) {
    var count = call.placed(0).map(value -> code.text(value).orElse(code.shown(value))).orElse("1");
    var unit = "";
    var clock = "";
    for (int i = call.close() + 1; code.token(i).is(".") && code.token(i + 2).is("("); i = code.partner(i + 2) + 1) {
      var word = code.token(i + 1).text();
      var arguments = code.arguments(i + 2);
      if (word.equals("At") && !arguments.isEmpty()) {
        clock = code.text(arguments.getFirst().value()).orElse("?");
      } else if (word.equals("Do") && !arguments.isEmpty()) {
        var words = count.matches("\\d+") ? PythonJobs.words(count, unit, clock) : "every " + count;
        var function = code.shown(arguments.getFirst().value());
        tell(code, call.line(), function.matches("[\\w.]{2,60}") ? function : stem(code), words, jobs);
      } else if (arguments.isEmpty() && !word.equals("WaitForSchedule")) {
        unit = word.toLowerCase(Locale.ROOT);
      }
    }
  }

  private static void spoken(Code code, Call call, Declarations jobs) {
    var text =
        code.text(call.placed(0)).filter(said -> said.matches("\\d+ \\w+") && TimeWords.isKnown("every " + said));
    text.ifPresent(said -> tell(code, call.line(), code.text(call.placed(1)).orElseGet(() -> stem(code)),
        "every " + said, jobs));
  }

  /// In thousandths of a second, perhaps with a name in front.
  private static void interval(Code code, Call call, Declarations jobs) {
    int place = call.arguments().size() > 1 ? 1 : 0;
    var length = call.placed(place).map(code::number).filter(number -> number.isPresent());
    if (code.token(call.at() - 1).is("@") && length.isPresent()) {
      var name = place == 1 ? code.text(call.placed(0)) : Optional.of(KeyedCrons.method(code, call.close()));
      tell(code, call.line(), name.filter(one -> !one.isEmpty()).orElseGet(() -> stem(code)),
          TimeWords.every(length.get().getAsLong()), jobs);
    }
  }

  private static String stem(Code code) {
    return code.file().name().replaceFirst("\\.[^.]+$", "");
  }

  private static void tell(Code code, int line, String name, String words, Declarations jobs) {
    jobs.tell(Declared.at(line, name, words).in(new CodePlace(code.file().path(), "")));
  }
}
