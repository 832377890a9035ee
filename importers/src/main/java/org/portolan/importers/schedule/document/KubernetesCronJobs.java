package org.portolan.importers.schedule.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// CronJobs of Kubernetes, and what others run there by the same fields: workflows of Argo, backups of Velero and of
/// database operators, jobs of Google's scheduler.
final class KubernetesCronJobs implements DocumentSchedules {
  private static final Set<String> WORKLOADS =
      Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "Pod",
          "ConfigMap", "Secret", "Service", "Ingress", "CustomResourceDefinition");

  private static final Pattern RANGE = Pattern.compile("\\{\\{-?\\s*range\\b");
  /// What an item of the list says that is gone through: `{{ .name }}`, `{{ $job.schedule }}`.
  private static final Pattern OF_ITEM = Pattern.compile("\\{\\{\\s*(?:\\.[a-z]|\\$[a-z])");

  /// A zone in front of the time, as clusters took it before they had a field for it.
  private static final Pattern ZONE = Pattern.compile("^(?:CRON_)?TZ=\\S+\\s+");

  /// Empty until a job is found.
  private Optional<ClusterVariables> variables = Optional.empty();

  @Override
  public boolean reads(String path, YamlNode document) {
    return !Nodes.text(document, "kind").isEmpty() && (document.at("apiVersion").isPresent()
        || document.at("metadata").isPresent() && document.at("spec").isPresent());
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    Nodes.items(document, "items").forEach(item -> read(item, jobs));
    // A template of OpenShift keeps them under a name of its own.
    Nodes.items(document, "objects").forEach(item -> read(item, jobs));
    var spec = document.at("spec");
    if (spec.isEmpty()) {
      BlockCrontabs.read(document, jobs);
      return;
    }
    var when = Stream.concat(spec.get().at("schedule").stream(), Nodes.items(spec.get(), "schedules").stream())
        .filter(YamlNode.Text.class::isInstance).toList();
    boolean own = Nodes.text(document, "kind").equals("CronJob");
    for (var one : when) {
      var words = one.text().orElse("").strip();
      if (own || TimeWords.isCron(words)) {
        tell(document, spec.get(), one, words, jobs);
      }
    }
    if (when.isEmpty() && !WORKLOADS.contains(Nodes.text(document, "kind"))) {
      OperatorSchedules.read(document, name(document), jobs);
    }
    if (when.isEmpty()) {
      arguments(document, spec.get(), jobs);
    }
  }

  private void tell(YamlNode document, YamlNode spec, YamlNode at, String words, Declarations jobs) {
    var name = name(document);
    boolean ranged = jobs.file().lines().stream().anyMatch(line -> RANGE.matcher(line).find());
    if (ranged && (OF_ITEM.matcher(name).find() || OF_ITEM.matcher(Template.shown(words)).find())
        || (name.startsWith("{{ .") || name.startsWith("{{ $")) && !name.startsWith("{{ .Values.")
            && !name.startsWith("{{ .Release.")
            && !name.startsWith("{{ .Chart.")) {
      jobs.unknown(Nodes.line(at), UnreadKind.DYNAMIC,
          "As many jobs as its list has items, which is known when the chart is installed: " + Template.shown(words));
      return;
    }
    if (Template.hasHole(words) || !TimeWords.isKnown(ZONE.matcher(words).replaceFirst(""))) {
      jobs.unknown(Nodes.line(at), UnreadKind.DYNAMIC,
          "When the " + Nodes.text(document, "kind") + " " + name + " runs is filled in when it is installed: "
              + Template.shown(words));
    }
    var command = containers(spec).stream().map(container -> Nodes.command(container, "command", "args"))
        .filter(one -> !one.isEmpty()).map(Template::shown).collect(Collectors.joining("\n"));
    jobs.tell(Declared.at(Nodes.line(at), name, TimeWords.seconds(Template.shown(words)))
        .zone(Nodes.text(spec, "timeZone").isEmpty() ? Nodes.zone(spec) : Nodes.text(spec, "timeZone"))
        .running(command).with(environment(spec, jobs), "").off(Nodes.off(spec)));
  }

  private Map<String, String> environment(YamlNode spec, Declarations jobs) {
    var known = variables.orElseGet(() -> ClusterVariables.of(jobs.tree()));
    variables = Optional.of(known);
    Map<String, String> all = new HashMap<>();
    containers(spec).forEach(container -> all.putAll(known.of(container, jobs.file().path())));
    return all;
  }

  private static String name(YamlNode document) {
    var name = document.at("metadata", "name").or(() -> document.at("metadata", "generateName"))
        .flatMap(YamlNode::text).orElse("");
    return name.isEmpty() || name.startsWith(Template.HOLE) && name.endsWith("\u203a")
        ? name.isEmpty() ? "cronjob" : Template.shown(name)
        : Template.shown(name);
  }

  private static List<YamlNode> containers(YamlNode spec) {
    return Stream.of(spec.at("jobTemplate", "spec", "template", "spec"), spec.at("template", "spec"))
        .flatMap(Optional::stream)
        .flatMap(pod -> Stream.of("initContainers", "containers").flatMap(key -> Nodes.items(pod, key).stream()))
        .toList();
  }

  /// A time that is handed to a container says that something runs, and not what.
  private static void arguments(YamlNode document, YamlNode spec, Declarations jobs) {
    for (var container : containers(spec)) {
      ContainerTimes.runner(Nodes.command(container, "command", "args"), name(document), Nodes.line(container), jobs);
      for (var setting : Nodes.items(container, "env")) {
        ContainerTimes.setting(Nodes.text(setting, "name"), Nodes.text(setting, "value"), name(document),
            Nodes.line(setting), jobs);
      }
      Stream.of("command", "args").flatMap(key -> Nodes.items(container, key).stream())
          .forEach(word -> ContainerTimes.argument(word.text().orElse(""), name(document), Nodes.line(word), jobs));
    }
  }
}
