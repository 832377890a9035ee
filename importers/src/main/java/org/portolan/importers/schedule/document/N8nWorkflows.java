package org.portolan.importers.schedule.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// Workflows of n8n that one of their nodes starts by the clock.
final class N8nWorkflows implements DocumentSchedules {
  private static final Map<String, String> EVERY = Map.of("seconds", "secondsInterval", "minutes", "minutesInterval",
      "hours", "hoursInterval", "days", "daysInterval", "weeks", "weeksInterval", "months", "monthsInterval");

  @Override
  public boolean reads(String path, YamlNode document) {
    return document.at("nodes").isPresent() && document.at("connections").isPresent();
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    var workflow = Nodes.text(document, "name");
    for (var node : Nodes.items(document, "nodes")) {
      if (!Nodes.text(node, "type").matches("(?:.*\\.)?(?:scheduleTrigger|cron|interval)")) {
        continue;
      }
      var name = workflow.isEmpty() ? Nodes.text(node, "name") : workflow;
      boolean off = Nodes.isNo(document, "active") || Nodes.isYes(node, "disabled");
      var times = node.at("parameters", "rule", "interval").or(() -> node.at("parameters", "triggerTimes", "item"))
          .map(YamlNode::items).orElse(List.of());
      for (var time : times) {
        var words = words(time);
        if (words.isEmpty()) {
          jobs.unknown(Nodes.line(time), UnreadKind.DYNAMIC, "When the workflow " + name + " runs is not understood");
        }
        jobs.tell(Declared.at(Nodes.line(time), name, words.orElse("")).zone(zone(document))
            .off(off ? "switched off" : ""));
      }
      if (times.isEmpty()) {
        jobs.unknown(Nodes.line(node), UnreadKind.DYNAMIC, "When the workflow " + name + " runs is not said");
      }
    }
  }

  private static String zone(YamlNode document) {
    return Nodes.text(document, "settings", "timezone");
  }

  private static Optional<String> words(YamlNode time) {
    var cron = Nodes.first(time, "expression", "cronExpression");
    if (!cron.isEmpty()) {
      return Optional.of(TimeWords.seconds(cron)).filter(TimeWords::isKnown);
    }
    var field = Nodes.text(time, "field").isEmpty() ? Nodes.text(time, "mode") : Nodes.text(time, "field");
    var minute = number(time, "triggerAtMinute", number(time, "minute", "0"));
    var hour = number(time, "triggerAtHour", number(time, "hour", "0"));
    var count = number(time, EVERY.getOrDefault(field, ""), "1");
    return switch (field) {
      case "everyMinute" -> Optional.of("* * * * *");
      case "everyHour" -> Optional.of(minute + " * * * *");
      case "seconds", "minutes" -> Optional.of("every " + count + " " + field);
      case "hours" -> Optional.of(count.equals("1") ? minute + " * * * *" : "every " + count + " hours");
      case "everyDay" -> Optional.of(minute + " " + hour + " * * *");
      case "days" -> Optional.of(count.equals("1") ? minute + " " + hour + " * * *" : "every " + count + " days");
      case "everyWeek", "weeks" -> weekly(time, minute + " " + hour, count);
      default -> Optional.empty();
    };
  }

  private static Optional<String> weekly(YamlNode time, String clock, String count) {
    var days = Nodes.items(time, "triggerAtDay").stream().flatMap(day -> day.text().stream()).toList();
    var on = days.isEmpty() ? number(time, "weekday", "0") : String.join(",", days);
    return Optional.of(count.equals("1") ? clock + " * * " + on : "every " + count + " weeks")
        .filter(TimeWords::isKnown);
  }

  private static String number(YamlNode time, String key, String otherwise) {
    var said = Nodes.text(time, key);
    return said.matches("\\d{1,4}") ? said : otherwise;
  }
}
