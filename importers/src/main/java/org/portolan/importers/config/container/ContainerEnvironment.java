package org.portolan.importers.config.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.config.Setting;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// The variables that a container of Kubernetes is started with, as far as they are written in the tree.
final class ContainerEnvironment {
  private final ClusterObject object;
  private final ConfigMaps maps;
  private final List<Setting> settings = new ArrayList<>();
  private final List<KubernetesImporter.Unknown> unknown = new ArrayList<>();

  ContainerEnvironment(ClusterObject object, YamlNode container, ConfigMaps maps) {
    this.object = object;
    this.maps = maps;
    container.at("env").map(YamlNode::items).orElse(List.of()).forEach(this::variable);
    container.at("envFrom").map(YamlNode::items).orElse(List.of()).forEach(this::all);
    settings.addAll(CommandOptions.of(object.file(), container));
  }

  List<Setting> settings() {
    return settings.stream().map(this::filled).toList();
  }

  List<KubernetesImporter.Unknown> unknown() {
    return unknown;
  }

  /// `$(NAME)` means another variable of the same container.
  private Setting filled(Setting setting) {
    var value = setting.value();
    for (var other : settings) {
      value = value.replace("$(" + other.name() + ")", other.value());
    }
    return new Setting(setting.path(), value, setting.file(), setting.line());
  }

  private void variable(YamlNode item) {
    var name = item.at("name").flatMap(YamlNode::text).orElse("");
    int line = item.span().line();
    if (item.at("value").flatMap(YamlNode::text).isPresent()) {
      var value = item.at("value").orElseThrow();
      add(name, value.text().orElse(""), value.span().line());
    } else if (item.at("valueFrom", "configMapKeyRef").isPresent()) {
      var map = text(item, "valueFrom", "configMapKeyRef", "name");
      var key = text(item, "valueFrom", "configMapKeyRef", "key");
      var found = maps.of(object, map)
          .flatMap(all -> all.stream().filter(setting -> setting.name().equals(key)).findFirst());
      found.ifPresentOrElse(setting -> add(name, setting.value(), line), () -> absent(line,
          name + " comes from " + key + " of the config map " + map + ", which was not collected"));
    } else if (item.at("valueFrom", "secretKeyRef").isPresent()) {
      secret(name, text(item, "valueFrom", "secretKeyRef", "name"), line);
    }
  }

  /// Only what may hide a connection is worth a question; a password is not.
  private void secret(String name, String secret, int line) {
    if (name.matches("(?i).*(?:ur[li]|dsn|host|server|endpoint|conn|database|db_?name|address).*")
        && !name.matches("(?i).*(?:pass|pwd|token|key).*")) {
      unknown.add(new KubernetesImporter.Unknown(object.file().at(line), UnreadKind.FORBIDDEN,
          name + " comes from the secret " + secret + ", whose values are not read"));
      // Not "nothing": what it belongs to must not be taken for complete.
      settings.add(new Setting(List.of(name), "${" + name + "}", object.file(), line));
    }
  }

  private void all(YamlNode item) {
    int line = item.span().line();
    var map = Optional.of(text(item, "configMapRef", "name")).filter(name -> !name.isEmpty());
    var prefix = text(item, "prefix");
    map.ifPresent(name -> maps.of(object, name).ifPresentOrElse(
        found -> found.forEach(setting -> add(prefix + setting.name(), setting.value(), line)),
        () -> absent(line, "Variables come from the config map " + name + ", which was not collected")));
    var secret = text(item, "secretRef", "name");
    if (!secret.isEmpty()) {
      unknown.add(new KubernetesImporter.Unknown(object.file().at(line), UnreadKind.FORBIDDEN,
          "Variables come from the secret " + secret + ", whose values are not read"));
    }
  }

  private void add(String name, String value, int line) {
    if (!name.isEmpty() && settings.stream().noneMatch(setting -> setting.name().equals(name))) {
      settings.add(new Setting(List.of(name), value, object.file(), line));
    }
  }

  private void absent(int line, String reason) {
    unknown.add(new KubernetesImporter.Unknown(object.file().at(line), UnreadKind.ABSENT, reason));
  }

  private static String text(YamlNode node, String... keys) {
    return node.at(keys).flatMap(YamlNode::text).orElse("");
  }
}
