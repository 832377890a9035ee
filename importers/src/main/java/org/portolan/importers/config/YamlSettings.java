package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// Reads YAML into settings; aliases and merge keys count as what they stand for.
public final class YamlSettings {
  private static final int PROBLEMS_TOLD = 3;

  private YamlSettings() {}

  /// The documents, as far as they can be understood; what cannot is reported.
  public static List<YamlNode> documents(TextFile file, Findings findings) {
    var read = YamlReader.lenient(file.path(), EmbeddedRuby.plain(file));
    read.problems().stream().limit(PROBLEMS_TOLD).forEach(problem -> findings.unread(problem.place(),
        UnreadKind.UNPARSED, "Not YAML as it should be: " + problem.cause()));
    return read.documents();
  }

  public static List<Setting> of(TextFile file, YamlNode node) {
    var settings = new ArrayList<Setting>();
    flatten(file, node, List.of(), settings);
    return settings;
  }

  /// Items that are mappings are told apart by their number, so that two servers of one list stay two.
  private static void flatten(TextFile file, YamlNode node, List<String> path, List<Setting> settings) {
    switch (node) {
      case YamlNode.Text text when !path.isEmpty() && !text.nothing() ->
          settings.add(new Setting(path, text.value(), file, text.span().line()));
      case YamlNode.Text _ -> {
        // says nothing
      }
      case YamlNode.Sequence(var items, _, _) -> {
        for (int i = 0; i < items.size(); i++) {
          flatten(file, items.get(i), items.get(i) instanceof YamlNode.Text ? path : longer(path, "" + (i + 1)),
              settings);
        }
      }
      case YamlNode.Mapping(var entries, _, _) -> {
        entries.forEach(entry -> flatten(file, entry.value(), longer(path, entry.key().value()), settings));
        named(file, node, path, settings);
      }
    }
  }

  /// `- name: url` with its `value: http://…` is the setting `url`.
  private static void named(TextFile file, YamlNode node, List<String> path, List<Setting> settings) {
    var name = node.at("name").flatMap(YamlNode::text).orElse("");
    if (!name.isEmpty() && node.at("value").orElse(node) instanceof YamlNode.Text(var value, _, var span)) {
      settings.add(new Setting(longer(path, name), value, file, span.line()));
    }
  }

  private static List<String> longer(List<String> path, String key) {
    var longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }
}
