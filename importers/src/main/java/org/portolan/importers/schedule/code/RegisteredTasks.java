package org.portolan.importers.schedule.code;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Tasks that a program hands to Spring's registrar itself: `registrar.addCronTask(jobs::purge, "0 15 3 * * *")`. A trigger
/// that is worked out each time anew is an unknown.
final class RegisteredTasks implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.(?:java|kt|groovy)");
  private static final Pattern SIGNS = Pattern.compile("\\badd(?:Cron|FixedRate|FixedDelay|Trigger)Task\\s*\\(");
  private static final Pattern ADDS = Pattern.compile("add(Cron|FixedRate|FixedDelay|Trigger)Task");
  private static final Pattern METHOD = Pattern.compile("(?:\\(\\)->)?(?:[\\w.()]+(?:::|\\.))?(\\w+)(?:\\(\\))?;?");
  private static final Map<String, Long> UNITS =
      Map.of("ofMillis", 1L, "ofSeconds", 1_000L, "ofMinutes", 60_000L, "ofHours", 3_600_000L, "ofDays", 86_400_000L);

  static boolean isOne(Code code) {
    return code.has("ScheduledTaskRegistrar");
  }

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.JAVA, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    if (!isOne(code)) {
      return;
    }
    var placeholders = new Placeholders(jobs.tree(), code.file().path());
    var methods = methods(code);
    for (var call : code.calls()) {
      var adds = ADDS.matcher(call.word());
      if (adds.matches() && code.token(call.at() - 1).is(".") && call.placed(0).isPresent()) {
        added(code, call, adds.group(1), methods, placeholders, jobs);
      }
    }
  }

  private static void added(Code code, Call call, String kind, Set<String> methods, Placeholders placeholders,
      Declarations jobs) {
    // `new CronTask(run, "…")` holds both in one.
    var task = call.placed(0).flatMap(value -> made(code, value)).filter(inner -> inner.word().endsWith("Task"));
    var pair = task.orElse(call);
    var name = pair.placed(0).map(value -> name(code, value)).orElse("");
    var when = pair.placed(1);
    var words = when.isEmpty() || kind.equals("Trigger") ? Optional.<String>empty()
        : kind.equals("Cron") ? cron(code, when.get(), placeholders, jobs) : span(code, when.get());
    if (words.filter(TimeWords::isKnown).isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + name + " runs is worked out by the program: "
          + when.map(code::shown).orElse(code.shown(new Span(call.at(), call.close() + 1))));
      if (kind.equals("Trigger") || when.isEmpty()) {
        return;
      }
    }
    var method = name.replaceFirst(".*\\.", "");
    jobs.tell(Declared.at(call.line(), name, words.orElseGet(() -> when.map(code::shown).orElse(""))).calling(name)
        .in(new CodePlace(code.file().path(), methods.contains(method) ? method : "")));
  }

  /// `new CronTask(…)`
  private static Optional<Call> made(Code code, Span value) {
    int at = value.from() + 1;
    return code.token(value.from()).is("new") && code.token(at).isWord() && code.token(at + 1).is("(")
        ? Optional.of(new Call(code.token(at).text(), at, code.partner(at + 1), code.line(at), code.arguments(at + 1)))
        : Optional.empty();
  }

  private static Optional<String> cron(Code code, Span value, Placeholders placeholders, Declarations jobs) {
    var inner = made(code, value).filter(call -> call.word().equals("CronTrigger")).flatMap(call -> call.placed(0))
        .orElse(value);
    return code.text(inner).or(() -> ScheduledMethods.elsewhere(code, inner, jobs)).flatMap(placeholders::filled)
        .map(TimeWords::seconds);
  }

  private static Optional<String> span(Code code, Span value) {
    var number = code.number(value);
    if (number.isPresent()) {
      return Optional.of(TimeWords.every(number.getAsLong()));
    }
    return PythonTimes.call(code, value).filter(call -> UNITS.containsKey(call.word()))
        .flatMap(call -> call.placed(0).map(code::number).filter(count -> count.isPresent())
            .map(count -> TimeWords.every(count.getAsLong() * UNITS.getOrDefault(call.word(), 1L))));
  }

  /// The file's class and the method that is handed over.
  private static String name(Code code, Span value) {
    var method = METHOD.matcher(code.shown(value).replace(" ", ""));
    var file = code.file().name().replaceFirst("\\.[^.]+$", "");
    return method.matches() ? file + "." + method.group(1) : file;
  }

  /// The methods that this very file has.
  private static Set<String> methods(Code code) {
    Set<String> methods = new HashSet<>();
    for (int i = 0; i + 1 < code.size(); i++) {
      if (code.token(i).isWord() && code.token(i + 1).is("(") && code.token(code.partner(i + 1) + 1).is("{")) {
        methods.add(code.token(i).text());
      }
    }
    return methods;
  }
}
