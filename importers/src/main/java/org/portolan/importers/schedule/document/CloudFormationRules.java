package org.portolan.importers.schedule.document;

import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// Rules and schedules of a CloudFormation or SAM template, and events of its functions.
final class CloudFormationRules implements DocumentSchedules {
  private static final int DEEPEST = 8;

  @Override
  public boolean reads(String path, YamlNode document) {
    return Nodes.entries(document, "Resources").stream()
        .anyMatch(entry -> Nodes.text(entry.value(), "Type").contains("::"));
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    for (var resource : Nodes.entries(document, "Resources")) {
      var properties = resource.value().at("Properties");
      if (properties.isPresent()) {
        var name = resource.key().value();
        time(properties.get()).ifPresentOrElse(when -> tell(document, name, properties.get(), when, jobs),
            () -> deeper(document, name, properties.get(), 0, jobs));
        for (var event : Nodes.entries(properties.get(), "Events")) {
          var own = event.value().at("Properties").orElse(event.value());
          time(own).filter(_ -> Nodes.text(event.value(), "Type").startsWith("Schedule"))
              .ifPresent(when -> tell(document, name + "." + event.key().value(), own, when, jobs));
        }
      }
    }
  }

  /// Rules of a plan for backups, and others that hold their time further down.
  private static void deeper(YamlNode document, String name, YamlNode node, int depth, Declarations jobs) {
    if (depth > DEEPEST) {
      return;
    }
    node.items().forEach(item -> deeper(document, name, item, depth + 1, jobs));
    for (var entry : node.entries()) {
      if (entry.key().value().equals("ScheduleExpression")) {
        var own = Nodes.first(node, "RuleName", "Name");
        tell(document, own.isEmpty() ? name : own, node, entry.value(), jobs);
      } else if (!entry.key().value().equals("Events")) {
        deeper(document, name, entry.value(), depth + 1, jobs);
      }
    }
  }

  private static Optional<YamlNode> time(YamlNode properties) {
    return properties.at("ScheduleExpression").or(() -> properties.at("Schedule"))
        .or(() -> properties.at("Recurrence"));
  }

  private static void tell(YamlNode template, String name, YamlNode properties, YamlNode when, Declarations jobs) {
    var said = Nodes.text(properties, "Name").isEmpty() || Template.hasHole(Nodes.text(properties, "Name")) ? name
        : Nodes.text(properties, "Name");
    var parameter = when.at("Ref").or(() -> when.at("Fn::Sub")).flatMap(YamlNode::text).or(() -> when.text());
    var words = parameter.filter(text -> !TimeWords.isKnown(text))
        .flatMap(text -> template.at("Parameters", text, "Default")).or(() -> Optional.of(when))
        .flatMap(YamlNode::text).or(() -> parameter).orElse("");
    boolean known = TimeWords.isKnown(words);
    if (words.isEmpty() || !known) {
      jobs.unknown(Nodes.line(when), UnreadKind.DYNAMIC,
          "When " + said + " runs is set when the stack is made: " + words);
    }
    jobs.tell(Declared.at(Nodes.line(when), said, TimeWords.eventBridge(words)).off(off(properties))
        .running(command(properties))
        .zone(Nodes.zone(properties).isEmpty() ? "UTC" : Nodes.zone(properties)));
  }

  /// What the container of a task is started with instead of its own command.
  private static String command(YamlNode properties) {
    return Stream.concat(Nodes.items(properties, "Targets").stream(), properties.at("Target").stream())
        .flatMap(target -> input(target).stream()).flatMap(input -> Nodes.items(input, "containerOverrides").stream())
        .map(container -> Nodes.command(container, "command")).filter(command -> !command.isEmpty()).findFirst()
        .orElse("");
  }

  /// JSON in a text.
  private static Optional<YamlNode> input(YamlNode target) {
    return target.at("Input").flatMap(input -> input.at("Fn::Sub").or(() -> Optional.of(input)))
        .flatMap(YamlNode::text).filter(text -> text.contains("containerOverrides"))
        .flatMap(text -> YamlReader.lenient("input", text).documents().stream().findFirst());
  }

  private static String off(YamlNode properties) {
    return Nodes.off(properties).isEmpty() && !Nodes.isNo(properties, "Enabled") ? "" : "switched off";
  }
}
