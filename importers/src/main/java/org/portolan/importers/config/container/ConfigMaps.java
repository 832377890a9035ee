package org.portolan.importers.config.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.config.IniSettings;
import org.portolan.importers.config.Setting;
import org.portolan.importers.config.YamlSettings;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.model.yaml.YamlNode;

/// The config maps of a tree, by name and name space.
final class ConfigMaps {
  private final Map<String, ClusterObject> maps = new HashMap<>();
  private final GeneratedMaps generated;

  ConfigMaps(List<ClusterObject> objects, GeneratedMaps generated) {
    this.generated = generated;
    objects.stream().filter(object -> object.kind().equals("ConfigMap")).forEach(object -> {
      maps.putIfAbsent(object.namespace() + "/" + object.name(), object);
      maps.putIfAbsent("/" + object.name(), object);
    });
  }

  /// The variables of a map, each where it is written. In the name space of `user`; where it has none of that name, in any:
  /// a name space is often given on the command line only. Else one that Kustomize makes.
  Optional<List<Setting>> of(ClusterObject user, String name) {
    return Optional.ofNullable(maps.getOrDefault(user.namespace() + "/" + name, maps.get("/" + name)))
        .map(ConfigMaps::variables).or(() -> Optional.ofNullable(generated.maps().get(name)));
  }

  private static List<Setting> variables(ClusterObject map) {
    return map.node().at("data").map(YamlNode::entries).orElse(List.of()).stream()
        .flatMap(entry -> entry.value().text().filter(text -> !text.contains("\n")).stream()
            .map(text -> new Setting(List.of(entry.key().value()), text, map.file(), entry.key().span().line())))
        .toList();
  }

  /// The settings of the files that a map holds; their places are those of the map.
  static List<List<Setting>> files(ClusterObject map) {
    var all = new ArrayList<List<Setting>>();
    for (var entry : map.node().at("data").map(YamlNode::entries).orElse(List.of())) {
      var text = entry.value().text().orElse("");
      if (text.contains("\n")) {
        int above = entry.key().span().line();
        var inside = new TextFile(entry.key().value(), List.of(text.split("\n", 30_000)));
        all.add(inside(inside).stream().map(setting -> new Setting(setting.path(), setting.value(), map.file(),
            Math.min(map.file().lines().size(), above + setting.line()))).toList());
      }
    }
    return all;
  }

  private static List<Setting> inside(TextFile file) {
    return file.name().matches(".*\\.(?:ya?ml|json)")
        ? YamlSettings.documents(file, new Findings()).stream().flatMap(node -> YamlSettings.of(file, node).stream())
            .toList()
        : IniSettings.read(file);
  }
}
