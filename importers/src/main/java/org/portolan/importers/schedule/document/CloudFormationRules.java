package org.portolan.importers.schedule.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    // At one moment, and then never again.
    boolean known = TimeWords.isKnown(words) || words.matches("at\\([\\d:T-]+\\)");
    if (words.isEmpty() || !known) {
      jobs.unknown(Nodes.line(when), UnreadKind.DYNAMIC,
          "When " + said + " runs is set when the stack is made: " + words);
    }
    var function = function(template, name.replaceFirst("\\..*", ""), properties);
    var handler = function.map(found -> Nodes.text(found, "Handler")).orElse("");
    var job = Declared.at(Nodes.line(when), said, TimeWords.eventBridge(words)).off(off(properties))
        .running(command(properties));
    jobs.tell((handler.isEmpty() ? job
        : job.calling(handler).with(variables(template, function.get()), "")
            .in(ServerlessFunctions.handler(jobs, Nodes.text(function.get(), "CodeUri"), handler)))
        .zone(Nodes.zone(properties).isEmpty() ? "UTC" : Nodes.zone(properties)));
  }

  /// The function whose event it is, or at which the rule aims.
  private static Optional<YamlNode> function(YamlNode template, String name, YamlNode properties) {
    var aimed = Stream.concat(Nodes.items(properties, "Targets").stream(), properties.at("Target").stream())
        .flatMap(target -> target.at("Arn").stream())
        .flatMap(arn -> Stream.of(arn.at("Fn::GetAtt"), arn.at("GetAtt"), arn.at("Ref"), Optional.of(arn))
            .flatMap(Optional::stream))
        .flatMap(arn -> Stream.concat(arn.text().stream(),
            arn.items().stream().limit(1).flatMap(one -> one.text().stream())))
        .map(text -> text.replaceFirst("\\.Arn$", ""));
    return Stream.concat(Stream.of(name), aimed).flatMap(one -> template.at("Resources", one, "Properties").stream())
        .filter(one -> one.at("Handler").isPresent()).findFirst();
  }

  private static Map<String, String> variables(YamlNode template, YamlNode function) {
    Map<String, String> all = new HashMap<>();
    Stream.of(Nodes.entries(template, "Globals", "Function", "Environment", "Variables"),
        Nodes.entries(function, "Environment", "Variables")).flatMap(List::stream)
        .forEach(entry -> entry.value().text().filter(text -> !text.contains("${"))
            .ifPresent(text -> all.put(entry.key().value(), text)));
    return all;
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
