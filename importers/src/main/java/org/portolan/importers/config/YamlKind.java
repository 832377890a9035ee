package org.portolan.importers.config;

import java.util.List;
import java.util.Set;
import org.portolan.model.yaml.YamlNode;

/// What a YAML document is, by what it holds and not by its name.
public final class YamlKind {
  private static final Set<String> OF_A_SERVICE = Set.of("image", "build", "extends", "depends_on", "environment",
      "env_file", "ports", "volumes", "command");
  /// One of these every service of the first version has.
  private static final Set<String> FIRST_VERSION = Set.of("image", "build", "extends");
  /// All that the first version knew; a job of a pipeline has an image, too, and `script` beside it.
  private static final Set<String> FIRST_FIELDS = Set.of("build", "cap_add", "cap_drop", "cgroup_parent", "command",
      "container_name", "cpu_quota", "cpu_shares", "cpuset", "devices", "dns", "dns_search", "dockerfile", "domainname",
      "entrypoint", "env_file", "environment", "expose", "extends", "external_links", "extra_hosts", "hostname",
      "image",
      "ipc", "labels", "links", "log_driver", "log_opt", "mac_address", "mem_limit", "memswap_limit", "net", "pid",
      "ports", "privileged", "read_only", "restart", "security_opt", "shm_size", "stdin_open", "stop_signal", "tty",
      "ulimits", "user", "volume_driver", "volumes", "volumes_from", "working_dir");

  private YamlKind() {}

  /// A compose file: services, each with something that makes a container.
  public static boolean isCompose(YamlNode document) {
    return services(document).stream().anyMatch(service -> holds(service, OF_A_SERVICE));
  }

  /// The services of a compose file; its first version had them outside of all blocks, each with an image of its own.
  public static List<YamlNode.Entry> services(YamlNode document) {
    if (document.at("apiVersion").isPresent()) {
      return List.of();
    }
    var below = document.at("services").map(YamlNode::entries).orElse(List.of());
    boolean first = below.isEmpty() && !document.entries().isEmpty()
        && document.entries().stream().allMatch(entry -> holds(entry, FIRST_VERSION)
            && entry.value().entries().stream().map(field -> field.key().value()).allMatch(FIRST_FIELDS::contains));
    return first ? document.entries() : below;
  }

  private static boolean holds(YamlNode.Entry service, Set<String> keys) {
    return service.value().entries().stream().map(entry -> entry.key().value()).anyMatch(keys::contains);
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
