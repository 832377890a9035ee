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
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// Workflows of GitHub, Gitea and Forgejo: each `cron` under `on: schedule:` is a run of its own. What they call in the same
/// repository (`uses: ./…`), a workflow or an action, is a part of them.
final class WorkflowTriggers implements DocumentSchedules {
  private static final Pattern PLACE = Pattern.compile("((?:.*/)?)\\.(?:github|gitea|forgejo)/workflows/[^/]+");
  private static final String DIFFERS = "";
  /// `run: |`, whose text begins on the next line.
  private static final Pattern BLOCK = Pattern.compile(".*:\\s*[|>][-+\\d]*\\s*(?:#.*)?");
  private static final Pattern SECRET = Pattern.compile("(?<=:)\\$\\{\\{[^}]*}}(?=@)");

  /// @param line where it stands
  /// @param said as it stands there
  /// @param text for the shell
  private record Step(int line, String said, String text) {}

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
    var steps = steps(document, environment, jobs, new HashSet<>()).toList();
    var shown = steps.stream().map(Step::said).collect(Collectors.joining("\n"));
    environment.values().removeIf(DIFFERS::equals);
    for (var one : times) {
      one.at("cron").ifPresent(node -> jobs.tell(Declared
          .at(Nodes.line(node), name.isEmpty() ? jobs.file().name() : name, node.text().orElse(""))
          .zone(Nodes.zone(one).isEmpty() ? "UTC" : Nodes.zone(one)).calling(shown)
          .launching(shown.isBlank() ? List.of() : List.of(inLines(steps, Nodes.line(node))))
          .with(environment, root(jobs))));
    }
  }

  private static Stream<Step> steps(YamlNode workflow, Map<String, String> environment, Declarations jobs,
      Set<String> called) {
    set(workflow, environment);
    return Nodes.entries(workflow, "jobs").stream().flatMap(job -> {
      set(job.value(), environment);
      var folder =
          folder(job.value().at("defaults", "run")).or(() -> folder(workflow.at("defaults", "run"))).orElse("");
      return Stream.concat(job.value().at("uses").stream().flatMap(uses -> called(uses, environment, jobs, called)),
          runs(Nodes.items(job.value(), "steps"), folder, environment, jobs, called));
    });
  }

  private static Optional<String> folder(Optional<YamlNode> node) {
    return node.flatMap(said -> said.at("working-directory")).flatMap(YamlNode::text);
  }

  private static Stream<Step> runs(List<YamlNode> steps, String folder, Map<String, String> environment,
      Declarations jobs, Set<String> called) {
    return steps.stream().flatMap(step -> {
      set(step, environment);
      return Stream.concat(
          step.at("run").stream().map(run -> alone(run, folder(Optional.of(step)).orElse(folder),
              Nodes.text(step, "shell"), jobs.file())),
          step.at("uses").filter(uses -> uses.text().orElse("").startsWith("./")).stream()
              .flatMap(uses -> called(uses, environment, jobs, called)));
    });
  }

  private static Stream<Step> called(YamlNode uses, Map<String, String> environment, Declarations jobs,
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
        runs(Nodes.items(inner, "runs", "steps"), "", environment, jobs, called)));
  }

  /// Each step is a shell of its own, which begins where the repository lies.
  private static Step alone(YamlNode run, String folder, String shell, TextFile file) {
    int line = Nodes.line(run);
    var text = run.text().orElse("");
    boolean python = shell.startsWith("python");
    boolean block = python || line <= file.lines().size() && BLOCK.matcher(file.line(line)).matches();
    var there = folder.isEmpty() || folder.contains("'") ? "" : "cd '" + folder + "'; ";
    return new Step(line, text, "(" + there + (python ? "python3 - <<'END_OF_STEP'" : "") + (block ? "\n" : "") + text
        + (python ? "\nEND_OF_STEP" : "") + "\n)");
  }

  /// All in one text, so that each stands as many lines below the first as in the file.
  private static String inLines(List<Step> steps, int first) {
    var all = new StringBuilder();
    int line = first;
    for (var step : steps) {
      int empty = Math.max(all.isEmpty() ? 0 : 1, step.line - line);
      all.append("\n".repeat(empty)).append(step.text);
      line += empty + (int) step.text.chars().filter(c -> c == '\n').count();
    }
    return all.toString();
  }

  private static String root(Declarations jobs) {
    var place = PLACE.matcher(jobs.file().path());
    return place.matches() ? "/" + jobs.tree().onHost(place.group(1).replaceFirst("/$", "")) : "";
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
