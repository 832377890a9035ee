package org.portolan.importers.schedule.code;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.asset.Schedule;
import org.portolan.model.asset.Schedules;
import org.portolan.model.intake.UnreadKind;

/// Methods that carry their schedule: `@Scheduled` of Spring, Quarkus and Micronaut, `@Schedule` of Jakarta EE,
/// `@Recurring` of JobRunr. What an annotation leaves to a property is looked up in the application's own.
final class ScheduledMethods implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.(?:java|kt|groovy|scala)");
  private static final Pattern SIGNS = Pattern.compile("@(?:\\w+\\.)*(?:Scheduled|Schedule|Recurring|XxlJob)\\b");
  private static final List<String> FIELDS = List.of("minute", "hour", "dayOfMonth", "month", "dayOfWeek");
  private static final Set<String> RATES = Set.of("fixedRate", "fixedDelay", "fixedRateString", "fixedDelayString",
      "every", "interval");
  private static final List<String> CRON = List.of("cron");
  private static final Pattern COUNTED =
      Pattern.compile("#\\{\\s*T\\((?:[\\w.]+\\.)?TimeUnit\\)\\.([A-Z]+)\\.toMillis\\((\\d{1,9})\\)\\s*}");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.JAVA, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var placeholders = new Placeholders(jobs.tree(), code.file().path());
    for (var call : code.calls()) {
      if (call.word().equals("CronTrigger") && code.token(call.at() - 1).is("new") && !RegisteredTasks.isOne(code)) {
        triggered(code, call, jobs);
      }
      boolean annotation = code.token(call.at() - 1).is("@") || code.token(call.at() - 1).is(".")
          && code.token(call.at() - call.name().split("\\.").length * 2 + 1).is("@")
          || call.word().startsWith("Schedule") && Set.of("{", ",", "(").contains(code.token(call.at() - 1).text());
      if (annotation) {
        switch (call.word()) {
          case "Scheduled", "Recurring" -> scheduled(code, call, placeholders, jobs);
          case "Schedule" -> jakarta(code, call, jobs);
          case "XxlJob" -> jobs.unknown(call.line(), UnreadKind.ABSENT,
              "XXL-JOB keeps when " + name(code, call) + " runs in its own database: see the table xxl_job_info");
          default -> {
            // another annotation
          }
        }
      }
    }
  }

  /// A time that is handed to a scheduler beside methods that carry theirs.
  private static void triggered(Code code, Call call, Declarations jobs) {
    code.text(call.placed(0)).filter(TimeWords::isCron).ifPresent(words -> jobs.tell(
        Declared.at(call.line(), code.file().name().replaceFirst("\\..*$", ""), TimeWords.seconds(words))));
  }

  private static void scheduled(Code code, Call call, Placeholders placeholders, Declarations jobs) {
    for (var argument : call.arguments()) {
      if (CRON.contains(argument.name())) {
        cron(code, call, argument, placeholders, jobs);
      } else if (RATES.contains(argument.name())) {
        rate(code, call, argument, placeholders, jobs);
      }
    }
  }

  private static void cron(Code code, Call call, Argument argument, Placeholders placeholders,
      Declarations jobs) {
    var written = code.text(argument.value()).or(() -> elsewhere(code, argument.value(), jobs))
        .or(() -> Optional.of("-").filter(_ -> code.shown(argument.value()).endsWith("CRON_DISABLED")));
    var filled = written.flatMap(text -> placeholders.filled(text));
    var zone = code.text(call.named("zone", "timeZone", "zoneId")).filter(text -> !text.contains("{")).orElse("");
    if (filled.filter(text -> text.strip().equals("-") || text.strip().equalsIgnoreCase("off")).isPresent()) {
      tell(code, call, argument, filled.get(), zone,
          written.filter("-"::equals).isPresent() ? "switched off" : "switched off by its property", jobs);
      return;
    }
    if (filled.isEmpty() || !TimeWords.isKnown(filled.get())) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + name(code, call) + " runs is set elsewhere: "
          + written.orElse(code.shown(argument.value())));
    }
    var words = filled.or(() -> written).orElse(code.shown(argument.value()));
    tell(code, call, argument, code.has("quarkus") ? TimeWords.quartz(words) : TimeWords.seconds(words), zone, "",
        jobs);
  }

  /// `Times.NIGHTLY`, which the only class of that name sets.
  static Optional<String> elsewhere(Code code, Span value, Declarations jobs) {
    int last = value.to() - 1;
    boolean constant = last >= value.from() + 2 && code.token(last).isWord() && code.token(last - 1).is(".")
        && code.token(last - 2).isWord();
    return constant ? Stream.of(".java", ".kt")
        .flatMap(ending -> TreeCode.only(jobs.tree(), code.token(last - 2).text() + ending).stream())
        .flatMap(path -> jobs.tree().file(path).stream()).map(file -> Code.of(file, Flavour.JAVA))
        .flatMap(other -> other.constant(code.token(last).text()).flatMap(other::text).stream()).findFirst()
        : Optional.empty();
  }

  private static void rate(Code code, Call call, Argument argument, Placeholders placeholders,
      Declarations jobs) {
    var number = code.number(argument.value());
    var text = number.isPresent() ? Optional.of(String.valueOf(number.getAsLong())) : code.text(argument.value());
    var filled = text.flatMap(one -> placeholders.filled(one)).map(String::strip);
    var words = filled.flatMap(ScheduledMethods::counted)
        .or(() -> filled.map(one -> TimeWords.every(one, unit(code, call)).orElseGet(() -> plain(one))));
    if (words.isEmpty() || !TimeWords.isKnown(words.get())) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "How often " + name(code, call) + " runs is set elsewhere: "
          + text.orElse(code.shown(argument.value())));
    }
    tell(code, call, argument, words.or(() -> text).orElse(code.shown(argument.value())), "", "", jobs);
  }

  /// `#{T(java.util.concurrent.TimeUnit).MINUTES.toMillis(5)}`
  private static Optional<String> counted(String text) {
    var said = COUNTED.matcher(text);
    return said.matches() ? TimeWords.every(said.group(2), unit(said.group(1))) : Optional.empty();
  }

  /// `PT15S` and `10m` said as other spans are.
  private static String plain(String span) {
    return Schedules.parse("every " + span, ZoneOffset.UTC) instanceof Schedule.Interval(_, var every)
        ? TimeWords.every(every.toMillis())
        : "every " + span;
  }

  /// Milliseconds, unless `timeUnit` says otherwise.
  private static long unit(Code code, Call call) {
    return unit(call.named("timeUnit").map(code::shown).orElse("").replaceFirst(".*\\.", ""));
  }

  private static long unit(String name) {
    return switch (name) {
      case "SECONDS" -> 1_000;
      case "MINUTES" -> 60_000;
      case "HOURS" -> 3_600_000;
      case "DAYS" -> 86_400_000;
      default -> 1;
    };
  }

  /// Each field on its own; those below an hour are 0 unless they are said, those above `*`.
  private static void jakarta(Code code, Call call, Declarations jobs) {
    var words = new StringBuilder();
    for (var field : FIELDS) {
      var value = code.text(call.named(field));
      boolean small = field.equals("minute") || field.equals("hour");
      words.append(words.isEmpty() ? "" : " ").append(value.orElse(small ? "0" : "*").replace(" ", ""));
    }
    var second = code.text(call.named("second")).orElse("0");
    var five = words.toString();
    jobs.tell(Declared.at(call.line(), name(code, call), second.equals("0") ? five : second + " " + five)
        .zone(code.text(call.named("timezone")).orElse("")).calling(name(code, call))
        .in(new CodePlace(code.file().path(), name(code, call).replaceFirst(".*\\.", ""))));
  }

  private static void tell(Code code, Call call, Argument argument, String words, String zone, String off,
      Declarations jobs) {
    var name = name(code, call);
    jobs.tell(Declared.at(code.line(argument.value().from()), name, words).zone(zone).calling(name).off(off)
        .in(new CodePlace(code.file().path(), name.replaceFirst(".*\\.", ""))));
  }

  /// `NightlyClose.run`: the file's class and the method below the annotation.
  private static String name(Code code, Call call) {
    var file = code.file().name().replaceFirst("\\.[^.]+$", "");
    int from = call.close() + 1;
    for (int i = from; i < Math.min(code.size(), from + 120); i++) {
      if (code.token(i).is("@")) {
        int word = i + 1;
        while (code.token(word + 1).is(".")) {
          word += 2;
        }
        i = code.token(word + 1).is("(") ? code.partner(word + 1) : word;
      } else if (code.token(i).isWord() && code.token(i + 1).is("(")) {
        return file + "." + code.token(i).text();
      }
    }
    return file;
  }
}
