package org.portolan.importers.schedule.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// Jobs that Jenkins Job Builder makes: `- job:` with `timed` triggers, and templates that a project of the same file
/// fills in, once for each of its values.
final class JobBuilderJobs implements DocumentSchedules {
  private static final Pattern FIELD = Pattern.compile("\\{([\\w-]+)}");
  private static final int MOST = 500;

  @Override
  public boolean reads(String path, YamlNode document) {
    return document.items().stream().anyMatch(item -> !Nodes.text(item, "job", "name").isEmpty()
        || !Nodes.text(item, "job-template", "name").isEmpty());
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    var used = new ArrayList<String>();
    for (var item : document.items()) {
      item.at("job").ifPresent(job -> tell(job, Map.of(), jobs));
      item.at("project").ifPresent(project -> Nodes.items(project, "jobs").forEach(one -> {
        var name = one.text().or(() -> one.entries().stream().findFirst().map(entry -> entry.key().value())).orElse("");
        template(document, name).ifPresent(template -> {
          used.add(name);
          each(name, project).forEach(values -> tell(template, values, jobs));
        });
      }));
    }
    for (var item : document.items()) {
      item.at("job-template").filter(template -> !used.contains(Nodes.text(template, "name")))
          .filter(template -> !times(template).isEmpty())
          .ifPresent(template -> jobs.unknown(Nodes.line(template), UnreadKind.DYNAMIC,
              "As many jobs as projects elsewhere fill in the template " + Nodes.text(template, "name")));
    }
  }

  private static Optional<YamlNode> template(YamlNode document, String name) {
    return document.items().stream().flatMap(item -> item.at("job-template").stream())
        .filter(template -> Nodes.text(template, "name").equals(name)).findFirst();
  }

  /// Lists of a project are gone through as far as the template's name takes from them.
  private static List<Map<String, String>> each(String name, YamlNode project) {
    List<Map<String, String>> all = List.of(Map.of());
    for (var entry : project.entries()) {
      var key = entry.key().value();
      var values = entry.value().items().isEmpty() || !name.contains("{" + key + "}")
          ? entry.value().text().stream().toList()
          : entry.value().items().stream().flatMap(item -> item.text().stream()).toList();
      if (!values.isEmpty() && all.size() * values.size() <= MOST) {
        all = all.stream().flatMap(known -> values.stream().map(value -> {
          var more = new HashMap<>(known);
          more.put(key, value);
          return Map.copyOf(more);
        })).toList();
      }
    }
    return all;
  }

  private static List<YamlNode> times(YamlNode job) {
    return Nodes.items(job, "triggers").stream().flatMap(trigger -> trigger.at("timed").stream()).toList();
  }

  private static void tell(YamlNode job, Map<String, String> values, Declarations jobs) {
    var name = filled(Nodes.text(job, "name"), values);
    var command = Nodes.items(job, "builders").stream().map(builder -> Nodes.command(builder, "shell", "batch"))
        .filter(text -> !text.isBlank()).map(text -> filled(text, values)).collect(Collectors.joining("\n"));
    for (var time : times(job)) {
      var zone = "";
      for (var line : filled(time.text().orElse(""), values).split("\n")) {
        var words = line.strip();
        if (words.startsWith("TZ=")) {
          zone = words.substring(3);
        } else if (!words.isEmpty() && !words.startsWith("#")) {
          if (!TimeWords.isKnown(words)) {
            jobs.unknown(Nodes.line(time), UnreadKind.DYNAMIC, "When " + name + " runs is set elsewhere: " + words);
          }
          jobs.tell(Declared.at(Nodes.line(time), name, words).zone(zone).running(command).off(Nodes.off(job)));
        }
      }
    }
  }

  private static String filled(String text, Map<String, String> values) {
    return FIELD.matcher(text)
        .replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), field.group())));
  }
}
