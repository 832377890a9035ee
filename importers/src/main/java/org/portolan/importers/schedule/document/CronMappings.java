package org.portolan.importers.schedule.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.RubyCalls;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// Any mapping with a time in it: sidekiq-cron, sidekiq-scheduler, resque, solid_queue, App Engine, Azure Pipelines,
/// CircleCI, Jenkins Job Builder, Vercel, dkron and whoever else writes `cron: "0 3 * * *"` beside a name.
final class CronMappings implements DocumentSchedules {
  private static final Set<String> CRON =
      Set.of("cron", "crontab", "cron_schedule", "cronExpression", "cron_expression",
          "schedule_cron", "cronSchedule", "timed", "cron_restart", "schedule_interval", "quartz_cron_expression");
  /// Words for a time only where something that runs stands beside them.
  private static final Set<String> LOOSE = Set.of("schedule", "every", "interval", "pattern");
  private static final String[] RUNS = {"class", "job_class", "klass", "command", "cmd", "task", "url", "uri", "path",
      "script", "job", "executor", "target", "httpTarget", "run", "type", "tasks", "entrypoint", "extractor",
      "startCommand"};
  private static final String[] NAMES = {"name", "displayName", "id", "key", "job_name", "title", "path", "url", "uri",
      "class", "job_class", "command", "description"};

  private static final Set<String> NOT_LIVE = Set.of("default", "defaults", "development", "test", "shared", "common");
  private static final Pattern MAKES_JOB = Pattern.compile("[jJ]ob\\(");
  private static final Pattern TIMES_IT = Pattern.compile("\\bcron\\(");
  /// sidekiq-scheduler's jobs that run only once.
  private static final Pattern MOMENT = Pattern.compile("\\d{4}[/-]\\d\\d?[/-]\\d\\d?.*|(?:\\d+[smhdwy])+");
  private static final Pattern VALUES = Pattern.compile("(?:.*/)?values(?:[._-][\\w-]+)?\\.ya?ml");
  private static final Pattern SETTINGS = Pattern.compile("(?:.*/)?(?:application|bootstrap)[\\w-]*\\.ya?ml");
  /// Keys that name nothing.
  private static final Pattern PLAIN =
      Pattern
          .compile("(?i)|schedules?|crons?|jobs?|triggers?|tasks?|repeat|production|items|timed|recurring|options|on");

  @Override
  public boolean reads(String path, YamlNode document) {
    return true;
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    // What CircleCI runs are its workflows; elsewhere in its file stand templates for them.
    boolean circle = jobs.file().path().endsWith(".circleci/config.yml");
    if (SETTINGS.matcher(jobs.file().path()).matches()
        && jobs.tree().paths().stream().anyMatch(path -> path.matches(".*\\.(?:java|kt|groovy|scala)"))) {
      // Its programs say what runs at these times.
      return;
    }
    if (isByEnvironment(document)) {
      document.entries().stream().filter(entry -> !NOT_LIVE.contains(entry.key().value()))
          .forEach(entry -> search(entry.key().value().replaceFirst("^:", ""), "", entry.value(), jobs));
      return;
    }
    search("", "", circle ? document.at("workflows").orElse(document) : document, jobs);
    BlockCrontabs.read(document, jobs);
  }

  /// @param key    what the mapping stands under
  /// @param around what the mappings around it are called
  private static void search(String key, String around, YamlNode node, Declarations jobs) {
    node.items()
        .forEach(item -> search(PLAIN.matcher(key).matches() ? key : "", around.isEmpty() ? key : around, item, jobs));
    var named = first(node, "name", "displayName");
    var here = !named.isEmpty() ? named : PLAIN.matcher(key).matches() ? around : key;
    for (var entry : node.entries()) {
      var name = entry.key().value().replaceFirst("^:", "");
      var value = entry.value().items().isEmpty() ? entry.value() : entry.value().items().getFirst();
      var text = value.text().map(String::strip).orElse("");
      boolean strict = CRON.contains(name)
          && (isTime(text) || text.startsWith("every ") && has(node, "class")
              && (TimeWords.isKnown(text) || TimeWords.isKnown(zoneless(text))));
      boolean loose = LOOSE.contains(name) && Stream.of(RUNS).anyMatch(one -> has(node, one)) && !has(node, "uses")
          && (isTime(text) || TimeWords.isKnown(text(name, text)) && !text.isEmpty() && name.equals("schedule")
              || !name.equals("schedule") && has(node, "class") && TimeWords.isKnown("every " + text));
      if (name.equals("schedule") && text.matches("%\\w+%") && Nodes.text(node, "type").equals("timerTrigger")) {
        jobs.unknown(Nodes.line(value), UnreadKind.DYNAMIC, "When this runs is a setting of the application: " + text);
      }
      boolean counted = name.equals("interval") && key.matches("schedules?") && text.matches("\\d{1,9}");
      boolean on = key.equals("on") && name.equals("schedule") && isTime(text);
      if (name.equals("script") && makesJobs(text)) {
        jobs.unknown(Nodes.line(value), UnreadKind.DYNAMIC, "A script that makes jobs of Jenkins says when they run");
      }
      boolean once = (name.equals("at") || name.equals("in")) && has(node, "class") && MOMENT.matcher(text).matches();
      if (once) {
        tell(key, here, node, value, "once " + (name.equals("in") ? "after " : "at ") + text, jobs);
      } else if (name.equals("cron") && !strict && has(node, "class") && text.matches("[a-z]+ [\\w ,:]{3,80}")) {
        jobs.unknown(Nodes.line(value), UnreadKind.UNPARSED,
            "When this runs is said in words that are not known: " + text);
        tell(key, here, node, value, text, jobs);
      } else if (counted) {
        tell(key, around, node, value, TimeWords.every(Long.parseLong(text) * 1_000), jobs);
      } else if ((on || strict || loose) && isOfChart(key, name, jobs)) {
        // The template that takes it from here tells the job.
        jobs.looked();
      } else if (on || strict || loose) {
        tell(key, here, node, value, name.startsWith("quartz") ? TimeWords.quartz(text) : text(name, text), jobs);
      } else {
        search(name, here, entry.value(), jobs);
      }
    }
  }

  /// One list for each environment, as Rails has it: what only developers run, and what others take over, is no job.
  private static boolean isByEnvironment(YamlNode document) {
    var keys = document.entries().stream().map(entry -> entry.key().value()).toList();
    return keys.contains("production") && keys.stream().anyMatch(NOT_LIVE::contains);
  }

  /// Whether a template of the chart whose values these are takes the time by its name (`.Values.report.schedule`).
  private static boolean isOfChart(String key, String name, Declarations jobs) {
    if (!VALUES.matcher(jobs.file().path()).matches()) {
      return false;
    }
    var folder = jobs.file().path().substring(0, jobs.file().path().lastIndexOf('/') + 1) + "templates/";
    var said = Pattern.compile("^\\s*-?\\s*(?:schedule|cron):.*\\.Values\\.(?:[\\w.]+\\.)?"
        + (key.isEmpty() ? "" : Pattern.quote(key) + "\\.") + Pattern.quote(name) + "\\b");
    return jobs.tree().paths().stream().filter(path -> path.startsWith(folder)).flatMap(path -> jobs.tree().file(path)
        .stream()).anyMatch(file -> file.lines().stream().anyMatch(line -> said.matcher(line).find()));
  }

  private static boolean isTime(String text) {
    return TimeWords.isCron(text) || TimeWords.isCron(zoneless(text));
  }

  private static String zoneless(String text) {
    return text.replaceFirst("\\s+[A-Z]\\w+/[\\w/]+$|\\s+UTC$", "");
  }

  private static String text(String key, String text) {
    return Set.of("every", "interval").contains(key) && !TimeWords.isCron(text) && !text.startsWith("every")
        ? "every " + text : text;
  }

  private static boolean has(YamlNode node, String key) {
    return node.at(key).isPresent() || node.at(":" + key).isPresent();
  }

  private static String first(YamlNode node, String... keys) {
    return Stream.of(keys).flatMap(key -> Stream.of(key, ":" + key)).map(key -> Nodes.text(node, key))
        .filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static void tell(String key, String around, YamlNode node, YamlNode at, String words, Declarations jobs) {
    var own = first(node, NAMES);
    var name = !PLAIN.matcher(key).matches() ? key : !own.isEmpty() ? own
        : around.isEmpty() ? jobs.file().name().replaceFirst("\\..*", "") : around;
    var called = first(node, "class", "job_class", "klass", "task");
    var command = Nodes.command(node, "command", "cmd").isEmpty() ? Nodes.command(node, "script", "run", "startCommand")
        : Nodes.command(node, "command", "cmd");
    var job = Declared.at(Nodes.line(at), name, fields(words)).zone(Nodes.zone(node)).off(off(node))
        .user(first(node, "user"));
    // Rails' recurring tasks name a call where others have a command line
    jobs.tell(command.isEmpty() ? job.calling(called).in(ofClass(jobs, called)) : RubyCalls.isCall(command)
        ? job.calling(command).in(RubyCalls.place(jobs.tree(), command)) : job.running(command));
  }

  /// Six fields begin with seconds, seven end with a year and are Quartz's.
  private static String fields(String words) {
    return switch (words.split("\\s+").length) {
      case 6 -> TimeWords.seconds(words);
      case 7 -> TimeWords.quartz(words);
      default -> words;
    };
  }

  private static String off(YamlNode node) {
    return Nodes.off(node).isEmpty() && !Nodes.text(node, "always").equals("never") ? "" : "switched off";
  }

  /// Rails keeps a class in a file of its name.
  private static Optional<CodePlace> ofClass(Declarations jobs, String name) {
    if (!name.matches("[A-Z][\\w:]*")) {
      return Optional.empty();
    }
    var file = name.replaceFirst(".*::", "").replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT)
        + ".rb";
    var found = jobs.tree().paths().stream().filter(path -> path.endsWith("/" + file)).toList();
    return found.size() == 1 ? Optional.of(new CodePlace(found.getFirst(), "")) : Optional.empty();
  }

  private static boolean makesJobs(String script) {
    var job = MAKES_JOB.matcher(script);
    return job.find() && TIMES_IT.matcher(script).find(job.end());
  }
}
