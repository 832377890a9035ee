package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.tree.Tree;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// The variables that a compose file sets for the container whose crontab lies in the tree: mounted into it, or baked into the
/// image that is built for it alone. A name of another service means that service, and no host called so.
final class ContainerVariables {
  private static final Pattern COMPOSE = Pattern.compile("(?:.*/)?(?:docker-)?compose(?:[.-][\\w-]+)?\\.ya?ml");
  private static final Pattern CRON = Pattern.compile(".*(?:cron|spool).*");
  /// What says which database it is, and for whom: services are often called like these.
  private static final Pattern NO_HOST =
      Pattern.compile("(?i).*(?:name|database|_db|user|username|role|schema|pass|password|secret|login)\\d*");
  private static final Pattern SET = Pattern.compile("(\\w+)=(.*)", Pattern.DOTALL);

  /// @param folder of the compose file, with its slash
  private record Service(String folder, YamlNode node, List<String> names, String network) {}

  private final Tree tree;
  /// Empty until a crontab is met: most trees have none that a container reads.
  private Optional<List<Service>> services = Optional.empty();

  ContainerVariables(Tree tree) {
    this.tree = tree;
  }

  private List<Service> services() {
    if (services.isEmpty()) {
      services = Optional.of(services(tree));
    }
    return services.get();
  }

  private static List<Service> services(Tree tree) {
    var all = new ArrayList<Service>();
    for (var path : tree.paths()) {
      if (COMPOSE.matcher(path).matches()) {
        tree.file(path).ifPresent(file -> YamlReader.lenient(path, file.text()).documents().forEach(document -> {
          var folder = path.substring(0, path.lastIndexOf('/') + 1);
          var parts = folder.split("/");
          var project = folder.isEmpty() ? tree.host() : parts[parts.length - 1];
          var entries = document.at("services").map(YamlNode::entries).orElse(List.of());
          var names = entries.stream().map(entry -> entry.key().value()).toList();
          entries.forEach(entry -> all
              .add(new Service(folder, entry.value(), names, project + "." + tree.host())));
        }));
      }
    }
    return all;
  }

  /// Empty where no service, or more than one, has the crontab.
  Map<String, String> of(String crontab) {
    var having = services().stream().filter(service -> mounts(service, crontab)).toList();
    var built = services().stream().filter(service -> builds(service, crontab)).toList();
    var one = having.size() == 1 ? having : having.isEmpty() && built.size() == 1 ? built : List.<Service>of();
    return one.stream().findFirst().map(ContainerVariables::variables).orElse(Map.of());
  }

  private static boolean mounts(Service service, String crontab) {
    return items(service.node, "volumes").map(volume -> volume.text().map(text -> text.split(":", 3))
        .orElseGet(() -> new String[]{text(volume, "source"), text(volume, "target")}))
        .filter(parts -> parts.length > 1 && CRON.matcher(parts[1]).matches())
        .map(parts -> below(service.folder, parts[0])).anyMatch(path -> isAt(crontab, path));
  }

  private static boolean builds(Service service, String crontab) {
    var build = service.node.at("build");
    var context = build.flatMap(YamlNode::text).or(() -> build.flatMap(node -> node.at("context"))
        .flatMap(YamlNode::text));
    return context.filter(path -> !path.matches("\\.?/?")).map(path -> below(service.folder, path))
        .filter(path -> isAt(crontab, path)).isPresent();
  }

  private static boolean isAt(String file, String path) {
    return !path.isEmpty() && (file.equals(path) || file.startsWith(path + "/"));
  }

  private static String below(String folder, String path) {
    return path.startsWith("/") ? path.substring(1).replaceFirst("/$", "")
        : (folder + path.replaceFirst("^\\./", "")).replaceFirst("/$", "");
  }

  private static Map<String, String> variables(Service service) {
    Map<String, String> set = new HashMap<>();
    service.node.at("environment").ifPresent(environment -> {
      environment.entries().forEach(entry -> entry.value().text()
          .ifPresent(value -> set.put(entry.key().value(), value)));
      environment.items().stream().flatMap(item -> item.text().stream()).map(SET::matcher)
          .filter(item -> item.matches()).forEach(item -> set.put(item.group(1), item.group(2)));
    });
    set.values().removeIf(value -> value.contains("$"));
    set.replaceAll((name, value) -> service.names.contains(value) && !NO_HOST.matcher(name).matches()
        ? value + "@" + service.network : value);
    return set;
  }

  private static Stream<YamlNode> items(YamlNode node, String key) {
    return node.at(key).map(YamlNode::items).orElse(List.of()).stream();
  }

  private static String text(YamlNode node, String key) {
    return Optional.of(node).flatMap(one -> one.at(key)).flatMap(YamlNode::text).orElse("");
  }
}
