package org.portolan.importers.schedule.code;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Rules of EventBridge that are written with AWS's Cloud Development Kit: `Schedule.cron({ minute: '0', hour: '4' })`.
final class CloudKitRules implements CodeSchedules {
  private static final Pattern SIGNS = Pattern.compile("Schedule\\w*\\.(?:cron|rate|expression)\\(");
  private static final List<List<String>> FIELDS =
      List.of(List.of("minute"), List.of("hour"), List.of("day"), List.of("month"), List.of("weekDay", "week_day"));

  /// A schedule is used near to where it is kept.
  private static final int FAR = 2_000;

  private final Reads reads;

  private CloudKitRules(String files, Flavour flavour) {
    reads = new Reads(Pattern.compile(files), flavour, SIGNS);
  }

  static List<CodeSchedules> all() {
    return List.of(new CloudKitRules(".*\\.(?:js|mjs|ts|mts)", Flavour.JAVASCRIPT),
        new CloudKitRules(".*\\.py", Flavour.PYTHON));
  }

  @Override
  public Reads reads() {
    return reads;
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var calls = code.calls();
    for (var call : calls) {
      if (call.name().matches("(?:.*\\.)?Schedule(?:Expression)?\\.(?:cron|rate|expression)")) {
        var name = around(code, call, calls);
        var words = words(code, call).filter(TimeWords::isKnown);
        if (words.isEmpty()) {
          jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + name + " runs is only known when it is built");
        }
        jobs.tell(Declared.at(call.line(), name, words.orElse(code.shown(new Span(call.at(), call.close() + 1))))
            .zone(zone(code, call)));
      }
    }
  }

  /// The construct that the schedule is for: the innermost call around it that has a name of its own, or the one that is
  /// given the variable it is kept in.
  private static String around(Code code, Call call, List<Call> calls) {
    return named(code, call.at(), call.close(), calls).or(() -> kept(code, call, calls)).orElse("rule");
  }

  private static Optional<String> named(Code code, int from, int to, List<Call> calls) {
    return calls.stream().filter(outer -> outer.at() < from && outer.close() > to)
        .sorted(Comparator.comparingInt(Call::close)).flatMap(outer -> code.text(outer.placed(1)).stream()).findFirst();
  }

  private static Optional<String> kept(Code code, Call call, List<Call> calls) {
    int first = call.at() - 2 * (call.name().split("\\.", -1).length - 1);
    if (!code.token(first - 1).is("=") || !code.token(first - 2).isWord()) {
      return Optional.empty();
    }
    var variable = code.token(first - 2).text();
    for (int i = call.close(); i < Math.min(code.size(), call.close() + FAR); i++) {
      if (code.token(i).isWord() && code.token(i).is(variable)) {
        return named(code, i, i, calls).or(() -> Optional.of(variable));
      }
    }
    return Optional.of(variable);
  }

  private static Optional<String> words(Code code, Call call) {
    return switch (call.word()) {
      case "expression" -> code.text(call.placed(0)).map(TimeWords::eventBridge);
      case "rate" -> call.placed(0).flatMap(value -> PythonTimes.call(code, value)).flatMap(span -> {
        var count = span.placed(0).map(code::number).filter(number -> number.isPresent());
        return count.map(number -> "every " + number.getAsLong() + " "
            + (number.getAsLong() == 1 ? span.word().replaceFirst("s$", "") : span.word()));
      });
      default -> cron(code, call.placed(0).filter(value -> code.token(value.from()).is("{"))
          .map(value -> code.arguments(value.from())).orElse(call.arguments()));
    };
  }

  /// `TimeZone.EUROPE_BERLIN`, `TimeZone.of('Europe/Berlin')`; AWS goes by UTC unless told otherwise.
  private static String zone(Code code, Call call) {
    for (int i = call.at(); i + 4 < call.close(); i++) {
      boolean named = code.token(i).text().matches("timeZone|time_zone") && code.token(i + 2).is("TimeZone");
      if (named && code.token(i + 4).is("of")) {
        return code.token(i + 6).text();
      }
      var word = named ? code.token(i + 4).text() : "";
      var known = ZoneId.getAvailableZoneIds().stream().filter(_ -> named)
          .filter(zone -> zone.toUpperCase(Locale.ROOT).replaceAll("[/-]", "_").equals(word)).findFirst();
      if (known.isPresent()) {
        return known.get();
      }
    }
    return "UTC";
  }

  private static Optional<String> cron(Code code, List<Argument> said) {
    var fields = FIELDS.stream().map(names -> said.stream().filter(one -> names.contains(one.name())).findFirst()
        .map(one -> code.text(one.value()).orElse("?!")).orElse("*")).toList();
    var all = fields.stream().collect(Collectors.joining(" "));
    return all.contains("!") ? Optional.empty()
        : Optional
            .of(TimeWords.eventBridge("cron(" + String.join(" ", fields.subList(0, 4)) + " " + fields.get(4) + " *)"));
  }
}
