package org.portolan.importers.schedule.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.tree.Tree;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// What a container of a cluster is started with, as far as it is written beside it: its own variables, and those of
/// config maps in the same folder.
final class ClusterVariables {
  private final Tree tree;
  private final String folder;
  private final Map<String, String> variables = new LinkedHashMap<>();

  private ClusterVariables(Tree tree, String path) {
    this.tree = tree;
    this.folder = path.substring(0, path.lastIndexOf('/') + 1);
  }

  static Map<String, String> of(YamlNode container, Declarations jobs) {
    var reading = new ClusterVariables(jobs.tree(), jobs.file().path());
    for (var one : Nodes.items(container, "env")) {
      var name = Nodes.text(one, "name");
      var map = Nodes.text(one, "valueFrom", "configMapKeyRef", "name");
      var value = map.isEmpty() ? Nodes.text(one, "value")
          : reading.map(map).getOrDefault(Nodes.text(one, "valueFrom", "configMapKeyRef", "key"), "");
      if (!value.isEmpty() && !Template.hasHole(value)) {
        reading.variables.put(name, value);
      }
    }
    for (var all : Nodes.items(container, "envFrom")) {
      reading.map(Nodes.text(all, "configMapRef", "name"))
          .forEach((key, value) -> reading.variables.putIfAbsent(Nodes.text(all, "prefix") + key, value));
    }
    return Map.copyOf(reading.variables);
  }

  private Map<String, String> map(String name) {
    Map<String, String> found = new LinkedHashMap<>();
    if (name.isEmpty()) {
      return found;
    }
    for (var path : tree.paths()) {
      if (path.startsWith(folder) && path.indexOf('/', folder.length()) < 0 && path.matches(".*\\.ya?ml")) {
        tree.file(path).filter(file -> file.lines().stream().anyMatch(line -> line.contains("ConfigMap")))
            .ifPresent(file -> YamlReader.lenient(path, file.text()).documents().stream()
                .filter(document -> Nodes.text(document, "kind").equals("ConfigMap")
                    && Nodes.text(document, "metadata", "name").equals(name))
                .flatMap(document -> Nodes.entries(document, "data").stream())
                .forEach(entry -> entry.value().text().ifPresent(text -> found.put(entry.key().value(), text))));
      }
    }
    return found;
  }
}
