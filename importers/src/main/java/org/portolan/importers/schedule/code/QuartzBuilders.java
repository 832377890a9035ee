package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Quartz's triggers that are built: `newTrigger().withIdentity("close").withSchedule(dailyAtHourAndMinute(2, 30))`.
final class QuartzBuilders implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.(?:java|kt|groovy)");
  private static final Pattern SIGNS = Pattern.compile("\\bwithSchedule\\s*\\(");
  private static final List<String> DAYS =
      List.of("SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY");
  private static final Pattern INTERVAL = Pattern.compile("withIntervalIn(Milliseconds|Seconds|Minutes|Hours)"
      + "|repeat(Secondly|Minutely|Hourly)Forever");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.JAVA, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var placeholders = new Placeholders(jobs.tree(), code.file().path());
    for (var call : code.calls()) {
      if (call.word().equals("withSchedule") && call.placed(0).isPresent()) {
        tell(code, call, placeholders, jobs);
      }
    }
  }

  private static void tell(Code code, Call call, Placeholders placeholders, Declarations jobs) {
    var value = call.placed(0).orElseThrow();
    var inside = code.calls(value);
    var name = name(code, call);
    var words = words(code, inside, placeholders).filter(TimeWords::isKnown);
    if (words.isEmpty()) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + name + " runs is set elsewhere: " + code.shown(value));
    }
    jobs.tell(Declared.at(call.line(), name, words.orElseGet(() -> code.shown(value)))
        .in(new CodePlace(code.file().path(), "")));
  }

  private static Optional<String> words(Code code, List<Call> inside, Placeholders placeholders) {
    for (var call : inside) {
      var numbers = new ArrayList<String>();
      call.arguments().forEach(argument -> numbers.add(number(code, argument.value())));
      var every = INTERVAL.matcher(call.word());
      var said = switch (call.word()) {
        case "cronSchedule", "cronScheduleNonvalidatedExpression" ->
            code.text(call.placed(0)).flatMap(placeholders::filled).map(TimeWords::quartz);
        case "dailyAtHourAndMinute" -> numbers.size() == 2
            ? Optional.of(numbers.get(1) + " " + numbers.get(0) + " * * *") : Optional.<String>empty();
        case "weeklyOnDayAndHourAndMinute" -> numbers.size() == 3
            ? Optional.of(numbers.get(2) + " " + numbers.get(1) + " * * " + numbers.get(0)) : Optional.<String>empty();
        case "monthlyOnDayAndHourAndMinute" -> numbers.size() == 3
            ? Optional.of(numbers.get(2) + " " + numbers.get(1) + " " + numbers.get(0) + " * *")
            : Optional.<String>empty();
        default -> every.matches() ? interval(every.group(1), every.group(2), numbers) : Optional.<String>empty();
      };
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  /// A number, or one of `DateBuilder`'s days, of which Sunday is 0 to cron.
  private static String number(Code code, Span value) {
    int day = DAYS.indexOf(code.token(value.to() - 1).text());
    var number = code.number(value);
    return day >= 0 ? String.valueOf(day) : number.isPresent() ? String.valueOf(number.getAsLong()) : "?!";
  }

  private static Optional<String> interval(String counted, String whole, List<String> numbers) {
    var unit = counted == null ? whole : counted;
    long length = switch (unit) {
      case "Milliseconds" -> 1;
      case "Seconds", "Secondly" -> 1_000;
      case "Minutes", "Minutely" -> 60_000;
      default -> 3_600_000;
    };
    return TimeWords.every(numbers.isEmpty() ? "1" : numbers.getFirst(), length);
  }

  /// What the trigger is called, else the job that it is for, else the method that makes it.
  private static String name(Code code, Call call) {
    var job = "";
    for (int i = call.at() - 1; code.token(i).is(".") && code.token(i - 1).is(")"); i = code.partner(i - 1) - 2) {
      int open = code.partner(i - 1);
      if (code.token(open - 1).is("withIdentity") && code.token(open + 1).isText()) {
        return code.token(open + 1).text();
      }
      job = code.token(open - 1).is("forJob") ? code.shown(new Span(open + 1, i - 1)) : job;
    }
    return job.isEmpty() ? code.file().name().replaceFirst("\\.[^.]+$", "")
        : job.replaceFirst("\\(.*", "").replace("'", "");
  }
}
