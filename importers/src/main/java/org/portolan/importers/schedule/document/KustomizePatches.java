package org.portolan.importers.schedule.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.Trees;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// Files that Kustomize lays over others: a CronJob in one is the one of its base once more, with what is changed there. Which
/// overlay is deployed where stands in no file, so that a change is told as what is not known.
final class KustomizePatches {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?kustomization\\.ya?ml|(?:.*/)?Kustomization");
  private static final Pattern SCHEDULE = Pattern.compile("/spec/(schedule|suspend)");

  private final Set<String> patches = new HashSet<>();

  /// @param target the job that a patch of single places is for, where that says it
  private record Change(String target, String place, String value, int line) {}

  static KustomizePatches of(Tree tree) {
    var all = new KustomizePatches();
    for (var path : tree.paths()) {
      if (PLACE.matcher(path).matches()) {
        tree.file(path).ifPresent(file -> YamlReader.lenient(path, file.text()).documents()
            .forEach(document -> all.files(path, document)));
      }
    }
    return all;
  }

  private void files(String path, YamlNode document) {
    var folder = path.substring(0, path.lastIndexOf('/') + 1);
    Stream.concat(Nodes.items(document, "patchesStrategicMerge").stream().flatMap(item -> item.text().stream()),
        Stream.of("patches", "patchesJson6902").flatMap(key -> Nodes.items(document, key).stream())
            .map(patch -> Nodes.text(patch, "path")))
        .filter(file -> !file.isBlank() && file.indexOf('\n') < 0)
        .forEach(file -> Trees.normal(folder + file).ifPresent(patches::add));
  }

  boolean isPatch(String path) {
    return patches.contains(path);
  }

  boolean isKustomization(String path) {
    return PLACE.matcher(path).matches();
  }

  /// What a patch in a file of its own changes.
  void tell(YamlNode document, Declarations jobs) {
    if (Nodes.text(document, "kind").equals("CronJob")) {
      var name = Nodes.text(document, "metadata", "name");
      for (var key : List.of("schedule", "suspend")) {
        document.at("spec", key).ifPresent(value -> changed(
            new Change(name, key, value.text().orElse(""), Nodes.line(value)), jobs));
      }
    }
    document.items().forEach(item -> operation(item, "the job that it is for", Nodes.line(item), jobs));
  }

  /// Patches that stand in the kustomization itself.
  void inline(YamlNode document, Declarations jobs) {
    Map<String, YamlNode> written = new HashMap<>();
    for (var key : List.of("patches", "patchesJson6902")) {
      for (var patch : Nodes.items(document, key)) {
        patch.at("patch").filter(node -> SCHEDULE.matcher(node.text().orElse("")).find())
            .ifPresent(node -> written.put(target(patch), node));
      }
    }
    written.forEach((target, node) -> YamlReader.lenient(jobs.file().path(), node.text().orElse("")).documents()
        .forEach(inner -> inner.items().forEach(item -> operation(item, target, Nodes.line(node), jobs))));
  }

  private static String target(YamlNode patch) {
    var name = Nodes.text(patch, "target", "name");
    return name.isEmpty() ? "every " + Nodes.text(patch, "target", "kind") : name;
  }

  private static void operation(YamlNode item, String target, int line, Declarations jobs) {
    var place = SCHEDULE.matcher(Nodes.text(item, "path"));
    if (place.matches()) {
      changed(new Change(target, place.group(1), Nodes.text(item, "value"), line), jobs);
    }
  }

  private static void changed(Change change, Declarations jobs) {
    jobs.unknown(change.line(), UnreadKind.DYNAMIC, "Where this is laid over its base, "
        + (change.place().equals("suspend") ? change.target() + " is "
            + (change.value().equals("true") ? "switched off" : "switched on")
            : change.target() + " runs at " + change.value())
        + ": which overlay is deployed is not said here");
  }
}
