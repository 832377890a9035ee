package org.portolan.importers.config;

import java.util.Set;
import org.portolan.model.yaml.YamlNode;

/// What a YAML document is, by what it holds and not by its name.
public final class YamlKind {
  private static final Set<String> OF_A_SERVICE = Set.of("image", "build", "extends", "depends_on", "environment",
      "env_file", "ports", "volumes", "command");

  private YamlKind() {}

  /// A compose file: services, each with something that makes a container.
  public static boolean isCompose(YamlNode document) {
    return document.at("services").stream().flatMap(services -> services.entries().stream())
        .anyMatch(service -> service.value().entries().stream().map(entry -> entry.key().value())
            .anyMatch(OF_A_SERVICE::contains))
        && document.at("apiVersion").isEmpty();
  }

  /// An object of Kubernetes or of one of its extensions.
  public static boolean isKubernetes(YamlNode document) {
    return document.at("apiVersion").isPresent() && document.at("kind").isPresent() && !isCatalog(document);
  }

  /// An entity of a Backstage catalog.
  public static boolean isCatalog(YamlNode document) {
    return document.at("kind").isPresent()
        && document.at("apiVersion").flatMap(YamlNode::text).filter(version -> version.contains("backstage.io"))
            .isPresent();
  }

  static boolean isReadByOthers(YamlNode document) {
    return isCompose(document) || isKubernetes(document) || isCatalog(document);
  }
}
