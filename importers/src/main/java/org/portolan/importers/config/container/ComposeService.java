package org.portolan.importers.config.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.config.IniSettings;
import org.portolan.importers.config.Setting;
import org.portolan.importers.config.YamlKind;
import org.portolan.importers.config.YamlSettings;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.model.yaml.YamlNode;

/// One service of a compose file, with what it takes over from others (`extends`, `env_file`).
final class ComposeService {
  private static final int LONGEST_CHAIN = 5;
  private static final Pattern PORT = Pattern.compile("(?:[\\d.]+:|\\[[^\\]]*]:)?(\\d+):(\\d+)(?:/\\w+)?");

  private final ComposeProject project;
  private final String name;
  private final YamlNode node;
  private final List<YamlNode.Text> missing = new ArrayList<>();

  ComposeService(ComposeProject project, String name, YamlNode node) {
    this.project = project;
    this.name = name;
    this.node = node;
  }

  /// A port of the host that leads to one of the container.
  record Port(String outside, String inside, int line) {}

  String image() {
    return node.at("image").flatMap(YamlNode::text).map(text -> filled(text, node.span().line())).orElse("");
  }

  private String filled(String text, int line) {
    return project.variables().filled(new Setting(List.of("image"), text, project.file(), line)).value();
  }

  /// What the container is started with: its own variables before those of files and of the service that it extends.
  List<Setting> environment() {
    var known = new LinkedHashMap<String, Setting>();
    collect(project.file(), node, known, 0);
    CommandOptions.of(project.file(), node).forEach(option -> known.putIfAbsent("--" + option.name(), option));
    var all = List.copyOf(known.values());
    var variables = project.variables().with(all);
    return all.stream().map(variables::filled).toList();
  }

  private void collect(TextFile file, YamlNode service, Map<String, Setting> known, int depth) {
    own(file, service.at("environment")).forEach(setting -> known.putIfAbsent(setting.name(), setting));
    for (var path : files(service.at("env_file"))) {
      var found = project.tree().file(path(file, path.value()));
      found.map(IniSettings::read).ifPresent(settings -> settings
          .forEach(setting -> known.putIfAbsent(setting.name(), setting)));
      if (found.isEmpty() && depth == 0) {
        missing.add(path);
      }
    }
    var base = service.at("extends");
    if (base.isPresent() && depth < LONGEST_CHAIN) {
      base(file, base.get()).ifPresent(other -> collect(other.file, other.node, known, depth + 1));
    }
  }

  /// Files of variables that are named and were not collected; to be asked after [#environment].
  List<YamlNode.Text> missing() {
    return List.copyOf(missing);
  }

  private record Base(TextFile file, YamlNode node) {}

  private Optional<Base> base(TextFile file, YamlNode named) {
    var service = named.text().or(() -> named.at("service").flatMap(YamlNode::text)).orElse("");
    var other = named.at("file").flatMap(YamlNode::text).map(path -> path(file, path));
    var text = other.isPresent() ? project.tree().file(other.get()) : Optional.of(file);
    return text.flatMap(found -> YamlSettings.documents(found, new Findings()).stream()
        .flatMap(document -> YamlKind.services(document).stream())
        .filter(entry -> entry.key().value().equals(service)).findFirst()
        .map(entry -> new Base(found, entry.value())));
  }

  /// Written as a mapping, or as a list of `NAME=value`.
  private static List<Setting> own(TextFile file, Optional<YamlNode> environment) {
    var settings = new ArrayList<Setting>(environment.filter(YamlNode.Mapping.class::isInstance)
        .map(node -> YamlSettings.of(file, node)).orElse(List.of()));
    for (var text : texts(environment)) {
      int equals = text.value().indexOf('=');
      if (equals > 0) {
        settings.add(new Setting(List.of(text.value().substring(0, equals)), text.value().substring(equals + 1), file,
            text.span().line()));
      }
    }
    return settings;
  }

  private static List<YamlNode.Text> files(Optional<YamlNode> node) {
    var files = new ArrayList<>(texts(node));
    node.ifPresent(named -> {
      if (named instanceof YamlNode.Text text) {
        files.add(text);
      }
      named.items().forEach(item -> item.at("path").ifPresent(path -> {
        if (path instanceof YamlNode.Text text) {
          files.add(text);
        }
      }));
    });
    return files.reversed();
  }

  private String path(TextFile file, String written) {
    var parts = new ArrayList<>(List.of(file.path().substring(0, file.path().lastIndexOf('/') + 1).split("/")));
    for (var part : filled(written, 1).split("/")) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    parts.removeIf(String::isEmpty);
    return String.join("/", parts);
  }

  /// All names by which its neighbours call it.
  List<String> names() {
    var names = new ArrayList<>(List.of(name));
    List.of("container_name", "hostname").forEach(key -> node.at(key).flatMap(YamlNode::text).ifPresent(names::add));
    node.at("networks").map(YamlNode::entries).orElse(List.of()).forEach(network -> texts(network.value().at("aliases"))
        .forEach(alias -> names.add(alias.value())));
    return names;
  }

  List<Port> ports() {
    var ports = new ArrayList<Port>();
    for (var item : node.at("ports").map(YamlNode::items).orElse(List.of())) {
      int line = item.span().line();
      item.text().map(text -> PORT.matcher(filled(text, line))).filter(port -> port.matches())
          .ifPresent(port -> ports.add(new Port(port.group(1), port.group(2), line)));
      var published = item.at("published").flatMap(YamlNode::text);
      item.at("target").flatMap(YamlNode::text).filter(_ -> published.isPresent())
          .ifPresent(target -> ports.add(new Port(published.get(), target, line)));
    }
    return ports;
  }

  /// A name that the container knows of a host outside.
  record Host(String name, String address, int line) {}

  /// `extra_hosts`, as a list of `name:address` or `name=address`, or as a mapping.
  List<Host> hosts() {
    var hosts = new ArrayList<Host>();
    for (var text : texts(node.at("extra_hosts"))) {
      var parts = text.value().split("[:=]", 2);
      if (parts.length == 2) {
        hosts.add(new Host(parts[0].strip(), parts[1].strip(), text.span().line()));
      }
    }
    node.at("extra_hosts").map(YamlNode::entries).orElse(List.of()).forEach(entry -> entry.value().text()
        .ifPresent(address -> hosts.add(new Host(entry.key().value(), address, entry.key().span().line()))));
    hosts.removeIf(host -> host.address().contains("$"));
    return hosts;
  }

  static List<YamlNode.Text> texts(Optional<YamlNode> node) {
    return node.map(YamlNode::items).orElse(List.of()).stream().filter(YamlNode.Text.class::isInstance)
        .map(YamlNode.Text.class::cast).toList();
  }
}
