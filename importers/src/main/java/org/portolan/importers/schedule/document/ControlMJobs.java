package org.portolan.importers.schedule.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.intake.UnreadKind;

/// Jobs of Control-M that are kept as code: folders with jobs of the types `Job:Command`, `Job:Script` and their like,
/// and what a folder or the defaults say for all of them.
final class ControlMJobs implements DocumentSchedules {
  private static final Pattern TIME = Pattern.compile("(\\d{2}):?(\\d{2})");
  private static final Map<String, String> DAYS =
      Map.of("SUN", "0", "MON", "1", "TUE", "2", "WED", "3", "THU", "4", "FRI", "5", "SAT", "6");
  private static final Map<String, String> MONTHS = Map.ofEntries(Map.entry("JAN", "1"), Map.entry("FEB", "2"),
      Map.entry("MAR", "3"), Map.entry("APR", "4"), Map.entry("MAY", "5"), Map.entry("JUN", "6"), Map.entry("JUL", "7"),
      Map.entry("AUG", "8"), Map.entry("SEP", "9"), Map.entry("OCT", "10"), Map.entry("NOV", "11"),
      Map.entry("DEC", "12"));
  private static final int DEEPEST = 20;

  @Override
  public boolean reads(String path, YamlNode document) {
    return document.entries().stream().map(entry -> Nodes.text(entry.value(), "Type"))
        .anyMatch(type -> type.startsWith("Job:") || type.matches("(?:Simple|Sub)?Folder"));
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    var above = document.at("Defaults").map(List::of).orElse(List.of());
    document.entries().forEach(entry -> read(entry.key().value(), entry.value(), above, jobs, 0));
  }

  private static void read(String name, YamlNode node, List<YamlNode> above, Declarations jobs, int depth) {
    var type = Nodes.text(node, "Type");
    var around = new ArrayList<>(List.of(node));
    around.addAll(above);
    if (type.startsWith("Job:")) {
      job(name, type, node, around, jobs);
    } else if (type.endsWith("Folder") && depth < DEEPEST) {
      node.entries().forEach(entry -> read(entry.key().value(), entry.value(), around, jobs, depth + 1));
    }
  }

  private static void job(String name, String type, YamlNode job, List<YamlNode> around, Declarations jobs) {
    var command = command(job);
    int line = Nodes.line(job);
    if (command.isBlank()) {
      jobs.unknown(line, UnreadKind.UNPARSED, "What the job " + name + " of the kind " + type + " does was not read");
    }
    var declared = Declared.at(line, name, words(around)).user(said(around, "RunAs"));
    jobs.tell(command.isBlank() ? declared.calling(type) : declared.running(command));
  }

  private static String command(YamlNode job) {
    var file = Nodes.text(job, "FileName");
    var folder = Nodes.text(job, "FilePath");
    var words = Nodes.items(job, "Arguments").stream().flatMap(word -> word.text().stream()).map(Nodes::quoted)
        .collect(Collectors.joining(" "));
    var script = Nodes.text(job, "Script");
    return !Nodes.text(job, "Command").isEmpty() ? Nodes.text(job, "Command")
        : !script.isEmpty() ? script
            : file.isEmpty() ? ""
                : ((folder.isEmpty() ? file : folder.replaceFirst("/$", "") + "/" + file) + " " + words).strip();
  }

  private static String said(List<YamlNode> around, String... keys) {
    return around.stream().map(node -> Nodes.text(node, keys)).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  /// What is nearest says when; without a time of day it is known for days only, and anything may start it then.
  private static String words(List<YamlNode> around) {
    var time = TIME.matcher(said(around, "When", "FromTime"));
    var days = around.stream().filter(node -> Stream.of("MonthDays", "Months", "WeekDays")
        .anyMatch(key -> node.at("When", key).isPresent())).findFirst();
    var day = listed(days, "MonthDays", Map.of());
    var month = listed(days, "Months", MONTHS);
    var weekday = listed(days, "WeekDays", DAYS);
    return time.matches() && day.matches("[*\\d,]+") ? Integer.parseInt(time.group(2)) + " "
        + Integer.parseInt(time.group(1)) + " " + day + " " + month + " " + weekday : "@event";
  }

  private static String listed(Optional<YamlNode> days, String key, Map<String, String> numbers) {
    var items = days.map(node -> Nodes.items(node, "When", key)).orElse(List.of());
    var words =
        items.stream().flatMap(item -> item.text().stream()).map(text -> text.toUpperCase(Locale.ROOT)).toList();
    return words.isEmpty() || words.contains("ALL") ? "*"
        : words.stream().map(word -> numbers.getOrDefault(word, word)).collect(Collectors.joining(","));
  }
}
