package org.portolan.importers.schedule.document;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.model.yaml.YamlNode;

/// Workflows of GitHub, Gitea and Forgejo: each `cron` under `on: schedule:` is a run of its own.
final class WorkflowTriggers implements DocumentSchedules {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?\\.(?:github|gitea|forgejo)/workflows/[^/]+");

  @Override
  public boolean reads(String path, YamlNode document) {
    return PLACE.matcher(path).matches();
  }

  /// GitHub runs them by UTC.
  @Override
  public void read(YamlNode document, Declarations jobs) {
    var name = Nodes.text(document, "name");
    for (var one : document.at("on").or(() -> document.at("true")).map(on -> Nodes.items(on, "schedule"))
        .orElse(java.util.List.of())) {
      one.at("cron").ifPresent(node -> jobs.tell(Declared
          .at(Nodes.line(node), name.isEmpty() ? jobs.file().name() : name, node.text().orElse(""))
          .zone(Nodes.zone(one).isEmpty() ? "UTC" : Nodes.zone(one)).running(steps(document))));
    }
  }

  private static String steps(YamlNode workflow) {
    return Nodes.entries(workflow, "jobs").stream().flatMap(job -> Nodes.items(job.value(), "steps").stream())
        .map(step -> Nodes.text(step, "run")).filter(run -> !run.isEmpty()).collect(Collectors.joining("\n"));
  }
}
