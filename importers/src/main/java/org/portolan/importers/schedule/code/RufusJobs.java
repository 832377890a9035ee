package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// What a program gives to rufus-scheduler: `scheduler.cron '5 0 * * *' do`, `scheduler.every '3h' do`. The first line of
/// the block says what runs, where nothing names it.
final class RufusJobs implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.(?:rb|rake|ru)");
  private static final Pattern SIGNS = Pattern.compile("\\.(?:cron|every|interval)[ (]|\\bCrono\\.perform");
  private static final Set<String> CALLS = Set.of("cron", "every", "interval");

  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.RUBY, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    if (code.has("Crono")) {
      code.calls().stream().filter(call -> call.name().equals("Crono.perform"))
          .forEach(call -> crono(code, call, jobs));
    }
    if (!code.has("Rufus") && !code.has("rufus")) {
      return;
    }
    for (int i = 2; i < code.size(); i++) {
      boolean call = CALLS.contains(code.token(i).text()) && code.token(i).isWord() && code.token(i - 1).is(".");
      boolean bracket = code.token(i + 1).is("(");
      // A cron in brackets is read by those who look for one in any call.
      if (call && (code.token(i + 1).isText() || bracket && !code.token(i).is("cron"))) {
        job(code, i, bracket, jobs);
      }
    }
  }

  /// `Crono.perform(Close).every 2.days, at: { hour: 15, min: 30 }`
  private static void crono(Code code, Call call, Declarations jobs) {
    int every = call.close() + 2;
    var name = call.placed(0).map(code::shown).orElse("job");
    var count = code.token(every + 1).text();
    boolean counted = code.token(every).is("every") && code.token(every + 2).is(".") && count.matches("\\d{1,4}");
    var unit = code.token(every + 3).text().replaceFirst("s$", "");
    var words = counted ? cronoWords(code, every, count, unit) : "";
    if (!TimeWords.isKnown(words)) {
      jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + name + " runs is only known at run time");
    }
    jobs.tell(Declared.at(call.line(), name, words).calling(name).in(TreeCode.ofClass(jobs.tree(), name, "rb")));
  }

  /// `every 1.week, on: :monday, at: '15:30'` and `every 1.hour, at: { min: 15 }` are five fields; more than one day is none.
  private static String cronoWords(Code code, int every, String count, String unit) {
    var arguments = code.list(new Span(every + 1, endOfLine(code, every)));
    var at = arguments.stream().filter(argument -> argument.name().equals("at")).map(Argument::value).findFirst();
    var on = arguments.stream().filter(argument -> argument.name().equals("on"))
        .map(argument -> code.token(argument.value().to() - 1).text()).findFirst().orElse("");
    var clock = at.map(value -> clock(code, value)).orElse("");
    int day = on.length() < 3 ? -1 : DAYS.indexOf(on.substring(0, 3));
    if (!count.equals("1") || clock.isEmpty()) {
      return "every " + count + " " + code.token(every + 3).text();
    }
    return switch (unit) {
      case "hour" -> clock.split(" ")[0] + " * * * *";
      case "day" -> clock + " * * *";
      case "week" -> day < 0 ? "every 1 week" : clock + " * * " + day;
      default -> "every 1 " + unit;
    };
  }

  /// `'15:30'` or `{ hour: 15, min: 30 }`, as minute and hour.
  private static String clock(Code code, Span at) {
    var said = code.text(at).orElse("");
    if (said.matches("\\d{1,2}:\\d{2}")) {
      return Integer.parseInt(said.replaceFirst(".*:", "")) + " " + Integer.parseInt(said.replaceFirst(":.*", ""));
    }
    var parts = code.token(at.from()).is("{") ? code.arguments(at.from()) : List.<Argument>of();
    var numbers = List.of("min", "hour").stream().map(unit -> parts.stream().filter(part -> part.name().equals(unit))
        .map(part -> code.token(part.value().from()).text()).filter(text -> text.matches("\\d{1,2}")).findFirst()
        .orElse("0")).toList();
    return parts.isEmpty() ? "" : String.join(" ", numbers);
  }

  private static void job(Code code, int at, boolean bracket, Declarations jobs) {
    int end = bracket ? code.partner(at + 1) : endOfLine(code, at);
    var arguments = code.list(new Span(bracket ? at + 2 : at + 1, end));
    if (arguments.isEmpty()) {
      return;
    }
    var first = arguments.getFirst().value();
    var written = code.text(first);
    var words = written.map(text -> code.token(at).is("cron") ? TimeWords.seconds(text) : "every " + text)
        .filter(TimeWords::isKnown);
    var name = named(code, arguments).orElseGet(() -> block(code, bracket ? end + 1 : end));
    if (words.isEmpty()) {
      jobs.unknown(code.line(at), UnreadKind.DYNAMIC,
          "When " + name + " runs is only known at run time: " + code.shown(first));
    }
    jobs.tell(Declared.at(code.line(at), name, words.orElse(written.orElse(code.shown(first))))
        .in(new CodePlace(code.file().path(), "")));
  }

  private static int endOfLine(Code code, int at) {
    int end = at + 1;
    while (end < code.size() && code.line(end) == code.line(at) && !code.token(end).is("do")
        && !code.token(end).is("{")) {
      end++;
    }
    return end;
  }

  private static Optional<String> named(Code code, List<Argument> arguments) {
    return arguments.stream().filter(argument -> argument.name().matches("name|tag|tags"))
        .flatMap(argument -> code.text(argument.value()).stream()).findFirst();
  }

  /// The first line of the block that begins there.
  private static String block(Code code, int begin) {
    int from = code.token(begin).is("do") || code.token(begin).is("{") ? begin + 1 : begin;
    int to = from;
    while (to < code.size() && code.line(to) == code.line(from) && !code.token(to).is("}")) {
      to++;
    }
    var shown = code.shown(new Span(from, to));
    return shown.isBlank() || shown.length() > 80 ? code.file().name().replaceFirst("\\.[^.]+$", "") : shown;
  }
}
