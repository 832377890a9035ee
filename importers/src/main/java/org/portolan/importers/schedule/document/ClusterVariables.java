package org.portolan.importers.schedule.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.portolan.importers.tree.Tree;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// What containers of a cluster are started with, as far as it is written beside them: their own variables, and those of
/// config maps in the same folder. The maps of a tree are read once.
final class ClusterVariables {
  private final Map<String, Map<String, String>> maps = new HashMap<>();

  private ClusterVariables(Tree tree) {
    tree.paths().stream().filter(path -> path.endsWith(".yml") || path.endsWith(".yaml"))
        .forEach(path -> tree.file(path)
            .filter(file -> file.lines().stream().anyMatch(line -> line.contains("ConfigMap")))
            .ifPresent(file -> YamlReader.lenient(path, file.text()).documents().stream()
                .filter(document -> Nodes.text(document, "kind").equals("ConfigMap"))
                .forEach(document -> map(path, document))));
  }

  static ClusterVariables of(Tree tree) {
    return new ClusterVariables(tree);
  }

  private static String place(String path, String name) {
    return path.substring(0, path.lastIndexOf('/') + 1) + " " + name;
  }

  private void map(String path, YamlNode document) {
    var values = maps.computeIfAbsent(place(path, Nodes.text(document, "metadata", "name")),
        _ -> new LinkedHashMap<>());
    Nodes.entries(document, "data")
        .forEach(entry -> entry.value().text().ifPresent(text -> values.put(entry.key().value(), text)));
  }

  /// @param path of the file that the container stands in
  Map<String, String> of(YamlNode container, String path) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (var one : Nodes.items(container, "env")) {
      var map = Nodes.text(one, "valueFrom", "configMapKeyRef", "name");
      var value = map.isEmpty() ? Nodes.text(one, "value")
          : named(path, map).getOrDefault(Nodes.text(one, "valueFrom", "configMapKeyRef", "key"), "");
      if (!value.isEmpty() && !Template.hasHole(value)) {
        variables.put(Nodes.text(one, "name"), value);
      }
    }
    for (var all : Nodes.items(container, "envFrom")) {
      named(path, Nodes.text(all, "configMapRef", "name"))
          .forEach((key, value) -> variables.putIfAbsent(Nodes.text(all, "prefix") + key, value));
    }
    return Map.copyOf(variables);
  }

  private Map<String, String> named(String path, String name) {
    return maps.getOrDefault(place(path, name), Map.of());
  }
}
