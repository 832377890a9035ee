package org.portolan.importers.schedule.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// Workflows of GitHub, Gitea and Forgejo: each `cron` under `on: schedule:` is a run of its own. What they call in the same
/// repository (`uses: ./…`), a workflow or an action, is a part of them.
final class WorkflowTriggers implements DocumentSchedules {
  private static final Pattern PLACE = Pattern.compile("((?:.*/)?)\\.(?:github|gitea|forgejo)/workflows/[^/]+");
  private static final String DIFFERS = "";
  private static final Pattern SECRET = Pattern.compile("(?<=:)\\$\\{\\{[^}]*}}(?=@)");

  @Override
  public boolean reads(String path, YamlNode document) {
    return PLACE.matcher(path).matches();
  }

  /// GitHub runs them by UTC.
  @Override
  public void read(YamlNode document, Declarations jobs) {
    var name = Nodes.text(document, "name");
    var times = document.at("on").or(() -> document.at("true")).map(on -> Nodes.items(on, "schedule"))
        .orElse(List.of()).stream().filter(one -> one.at("cron").isPresent()).toList();
    if (times.isEmpty()) {
      return;
    }
    Map<String, String> environment = new HashMap<>();
    var steps = steps(document, environment, jobs, new HashSet<>()).collect(Collectors.joining("\n"));
    environment.values().removeIf(DIFFERS::equals);
    for (var one : times) {
      one.at("cron").ifPresent(node -> jobs.tell(Declared
          .at(Nodes.line(node), name.isEmpty() ? jobs.file().name() : name, node.text().orElse(""))
          .zone(Nodes.zone(one).isEmpty() ? "UTC" : Nodes.zone(one)).running(steps).with(environment, "")));
    }
  }

  private static Stream<String> steps(YamlNode workflow, Map<String, String> environment, Declarations jobs,
      Set<String> called) {
    set(workflow, environment);
    return Nodes.entries(workflow, "jobs").stream().flatMap(job -> {
      set(job.value(), environment);
      return Stream.concat(job.value().at("uses").stream().flatMap(uses -> called(uses, environment, jobs, called)),
          runs(Nodes.items(job.value(), "steps"), environment, jobs, called));
    });
  }

  private static Stream<String> runs(List<YamlNode> steps, Map<String, String> environment, Declarations jobs,
      Set<String> called) {
    return steps.stream().flatMap(step -> {
      set(step, environment);
      return Stream.concat(Stream.of(Nodes.text(step, "run")).filter(run -> !run.isEmpty()),
          step.at("uses").filter(uses -> uses.text().orElse("").startsWith("./")).stream()
              .flatMap(uses -> called(uses, environment, jobs, called)));
    });
  }

  private static Stream<String> called(YamlNode uses, Map<String, String> environment, Declarations jobs,
      Set<String> called) {
    var what = uses.text().orElse("").strip();
    if (!what.startsWith("./")) {
      jobs.unknown(Nodes.line(uses), UnreadKind.ABSENT, "What it calls lies in another repository: " + what);
      return Stream.empty();
    }
    if (!called.add(what)) {
      // Its steps are there already.
      return Stream.empty();
    }
    var found = document(what.substring(2), jobs);
    if (found.isEmpty()) {
      jobs.unknown(Nodes.line(uses), UnreadKind.ABSENT, "What it calls was not collected: " + what);
    }
    return found.stream().flatMap(inner -> Stream.concat(steps(inner, environment, jobs, called),
        runs(Nodes.items(inner, "runs", "steps"), environment, jobs, called)));
  }

  private static Optional<YamlNode> document(String path, Declarations jobs) {
    var place = PLACE.matcher(jobs.file().path());
    var root = place.matches() ? place.group(1) : "";
    return Stream.of("", "/action.yml", "/action.yaml").map(more -> root + path + more)
        .flatMap(name -> jobs.tree().file(name).stream()).findFirst()
        .flatMap(file -> YamlReader.lenient(file.path(), file.text()).documents().stream().findFirst());
  }

  /// What is filled in when it runs is not known, nor what is set otherwise for one job or step than for another, as all
  /// their steps are followed in a row; a password in the middle of an address is of no matter.
  private static void set(YamlNode node, Map<String, String> environment) {
    for (var entry : Nodes.entries(node, "env")) {
      var value = SECRET.matcher(entry.value().text().orElse("").strip()).replaceAll("***");
      if (!value.isEmpty() && !value.contains("${{")) {
        environment.merge(entry.key().value(), value, (one, other) -> one.equals(other) ? one : DIFFERS);
      }
    }
  }
}
