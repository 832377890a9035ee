package org.portolan.importers.config.container;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.portolan.importers.config.YamlSettings;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.Trees;
import org.portolan.model.yaml.YamlNode;

/// Which compose files are included by others, and so belong to their projects.
final class ComposeIncludes {
  private static final int LONGEST_CHAIN = 16;

  private final Map<String, String> includedBy = new HashMap<>();

  private ComposeIncludes() {}

  static ComposeIncludes of(Tree tree) {
    var includes = new ComposeIncludes();
    tree.paths().stream().filter(path -> path.endsWith(".yml") || path.endsWith(".yaml"))
        .flatMap(path -> tree.file(path).stream())
        .filter(file -> file.lines().stream().anyMatch(line -> line.startsWith("include:")))
        .forEach(includes::read);
    return includes;
  }

  private void read(TextFile file) {
    var folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
    for (var document : YamlSettings.documents(file, new Findings())) {
      document.at("include").map(YamlNode::items).orElse(List.of()).stream().flatMap(ComposeIncludes::paths)
          .forEach(path -> Trees.normal(folder + path).ifPresent(one -> includedBy.putIfAbsent(one, file.path())));
    }
  }

  /// `- infra/compose.yaml`, `- path: infra/compose.yaml`, `- path: [a.yaml, b.yaml]`
  private static Stream<String> paths(YamlNode item) {
    return item.text().or(() -> item.at("path").flatMap(YamlNode::text)).map(Stream::of)
        .orElseGet(() -> ComposeService.texts(item.at("path")).stream().map(YamlNode.Text::value));
  }

  /// The path of the file that a project begins with.
  String main(String path) {
    var main = path;
    for (int i = 0; i < LONGEST_CHAIN && includedBy.containsKey(main); i++) {
      main = includedBy.getOrDefault(main, main);
    }
    return main;
  }
}
