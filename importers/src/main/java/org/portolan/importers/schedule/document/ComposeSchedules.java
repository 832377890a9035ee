package org.portolan.importers.schedule.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.yaml.YamlNode;

/// Schedules in compose files: labels that ofelia, chadburn, deck-chores and swarm-cronjob read, and what containers are
/// told of a time in their command or environment.
final class ComposeSchedules implements DocumentSchedules {
  private static final Pattern JOB = Pattern
      .compile("(?:ofelia|chadburn)\\.job-(\\w+(?:-run)?)\\.([^.]+)\\.(schedule|command|user|container|image)"
          + "|(deck)-chores\\.([^.]+)\\.(cron|interval|date|command|user)");
  private static final Pattern OWN = Pattern.compile("(?:.*\\.)?cron(?:job)?\\.(?:schedule|expression)");

  @Override
  public boolean reads(String path, YamlNode document) {
    return document.at("services").isPresent() && Nodes.entries(document, "services").stream()
        .anyMatch(service -> !service.value().entries().isEmpty());
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    for (var service : Nodes.entries(document, "services")) {
      var name = service.key().value();
      var labels = new LinkedHashMap<String, YamlNode.Text>();
      pairs(service.value().at("labels").stream().toList(), labels);
      pairs(service.value().at("deploy", "labels").stream().toList(), labels);
      labels(name, service.value(), labels, jobs);
      var environment = new LinkedHashMap<String, YamlNode.Text>();
      pairs(service.value().at("environment").stream().toList(), environment);
      environment.forEach((key, value) -> ContainerTimes.setting(key, value.value(), name, Nodes.line(value), jobs));
      for (var key : new String[]{"command", "entrypoint"}) {
        service.value().at(key).ifPresent(node -> {
          var command = Nodes.command(service.value(), key);
          ContainerTimes.runner(command, name, Nodes.line(node), jobs);
          ContainerTimes.argument(command.replaceFirst("^[^-]*(?=--)", ""), name, Nodes.line(node), jobs);
        });
      }
    }
  }

  /// Written as a mapping, or as a list of `name=value`.
  private static void pairs(Iterable<YamlNode> nodes, Map<String, YamlNode.Text> into) {
    for (var node : nodes) {
      node.entries().forEach(entry -> {
        if (entry.value() instanceof YamlNode.Text text) {
          into.put(entry.key().value(), text);
        }
      });
      node.items().forEach(item -> {
        if (item instanceof YamlNode.Text(var text, var plain, var span) && text.indexOf('=') > 0) {
          into.put(text.substring(0, text.indexOf('=')),
              new YamlNode.Text(text.substring(text.indexOf('=') + 1), plain, span));
        }
      });
    }
  }

  private static void labels(String service, YamlNode node, Map<String, YamlNode.Text> labels, Declarations jobs) {
    var byJob = new TreeMap<String, Map<String, YamlNode.Text>>();
    labels.forEach((key, value) -> {
      var job = JOB.matcher(key);
      if (job.matches()) {
        var name = job.group(2) == null ? job.group(5) : job.group(2);
        var field = job.group(3) == null ? job.group(6) : job.group(3);
        byJob.computeIfAbsent(name, _ -> new TreeMap<>()).put(field.matches("cron|interval|date") ? "schedule" : field,
            value);
      } else if (OWN.matcher(key).matches()) {
        jobs.tell(Declared.at(Nodes.line(value), service, TimeWords.seconds(value.value()))
            .running(Nodes.command(node, "entrypoint", "command")));
      }
    });
    byJob.forEach((name, fields) -> {
      var when = fields.get("schedule");
      if (when != null) {
        var command = fields.containsKey("command") ? fields.get("command").value() : "";
        var user = fields.containsKey("user") ? fields.get("user").value() : "";
        jobs.tell(Declared.at(Nodes.line(when), name, TimeWords.seconds(when.value())).user(user).running(command));
      }
    });
  }
}
