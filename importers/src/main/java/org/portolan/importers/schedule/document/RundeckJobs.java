package org.portolan.importers.schedule.document;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.importers.schedule.document.XmlScheduleImporter.XmlSchedules;
import org.portolan.model.yaml.YamlNode;

/// Jobs that Rundeck exports as YAML, JSON or XML.
final class RundeckJobs implements DocumentSchedules {
  @Override
  public boolean reads(String path, YamlNode document) {
    return document.items().stream()
        .anyMatch(job -> job.at("sequence").isPresent()
            && (job.at("schedule").isPresent() || job.at("scheduleEnabled").isPresent()));
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    for (var job : document.items()) {
      job.at("schedule").ifPresent(schedule -> {
        boolean off = Nodes.isNo(job, "scheduleEnabled") || Nodes.isNo(job, "executionEnabled");
        var crontab = Nodes.text(schedule, "crontab");
        var words = !crontab.isEmpty() ? TimeWords.quartz(crontab)
            : words(Nodes.text(schedule, "time", "seconds"), Nodes.text(schedule, "time", "minute"),
                Nodes.text(schedule, "time", "hour"),
                Nodes.text(schedule, "dayofmonth", "day"), Nodes.text(schedule, "month"),
                Nodes.text(schedule, "weekday", "day"));
        jobs.tell(Declared.at(Nodes.line(schedule), Nodes.text(job, "name"), words)
            .running(Nodes.items(job, "sequence", "commands").stream()
                .map(step -> Nodes.first(step, "exec", "script")).filter(step -> !step.isEmpty())
                .collect(Collectors.joining("\n")))
            .zone(Nodes.zone(job)).off(off ? "switched off" : ""));
      });
    }
  }

  /// The same in XML.
  static final class Xml implements XmlSchedules {
    @Override
    public boolean reads(String path, XmlNode root) {
      return root.name().equals("joblist");
    }

    @Override
    public void read(XmlNode root, Declarations jobs) {
      root.below("job").forEach(job -> job.below("schedule").findFirst().ifPresent(schedule -> {
        var crontab = schedule.attribute("crontab");
        var words = !crontab.isEmpty() ? TimeWords.quartz(crontab)
            : words(said(schedule, "time", "seconds"), said(schedule, "time", "minute"), said(schedule, "time", "hour"),
                said(schedule, "month", "day"), said(schedule, "month", "month"), said(schedule, "weekday", "day"));
        jobs.tell(Declared.at(schedule.line(), job.text("name"), words)
            .running(job.below("sequence", "command", "*").filter(step -> step.name().matches("exec|script"))
                .map(XmlNode::text).collect(Collectors.joining("\n")))
            .off(Stream.of("scheduleEnabled", "executionEnabled").anyMatch(key -> job.text(key).equals("false"))
                ? "switched off" : ""));
      }));
    }

    private static String said(XmlNode schedule, String element, String attribute) {
      return schedule.below(element).findFirst().map(node -> node.attribute(attribute)).orElse("");
    }
  }

  private static String words(String second, String minute, String hour, String day, String month, String weekday) {
    return TimeWords.quartz(Stream.of(second.isEmpty() ? "0" : second, minute, hour, day, month, weekday)
        .map(field -> field.isEmpty() ? "*" : field.matches("0\\d") ? field.substring(1) : field)
        .collect(Collectors.joining(" ")));
  }
}
