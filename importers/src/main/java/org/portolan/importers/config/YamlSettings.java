package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// Reads YAML, and JSON as a part of it, into settings; aliases and merge keys count as what they stand for.
final class YamlSettings {
  private YamlSettings() {}

  /// The documents, as far as they can be understood; what cannot is reported.
  static List<YamlNode> documents(TextFile file, Findings findings) {
    var read = YamlReader.lenient(file.path(), file.text());
    read.problems().stream().limit(3).forEach(problem -> findings.unread(problem.place(), UnreadKind.UNPARSED,
        "Not YAML as it should be: " + problem.cause()));
    return read.documents();
  }

  static List<Setting> read(TextFile file, Findings findings) {
    var settings = new ArrayList<Setting>();
    documents(file, findings).forEach(document -> flatten(document, List.of(), settings));
    return settings;
  }

  static List<Setting> of(YamlNode node) {
    var settings = new ArrayList<Setting>();
    flatten(node, List.of(), settings);
    return settings;
  }

  private static void flatten(YamlNode node, List<String> path, List<Setting> settings) {
    switch (node) {
      case YamlNode.Text text when !path.isEmpty() && !text.nothing() ->
          settings.add(new Setting(path, text.value(), text.span().line()));
      case YamlNode.Text _ -> {
        // says nothing
      }
      case YamlNode.Sequence(var items, _, _) -> items.forEach(item -> flatten(item, path, settings));
      case YamlNode.Mapping(var entries, _, _) -> {
        for (var entry : entries) {
          var longer = new ArrayList<>(path);
          longer.add(entry.key().value());
          flatten(entry.value(), longer, settings);
        }
      }
    }
  }
}
