package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.RubyCalls;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// The schedule of Ruby's `whenever` (`every 1.day, at: '4:30 am' do rake 'x' end`) and of those that speak alike:
/// Clockwork's `every(1.day, 'x', at: '…')`. Each command of a block is a job.
final class Whenever implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.rb|(?:.*/)?Clockfile");
  private static final Pattern SIGNS = Pattern.compile("^\\s*every[ (]");
  private static final Set<String> TASKS = Set.of("rake", "runner", "command", "script", "rails");
  private static final Set<String> OPENS =
      Set.of("if", "unless", "case", "begin", "while", "until", "def", "class", "module", "for");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?\\s*([ap]m)?");
  private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("reboot", "@reboot"),
      Map.entry("minute", "* * * * *"), Map.entry("hour", "0 * * * *"), Map.entry("day", "0 0 * * *"),
      Map.entry("midnight", "0 0 * * *"), Map.entry("week", "0 0 * * 0"), Map.entry("month", "0 0 1 * *"),
      Map.entry("year", "0 0 1 1 *"), Map.entry("weekday", "0 0 * * 1-5"), Map.entry("weekend", "0 0 * * 6,0"),
      Map.entry("monday", "0 0 * * 1"), Map.entry("tuesday", "0 0 * * 2"), Map.entry("wednesday", "0 0 * * 3"),
      Map.entry("thursday", "0 0 * * 4"), Map.entry("friday", "0 0 * * 5"), Map.entry("saturday", "0 0 * * 6"),
      Map.entry("sunday", "0 0 * * 0"));

  /// @param command what is in front of the first text of a line in a block: `rake`, `runner`
  private record Task(String command, String text, int line) {}

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.RUBY, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var starts = IntStream.range(0, code.size()).filter(i -> code.token(i).is("every")
        && (i == 0 || code.line(i - 1) < code.line(i) && !code.token(i - 1).is("."))).boxed().toList();
    var zone = code.token(indexOf(code, "CRON_TZ") + 2);
    for (int n = 0; n < starts.size(); n++) {
      int to = n + 1 < starts.size() ? starts.get(n + 1) : code.size();
      block(code, starts.get(n), to, zone.isText() ? zone.text() : "", jobs);
    }
    // rufus-scheduler's `cron`, with a time that is put together.
    IntStream.range(1, code.size()).filter(i -> code.token(i).is("cron") && code.line(i - 1) < code.line(i)
        && code.token(i + 1).kind() == Token.Kind.TEMPLATE).forEach(i -> jobs.unknown(code.line(i), UnreadKind.DYNAMIC,
            "When this runs is only known at run time: " + code.token(i + 1).text()));
  }

  private static int indexOf(Code code, String text) {
    return IntStream.range(0, code.size()).filter(i -> code.token(i).isText() && code.token(i).text().equals(text))
        .findFirst().orElse(code.size());
  }

  private static void block(Code code, int every, int to, String zone, Declarations jobs) {
    int open = code.token(every + 1).is("(") ? every + 1 : every;
    int end = open;
    while (end < to && !code.token(end).is("do") && !code.token(end).is("{")
        && (open > every ? end != code.partner(open) : code.line(end) == code.line(every) || code.token(end - 1).is(",")
            || end == every)) {
      end++;
    }
    var arguments = code.list(new Span(open + 1, end));
    if (arguments.isEmpty()) {
      return;
    }
    var zoned = arguments.stream().filter(argument -> argument.name().matches("tz|timezone"))
        .flatMap(argument -> code.text(argument.value()).stream()).findFirst().orElse(zone);
    var all = words(code, arguments);
    int begin = open > every && code.token(end).is(")") ? end + 1 : end;
    var tasks = arguments.size() > 1 && arguments.get(1).name().isEmpty() && !arguments.get(0).value().isEmpty()
        && code.token(arguments.get(1).value().from()).isText()
            ? List.of(new Task("", code.token(arguments.get(1).value().from()).text(), code.line(every)))
            : tasks(code, begin + 1, Math.min(to, endOf(code, begin)));
    if (all.isEmpty()) {
      jobs.unknown(code.line(every), UnreadKind.DYNAMIC,
          "When this runs is only known at run time: " + code.shown(new Span(every, end)));
    }
    for (var task : tasks) {
      for (var words : all.isEmpty() ? List.of(code.shown(new Span(open + 1, end))) : all) {
        tell(task, words, zoned, jobs);
      }
    }
  }

  private static void tell(Task task, String words, String zone, Declarations jobs) {
    var job = Declared.at(task.line(), task.text(), words).zone(zone);
    jobs.tell(switch (task.command()) {
      case "block" -> job.calling(task.text()).in(new CodePlace(jobs.file().path(), ""));
      case "command" -> job.running(task.text());
      case "rake" -> job.calling("bundle exec rake " + task.text())
          .in(RubyCalls.task(jobs.tree(), task.text()).or(() -> rakeTask(jobs, task.text())));
      case "runner", "" -> job.calling(task.text()).in(RubyCalls.place(jobs.tree(), task.text())
          .or(() -> TreeCode.ofClass(jobs.tree(), task.text().replaceFirst("^([\\w:]+).*", "$1"), "rb")));
      case "script" -> job.running("bundle exec script/" + task.text());
      default -> job.calling(task.command() + " " + task.text());
    });
  }

  /// `shop:close` lies in `lib/tasks/shop.rake`, where that is the only one of that name.
  private static Optional<CodePlace> rakeTask(Declarations jobs, String task) {
    var space = task.replaceFirst("[:\\[ ].*", "");
    return TreeCode.only(jobs.tree(), "tasks/" + space + ".rake")
        .map(path -> new CodePlace(path, ""));
  }

  /// Each line of the block that says what runs; else the block is one job, called after its first line.
  private static List<Task> tasks(Code code, int from, int to) {
    var types = new HashSet<>(TASKS);
    IntStream.range(0, code.size() - 2).filter(i -> code.token(i).is("job_type") && code.token(i + 1).is(":"))
        .forEach(i -> types.add(code.token(i + 2).text()));
    var tasks = new ArrayList<Task>();
    for (int i = from; i < to; i++) {
      int text = code.token(i + 1).is("(") ? i + 2 : i + 1;
      boolean begins = i == from || code.line(i - 1) < code.line(i) || code.token(i - 1).is(";");
      if (begins && types.contains(code.token(i).text()) && code.token(text).isText()) {
        tasks.add(new Task(code.token(i).text(), code.token(text).text(), code.line(i)));
      }
    }
    if (tasks.isEmpty() && from < to) {
      int end = from;
      while (end < to && code.line(end) == code.line(from)) {
        end++;
      }
      tasks.add(new Task("block", code.shown(new Span(from, end)), code.line(from)));
    }
    return tasks;
  }

  /// Where the block that begins at a `do` or `{` ends.
  private static int endOf(Code code, int begin) {
    if (code.token(begin).is("{")) {
      return code.partner(begin);
    }
    int depth = 0;
    for (int i = begin; i < code.size(); i++) {
      boolean first = code.line(i - 1) < code.line(i);
      if (code.token(i).is("do") || first && OPENS.contains(code.token(i).text())) {
        depth++;
      } else if (code.token(i).is("end") && !code.token(i - 1).is(".") && --depth == 0) {
        return i;
      }
    }
    return code.size();
  }

  /// One for each time of day that cannot be said together.
  private static List<String> words(Code code, List<Argument> arguments) {
    var at = arguments.stream().filter(argument -> argument.name().equals("at")).map(Argument::value).findFirst();
    var times = at.map(value -> code.token(value.from()).is("[") ? code.arguments(value.from()).stream()
        .flatMap(one -> code.text(one.value()).stream()).toList() : code.text(value).stream().toList())
        .orElse(List.of());
    var rhythm = arguments.getFirst().value();
    if (at.isPresent() && times.isEmpty()) {
      return List.of();
    }
    return code.text(rhythm).filter(text -> !text.matches("\\d+")).map(text -> TimeWords.isCron(text)
        ? List.of(text)
        : timed(NAMED.getOrDefault(text, text.matches("(?:\\d+[a-z])+") ? "every " + text : text), times))
        .orElseGet(() -> timed(base(code, rhythm), times)).stream().filter(text -> !text.isEmpty()).toList();
  }

  /// Clockwork names the day with the time.
  private static final Pattern DAY = Pattern.compile("(?i)((?:sun|mon|tues|wednes|thurs|fri|satur)day)\\s+(\\S.*)");

  /// Without a time of day.
  private static String base(Code code, Span rhythm) {
    int first = rhythm.from();
    if (code.token(first).is(":")) {
      return NAMED.getOrDefault(code.token(first + 1).text(), "");
    }
    if (!code.token(first + 1).is(".") || !code.token(first).text().matches("\\d{1,4}")) {
      return "";
    }
    int count = Integer.parseInt(code.token(first).text());
    return switch (code.token(first + 2).text().replaceFirst("s$", "")) {
      case "minute" -> count == 1 ? "* * * * *" : 60 % count == 0 ? (count == 60 ? "0" : "*/" + count) + " * * * *"
          : "*/" + count + " * * * *";
      case "hour" -> count == 1 ? "0 * * * *" : "0 " + (count == 24 ? "0" : "*/" + count) + " * * *";
      case "day" -> count == 1 ? "0 0 * * *" : count == 7 ? "0 0 * * 0" : "0 0 */" + count + " * *";
      case "week" -> count == 1 ? "0 0 1,8,15,22 * *" : "every " + count + " weeks";
      case "month" -> count == 1 ? "0 0 1 * *" : "0 0 1 */" + count + " *";
      case "year" -> "0 0 1 1 *";
      case "second" -> "every " + count + " seconds";
      default -> "";
    };
  }

  private static List<String> timed(String base, List<String> times) {
    var fields = base.split(" ");
    if (times.isEmpty() || fields.length != 5) {
      return List.of(base);
    }
    boolean hourly = fields[1].contains("*");
    var byMinute = new TreeMap<Integer, List<Integer>>();
    for (var time : times) {
      var day = DAY.matcher(time.strip());
      if (day.matches() && times.size() == 1 && (base.startsWith("0 0 1,8") || base.startsWith("0 0 * * "))) {
        int number = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")
            .indexOf(day.group(1).substring(0, 3).toLowerCase(Locale.ROOT));
        return timed("0 0 * * " + number, List.of(day.group(2)));
      }
      var clock = CLOCK.matcher(time.strip().toLowerCase(Locale.ROOT));
      if (!clock.matches()) {
        return List.of();
      }
      boolean afternoon = "pm".equals(clock.group(3));
      int hour = clock.group(3) == null ? Integer.parseInt(clock.group(1))
          : Integer.parseInt(clock.group(1)) % 12 + (afternoon ? 12 : 0);
      byMinute.computeIfAbsent(clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2)), _ -> new ArrayList<>())
          .add(hour);
    }
    return byMinute.entrySet().stream().map(entry -> entry.getKey() + " "
        + (hourly ? fields[1]
            : entry.getValue().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")))
        + " " + fields[2] + " " + fields[3] + " " + fields[4]).toList();
  }
}
