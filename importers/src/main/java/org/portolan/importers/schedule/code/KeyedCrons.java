package org.portolan.importers.schedule.code;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Whatever library it is for: a text that is nothing but a time, given as `cron: '…'`, or handed to a call that is known
/// to take one, such as `cron.schedule('0 3 * * *', …)`.
final class KeyedCrons implements CodeSchedules {
  private static final Pattern KEY = Pattern.compile(
      "(?i)cron|crons|cron_?(?:schedule|expression|restart|expr|string|tab|spec|time)|schedule_?(?:cron|expression)"
          + "|pattern|cronPattern|interval|schedule|frequency|rule|recurrence");
  /// The calls, annotations and attributes that take a time first.
  private static final Set<String> CALLS = Set.of("schedule", "scheduleJob", "CronJob", "Cron", "AddFunc", "AddJob",
      "cronSchedule", "TimerTrigger", "AsCronTask", "cron", "crontab", "CronTrigger", "onSchedule", "AddCronJob",
      "AddOrUpdate", "addCronTask", "WithCronSchedule", "new_async", "add_job",
      "CronExpression", "every", "Crontab", "CronTab", "dailyAtCron", "from", "WithCronExpression", "Register",
      "add_entry");
  private static final List<String> NAMES = List.of("name", "id", "key", "dag_id", "job", "class", "task");
  /// `%Schedule%` of Azure, and what comes from the environment or a configuration.
  private static final Pattern SETTING = Pattern.compile("%\\w+%");
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)(?:process\\.env\\.\\w+|os\\.Getenv\\(.*\\)|ENV\\[.*]|\\$ENV\\{.*\\}"
          + "|_?config(?:uration)?(?:\\[.*]|\\.get\\w*\\(.*\\))|Environment\\.GetEnvironmentVariable\\(.*\\))");
  private static final Pattern ZONED = Pattern.compile("((?:CRON_)?TZ=\\S+\\s+)(.*)", Pattern.DOTALL);
  private static final int FIRST_PLACES = 4;
  private static final Pattern SIGNS =
      Pattern.compile("(?i)cron|schedul|AddFunc|TimerTrigger|@every|interval: *[\"'][\\d*]"
          + "|[\"'][\\d*/,-]++(?: [\\d*/,?LW-]++){4,5}[\"']\\s*:");
  /// A time always has a star, a question mark or a nickname.
  private static final Pattern TIME =
      Pattern.compile("[\"'`]%\\w+%[\"'`]|[\"'`](?:(?:CRON_)?TZ=\\S+ )?(?:[\\d*][^\"'`]{0,60}[*?][^\"'`]{0,20}"
          + "|[\\d,/-]+ [^\"'`]{3,60}|@(?:every\\w* [^\"'`]+|hourly|daily|weekly|monthly|yearly|midnight)"
          + "|(?:rate|cron)\\([^\"'`]+\\)|(?:every|at) [^\"'`]{3,80})[\"'`]|CronExpression\\.EVERY|Cron\\.[A-Z]");
  /// Beside a word that need not mean a time, one of these says that something runs.
  private static final Pattern RUNS = Pattern.compile(
      "(?i)name|id|job\\w*|handler|task|fn|func\\w*|run|command|class|path|callback|execute|worker|processor|script|url");
  /// fugit's words, which say a time only beside a class that runs then.
  private static final Pattern SAID = Pattern.compile("(?:every|at)\\s.{3,80}");
  private static final Pattern LOOSE = Pattern.compile("(?i)pattern|interval|schedule|frequency|rule|recurrence");

  private final Reads reads;
  private final boolean quartz;

  /// @param quartz whether six fields are Quartz's, in which 1 is a Sunday
  private KeyedCrons(String files, Flavour flavour, boolean quartz) {
    reads = new Reads(Pattern.compile(files), flavour, SIGNS);
    this.quartz = quartz;
  }

  static List<CodeSchedules> all() {
    return List.of(new KeyedCrons(".*\\.py", Flavour.PYTHON, false),
        new KeyedCrons(".*\\.(?:js|mjs|cjs|ts|mts|jsx|tsx)", Flavour.JAVASCRIPT, false),
        new KeyedCrons(".*\\.(?:rb|rake)", Flavour.RUBY, false), new KeyedCrons(".*\\.php", Flavour.PHP, false),
        new KeyedCrons(".*\\.go", Flavour.GO, false), new KeyedCrons(".*\\.rs", Flavour.RUST, false),
        new KeyedCrons(".*\\.cs", Flavour.CSHARP, false),
        new KeyedCrons(".*\\.(?:java|kt|scala)", Flavour.JAVA, true),
        new KeyedCrons(".*\\.exs?", Flavour.PYTHON, false),
        new KeyedCrons(".*\\.(?:pl|pm|psgi)", Flavour.PERL, false),
        new KeyedCrons(".*logstash.*\\.conf", Flavour.RUBY, false));
  }

  @Override
  public Reads reads() {
    return reads;
  }

  @Override
  public void read(Code code, Declarations jobs) {
    if (code.file().lines().stream().noneMatch(line -> TIME.matcher(line).find())) {
      return;
    }
    // Who reads these knows more of them.
    if (code.has("DAG") || code.has("beat_schedule") || code.has("Scheduled") || code.has("$schedule")
        || isLaravel(code) || code.has("dagster") && code.has("cron_schedule") || SymfonyTasks.isOne(code)
        || RegisteredTasks.isOne(code)) {
      return;
    }
    var told = new HashSet<Integer>();
    for (var call : code.calls()) {
      boolean built = call.word().equals("cronSchedule") && code.has("withSchedule")
          || call.word().equals("CronJob") && code.has("gocron");
      if (!built && CALLS.contains(call.word()) || call.name().endsWith("Job.new")) {
        called(code, call, told, jobs);
      }
    }
    for (int i = 1; i < code.size(); i++) {
      if (isKeyOfFunction(code, i) && told.add(i)) {
        tell(code, i, stem(code), code.token(i).text(), "", List.of(), "", jobs);
      }
      if (isTuple(code, i)) {
        told.add(i);
        var name = code.token(i + 2).is("{") ? code.dotted(last(code, i + 3)) : code.dotted(last(code, i + 2));
        tell(code, i, name, code.token(i).text(), "", List.of(), "", jobs);
      }
      if (isKey(code, i)) {
        told.add(i);
        var first = code.token(i + 2).is("[") && code.token(i + 3).isText() ? code.token(i + 3).text() : stem(code);
        tell(code, i, first, code.token(i).text(), "", List.of(), "", jobs);
      }
      int key = i - 2;
      boolean assigned = !code.file().path().endsWith("sx") && Set.of(":", "=", "=>").contains(code.token(i - 1).text())
          && !code.token(i - 1).isText();
      if (code.token(i).isText() && assigned && !told.contains(i) && KEY.matcher(code.token(key).text()).matches()
          && (TimeWords.isCron(code.token(i).text()) || isSaid(code, key, code.token(i).text()))
          && (repeats(code, key) || code.file().path().contains("logstash")
              || !LOOSE.matcher(code.token(key).text()).matches()
              || beside(code, key).stream().anyMatch(one -> RUNS.matcher(one.name()).matches()))) {
        tell(code, i, around(code, key), code.token(i).text(), "", beside(code, key), "", jobs);
      }
    }
  }

  /// `Schedule::command('…')->cron('…')`
  private static boolean isLaravel(Code code) {
    return code.file().path().endsWith(".php")
        && code.calls().stream()
            .anyMatch(call -> call.name().matches("(?:.*\\.)?Schedule\\.(?:command|job|call|exec)"));
  }

  /// `cron: "every day at 3am", class: "Purge"`
  private static boolean isSaid(Code code, int key, String text) {
    if (code.token(key).is("schedule") && code.has("onSchedule")) {
      return SAID.matcher(text).matches() && TimeWords.isKnown(text);
    }
    return code.token(key).is("cron") && SAID.matcher(text).matches() && TimeWords.isKnown(text)
        && beside(code, key).stream().anyMatch(one -> one.name().matches("class|klass|job_class"));
  }

  /// `{ "0 3 * * *": ["db:cleanup"] }`: what runs stands under its time.
  private static boolean isKey(Code code, int at) {
    return code.token(at).isText() && code.token(at + 1).is(":") && Set.of("{", ",").contains(code.token(at - 1).text())
        && code.token(at).text().indexOf('*') >= 0 && TimeWords.isCron(code.token(at).text());
  }

  /// `plugin Cron => ('0 3 * * *' => sub { … })` of Mojolicious.
  private static boolean isKeyOfFunction(Code code, int at) {
    return code.token(at).isText() && code.token(at + 1).is("=>") && code.token(at + 2).is("sub")
        && TimeWords.isCron(code.token(at).text()) && code.file().path().matches(".*\\.(?:pl|pm|psgi)");
  }

  /// `{"0 2 * * *", {Shop.Night, :run, []}}` of Elixir's schedulers.
  private static boolean isTuple(Code code, int at) {
    return code.file().path().matches(".*\\.exs?") && code.token(at).isText() && code.token(at - 1).is("{")
        && code.token(at + 1).is(",") && TimeWords.isCron(code.token(at).text())
        && (code.token(at + 2).isWord() || code.token(at + 2).is("{") && code.token(at + 3).isWord());
  }

  /// The last word of a dotted name.
  private static int last(Code code, int at) {
    return code.token(at + 1).is(".") && code.token(at + 2).isWord() ? last(code, at + 2) : at;
  }

  /// `repeat: { pattern: '0 3 * * *' }`
  private static boolean repeats(Code code, int key) {
    return code.token(key - 1).is("{") && code.token(key - 3).is("repeat");
  }

  private void called(Code code, Call call, Set<Integer> told, Declarations jobs) {
    for (int place = 0; place < FIRST_PLACES; place++) {
      var value = call.placed(place);
      var fields = value.filter(span -> call.word().equals("scheduleJob") && code.token(span.from()).is("{"))
          .map(span -> code.arguments(span.from())).filter(all -> all.stream().anyMatch(one -> !one.name().isEmpty()))
          .flatMap(all -> KeyedTimes.everyOther(code, all));
      var text = fields.or(() -> code.text(value)).or(() -> value.flatMap(span -> Constants.cron(code, span)));
      if (value.isPresent() && (SETTING.matcher(text.orElse("")).matches()
          || text.isEmpty() && place < 3 && OUTSIDE.matcher(code.shown(value.get())).matches())) {
        open(code, call, place, value.get(), text.orElse(code.shown(value.get())), jobs);
        return;
      }
      if (text.isPresent() && value.isPresent() && (TimeWords.isCron(text.get()) || isSpoken(call, text.get()))) {
        told.add(value.get().from());
        var name = name(code, call, place);
        var zone = code.text(call.named("timeZone", "timezone", "tz", "zone")).orElseGet(() -> zone(code, call));
        tell(code, value.get().from(), name, text.get(), zone, call.arguments(), decorated(code, call), jobs);
        return;
      }
    }
  }

  /// Firebase takes App Engine's words.
  private static boolean isSpoken(Call call, String text) {
    return (call.word().equals("onSchedule") || call.name().endsWith("pubsub.schedule"))
        && SAID.matcher(text).matches() && TimeWords.isKnown(text);
  }

  /// When it runs is said where the program is started.
  private static void open(Code code, Call call, int place, Span value, String written, Declarations jobs) {
    var name = name(code, call, place);
    jobs.unknown(call.line(), UnreadKind.DYNAMIC, "When " + name + " runs is set elsewhere: " + written);
    jobs.tell(Declared.at(code.line(value.from()), name, written)
        .in(new CodePlace(code.file().path(), decorated(code, call))));
  }

  /// A name among the options or the other arguments, the function that is called, else the file's.
  private static String name(Code code, Call call, int place) {
    var options = new Span(call.at(), call.close());
    for (int i = options.from(); i + 2 < options.to(); i++) {
      if (NAMES.contains(code.token(i).text()) && code.token(i + 1).is(":") && code.token(i + 2).isText()) {
        return code.token(i + 2).text();
      }
    }
    for (int other : List.of(0, 1, 2)) {
      var text = other == place ? Optional.<String>empty() : code.text(call.placed(other));
      if (text.isPresent() && text.get().matches("[\\w .:/-]{3,60}") && !TimeWords.isKnown(text.get())) {
        return text.get();
      }
    }
    var function =
        code.token(call.at() - 1).is("[") && code.token(call.at()).is("TimerTrigger") ? function(code, call.at()) : "";
    if (!function.isEmpty()) {
      return function;
    }
    var identity = identity(code, call);
    if (!identity.isEmpty()) {
      return identity;
    }
    var decorated = decorated(code, call);
    var handed = call.placed(place + 1).map(code::shown).orElse("");
    return !decorated.isEmpty() ? decorated
        : handed.matches("(?!true|false|null|nil)[\\w.]{2,60}") ? handed : exported(code, call);
  }

  /// `t.ForJob("ledger").WithIdentity("ledger").WithCronSchedule(…)`: what the calls in front of it name.
  private static String identity(Code code, Call call) {
    for (int i = call.at() - 1; code.token(i).is(".") && code.token(i - 1).is(")"); i = code.partner(i - 1) - 2) {
      int open = code.partner(i - 1);
      if (code.token(open - 1).text().matches("(?:With)?Identity|ForJob") && code.token(open + 1).isText()) {
        return code.token(open + 1).text();
      }
    }
    return "";
  }

  /// `exports.nightly = onSchedule(…)`
  private static String exported(Code code, Call call) {
    int first = call.at() - 2 * (call.name().split("\\.", -1).length - 1);
    boolean exported = code.token(first - 1).is("=") && code.token(first - 2).isWord()
        && (code.token(first - 4).is("exports") || code.token(first - 4).is("export"));
    return exported ? code.token(first - 2).text() : stem(code);
  }

  /// The name that Azure knows the method by, whose parameter carries the time.
  private static String function(Code code, int parameter) {
    for (int i = parameter; i > Math.max(0, parameter - 60); i--) {
      if (code.token(i).text().matches("FunctionName|Function") && code.token(i + 1).is("(")
          && code.token(i + 2).isText()) {
        return code.token(i + 2).text();
      }
    }
    return "";
  }

  /// The method that the time is noted at; empty where the call is no annotation.
  private static String decorated(Code code, Call call) {
    return code.token(call.at() - 1).is("@") ? method(code, call.close()) : "";
  }

  /// The method below an annotation or decorator.
  static String method(Code code, int from) {
    for (int i = from + 1; i < Math.min(code.size(), from + 60); i++) {
      boolean further = code.token(i).is("@");
      if (code.token(i).isWord() && code.token(i + 1).is("(") && !code.token(i - 1).is("@")) {
        return code.token(i).text();
      }
      i = further && code.token(i + 2).is("(") ? code.partner(i + 2) : i;
    }
    return "";
  }

  private static String zone(Code code, Call call) {
    for (int i = call.at(); i + 2 < call.close(); i++) {
      if (code.token(i).text().matches("(?i)time_?zone|tz") && code.token(i + 2).isText()) {
        return code.token(i + 2).text();
      }
    }
    for (int i = call.close() + 1; code.token(i).is(".") && code.token(i + 2).is("("); i = code.partner(i + 2) + 1) {
      if (code.token(i + 1).text().matches("(?i)time_?zone|tz") && code.token(i + 3).isText()) {
        return code.token(i + 3).text();
      }
    }
    return call.arguments().stream().flatMap(argument -> code.text(argument.value()).stream())
        .filter(text -> text.matches("[A-Z][a-z]+/[A-Z]\\w+")).findFirst().orElse("");
  }

  /// What the mapping around a key says of a name, else the key that the mapping itself stands under, or the name that
  /// the call takes first.
  private static String around(Code code, int key) {
    int depth = 0;
    for (int i = key - 1; i > Math.max(0, key - 400); i--) {
      var token = code.token(i);
      if (!token.isText() && Set.of("}", "]", ")").contains(token.text())) {
        i = Math.min(i, code.partner(i));
      } else if (!token.isText() && Set.of("{", "[", "(").contains(token.text())) {
        var named = code.arguments(i).stream().filter(argument -> NAMES.contains(argument.name()))
            .flatMap(argument -> code.text(argument.value()).stream()).findFirst();
        if (named.isPresent()) {
          return named.get();
        }
        if (Set.of(":", "=", "=>").contains(code.token(i - 1).text()) && depth == 0
            && (code.token(i - 2).isWord() || code.token(i - 2).isText())
            && !code.token(i - 2).text().matches("options|repeat|triggers?|schedule")) {
          return code.token(i - 2).text();
        }
        if (code.token(i).is("(") && code.token(i + 1).isWord() && code.token(i + 2).is(".")
            && code.token(i + 3).is("new") && code.file().path().endsWith(".rb")) {
          return code.token(i + 1).text();
        }
        if (code.token(i).is("(") && code.token(i - 1).isWord() && code.token(i + 1).isText()
            && code.token(i + 2).is(",") && code.token(i + 1).text().matches("[\\w .:/-]{2,60}")) {
          return code.token(i + 1).text();
        }
      }
    }
    return stem(code);
  }

  private static String stem(Code code) {
    return code.file().name().replaceFirst("\\.[^.]+$", "");
  }

  /// What runs is the class that is named beside the time, else what this very file holds.
  private void tell(Code code, int at, String name, String text, String zone, List<Argument> beside,
      String method, Declarations jobs) {
    var type = beside.stream().filter(argument -> argument.name().matches("class|klass|job_class"))
        .flatMap(argument -> code.text(argument.value()).stream()).findFirst();
    var job = Declared.at(code.line(at), name, words(text)).zone(zone).calling(type.orElse(""));
    var found = type.flatMap(one -> TreeCode.ofClass(jobs.tree(), one, "rb"));
    var command = beside.stream().filter(argument -> argument.name().matches("command|cmd"))
        .flatMap(argument -> code.text(argument.value()).stream()).filter(one -> !one.isBlank()).findFirst();
    if (type.isEmpty() && command.isPresent()) {
      jobs.tell(job.running(command.get()));
      return;
    }
    if (code.file().path().endsWith(".py") && found.isEmpty() && method.isEmpty()) {
      var handed = HandedFunctions.of(code, at);
      var function = handed.map(CodePlace::function).orElse("");
      var called = name.equals(stem(code)) && !function.isEmpty() ? function.replaceFirst(".*\\.", "") : name;
      jobs.tell(Declared.at(code.line(at), called, words(text)).zone(zone).calling(type.orElse(function))
          .in(handed.orElse(new CodePlace(code.file().path(), ""))));
      return;
    }
    jobs.tell(reads.flavour().equals(Flavour.PYTHON) && !code.file().path().endsWith(".py") ? job
        : job.in(found.orElse(new CodePlace(code.file().path(), method))));
  }

  /// The entries of the mapping that a key stands in.
  private static List<Argument> beside(Code code, int key) {
    for (int i = key - 1; i > Math.max(0, key - 200); i--) {
      if (Set.of("}", "]", ")").contains(code.token(i).text()) && !code.token(i).isText()) {
        i = Math.min(i, code.partner(i));
      } else if (Set.of("{", "[", "(").contains(code.token(i).text()) && !code.token(i).isText()) {
        return code.arguments(i);
      }
    }
    return List.of();
  }

  private String words(String text) {
    var zoned = ZONED.matcher(text);
    return zoned.matches() ? zoned.group(1) + fields(zoned.group(2)) : fields(text);
  }

  private String fields(String text) {
    return text.startsWith("cron(") ? TimeWords.eventBridge(text) : quartz ? TimeWords.quartz(text)
        : TimeWords.seconds(text);
  }
}
