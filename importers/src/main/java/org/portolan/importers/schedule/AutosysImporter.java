package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads definitions of jobs as AutoSys prints them (`autorep -q`): `insert_job`, and what stands below it. A job in a
/// box starts when its box does.
public final class AutosysImporter implements TreeImporter {
  private static final Pattern BEGINS =
      Pattern.compile("(?:insert|update)_job:\\s*(\\S+)(?:\\s+job_type:\\s*(\\S+))?.*");
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):\\s*(.*)");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
  private static final Map<String, String> DAYS =
      Map.of("su", "0", "mo", "1", "tu", "2", "we", "3", "th", "4", "fr", "5",
          "sa", "6");
  private static final int LOOKED_AT = 200;

  /// @param attributes by their names
  private record Job(String name, int line, Map<String, String> attributes, Map<String, Integer> lines) {
    String say(String attribute) {
      var value = attributes.getOrDefault(attribute, "");
      return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
          ? value.substring(1, value.length() - 1) : value;
    }

    boolean isBox() {
      return say("job_type").matches("(?i)b|box");
    }
  }

  @Override
  public String name() {
    return "autosys";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (path.toLowerCase(Locale.ROOT).matches(".*\\.(?:jil|txt)")) {
        progress.check();
        tree.head(path).filter(head -> path.toLowerCase(Locale.ROOT).endsWith(".jil") || isOne(head))
            .flatMap(_ -> tree.file(path)).ifPresent(file -> read(tree, file, findings));
      }
    }
  }

  private static boolean isOne(TextFile file) {
    return file.lines().stream().limit(LOOKED_AT).anyMatch(line -> line.strip().startsWith("insert_job:"));
  }

  private void read(Tree tree, TextFile file, Findings findings) {
    var declarations = new Declarations(tree, file, name(), findings);
    declarations.looked();
    var jobs = jobs(file);
    var byName = new HashMap<String, Job>();
    jobs.forEach(job -> byName.put(job.name(), job));
    for (var job : jobs) {
      if (!job.isBox()) {
        tell(job, byName, declarations);
      }
    }
  }

  private static List<Job> jobs(TextFile file) {
    var jobs = new ArrayList<Job>();
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number).strip();
      var begins = BEGINS.matcher(line);
      var attribute = ATTRIBUTE.matcher(line);
      if (begins.matches()) {
        var job = new Job(begins.group(1), number, new LinkedHashMap<>(), new HashMap<>());
        job.attributes().put("job_type", begins.group(2) == null ? "" : begins.group(2));
        jobs.add(job);
      } else if (attribute.matches() && !jobs.isEmpty()) {
        jobs.getLast().attributes().put(attribute.group(1), attribute.group(2).strip());
        jobs.getLast().lines().put(attribute.group(1), number);
      }
    }
    return jobs;
  }

  private static void tell(Job job, Map<String, Job> byName, Declarations declarations) {
    var command = job.say("command").replace("\\:", ":");
    if (command.isEmpty()) {
      var type = job.say("job_type").toLowerCase(Locale.ROOT);
      declarations.unknown(job.line(), UnreadKind.UNPARSED,
          "What the job " + job.name() + " of the kind " + (type.isEmpty() ? "that is not said" : type)
              + " does was not read");
      return;
    }
    var box = byName.get(job.say("box_name"));
    var words = words(job);
    for (int i = 0; i < 10 && words.isEmpty() && box != null; i++) {
      words = words(box);
      box = byName.get(box.say("box_name"));
    }
    var condition = job.say("condition");
    var owner = job.say("owner").split("@", 2)[0];
    boolean off = job.say("status").matches("(?i)on_?hold|on_?ice") || job.say("job_terminator").equals("never");
    declarations.tell(Declared.at(job.lines().getOrDefault("command", job.line()), job.name(),
        !words.isEmpty() ? words : condition.isEmpty() ? "@event" : "when " + condition)
        .zone(job.say("timezone")).user(owner).running(job.say("profile").matches("\\S+")
            ? ". " + job.say("profile") + "; " + command : command)
        .off(off ? "on hold" : ""));
  }

  /// Empty where something else starts it.
  private static String words(Job job) {
    if (!job.say("date_conditions").matches("1|y|yes|true") || !job.say("run_calendar").isEmpty()) {
      return job.say("run_calendar").isEmpty() ? ""
          : (job.say("start_times") + " on " + job.say("run_calendar")).strip();
    }
    var days = days(job.say("days_of_week").toLowerCase(Locale.ROOT));
    var minutes = job.say("start_mins").replace(" ", "");
    if (!minutes.isEmpty()) {
      return minutes.replaceAll("\\b0(\\d)", "$1") + " * * * " + days;
    }
    var hours = new LinkedHashMap<String, List<String>>();
    TIME.matcher(job.say("start_times")).results().forEach(time -> hours
        .computeIfAbsent(String.valueOf(Integer.parseInt(time.group(2))), _ -> new ArrayList<>())
        .add(String.valueOf(Integer.parseInt(time.group(1)))));
    return switch (hours.size()) {
      case 0 -> "";
      case 1 ->
          hours.keySet().iterator().next() + " " + String.join(",", hours.values().iterator().next()) + " * * " + days;
      default -> "at " + job.say("start_times") + (days.equals("*") ? "" : " on " + job.say("days_of_week"));
    };
  }

  private static String days(String said) {
    var days = new ArrayList<String>();
    for (var day : said.split("[,\\s]+")) {
      var number = DAYS.get(day);
      if (number != null) {
        days.add(number);
      }
    }
    return days.isEmpty() ? "*" : String.join(",", days);
  }
}
