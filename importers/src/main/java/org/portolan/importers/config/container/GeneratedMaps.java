package org.portolan.importers.config.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.config.IniSettings;
import org.portolan.importers.config.Setting;
import org.portolan.importers.config.YamlSettings;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.Trees;
import org.portolan.model.yaml.YamlNode;

/// The config maps that Kustomize makes of what stands in its own file (`configMapGenerator`), by name: literals, and
/// files of variables.
final class GeneratedMaps {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?(?:kustomization\\.ya?ml|Kustomization)");

  private final Map<String, List<Setting>> maps = new HashMap<>();

  static GeneratedMaps of(Tree tree) {
    var all = new GeneratedMaps();
    tree.paths().stream().filter(path -> PLACE.matcher(path).matches()).flatMap(path -> tree.file(path).stream())
        .forEach(file -> YamlSettings.documents(file, new Findings())
            .forEach(document -> items(document, "configMapGenerator").forEach(map -> all.add(tree, file, map))));
    return all;
  }

  /// Where overlays change a map of the same name, which one counts is not known, and the first stays.
  private void add(Tree tree, TextFile file, YamlNode map) {
    var settings = new ArrayList<Setting>();
    for (var literal : ComposeService.texts(map.at("literals"))) {
      int equals = literal.value().indexOf('=');
      if (equals > 0) {
        settings.add(new Setting(List.of(literal.value().substring(0, equals)),
            literal.value().substring(equals + 1).replaceAll("^[\"']|[\"']$", ""), file, literal.span().line()));
      }
    }
    var files = new ArrayList<>(ComposeService.texts(map.at("envs")).stream().map(YamlNode.Text::value).toList());
    map.at("env").flatMap(YamlNode::text).ifPresent(files::add);
    var folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
    files.forEach(name -> Trees.normal(folder + name).flatMap(tree::file)
        .ifPresent(found -> settings.addAll(IniSettings.read(found))));
    map.at("name").flatMap(YamlNode::text).ifPresent(name -> maps.putIfAbsent(name, List.copyOf(settings)));
  }

  private static List<YamlNode> items(YamlNode document, String key) {
    return document.at(key).map(YamlNode::items).orElse(List.of());
  }

  Map<String, List<Setting>> maps() {
    return maps;
  }
}
