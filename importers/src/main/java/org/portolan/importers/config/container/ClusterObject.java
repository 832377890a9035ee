package org.portolan.importers.config.container;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.text.TextFile;
import org.portolan.model.problem.Location;
import org.portolan.model.yaml.YamlNode;

/// One object of Kubernetes.
record ClusterObject(TextFile file, YamlNode node) {
  String kind() {
    return text("kind");
  }

  String name() {
    return text("metadata", "name");
  }

  String namespace() {
    var said = text("metadata", "namespace");
    return said.isEmpty() ? "default" : said;
  }

  Location place() {
    return file.at(node.at("metadata", "name").map(name -> name.span().line()).orElse(node.span().line()));
  }

  ContainerNetwork network(String host) {
    return new ContainerNetwork(namespace(), host);
  }

  List<YamlNode> containers() {
    var pod = switch (kind()) {
      case "Pod" -> node.at("spec");
      case "CronJob" -> node.at("spec", "jobTemplate", "spec", "template", "spec");
      default -> node.at("spec", "template", "spec");
    };
    var containers = new ArrayList<YamlNode>();
    for (var list : List.of("containers", "initContainers")) {
      pod.flatMap(spec -> spec.at(list)).ifPresent(found -> containers.addAll(found.items()));
    }
    return containers;
  }

  private String text(String... keys) {
    return node.at(keys).flatMap(YamlNode::text).orElse("");
  }
}
