package org.portolan.importers.config.container;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.config.YamlSettings;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;

/// Takes the instructions out of a template of a Helm chart, line for line: values are filled in from the chart's own
/// `values.yaml`, everything else becomes a placeholder.
final class HelmTemplate {
  private static final Pattern PLACE = Pattern.compile("(.*/)?templates/(?:[^/]+/)*[^/]+\\.ya?ml");
  private static final Pattern STATEMENT = Pattern.compile("^\\s*\\{\\{.*}}\\s*$|^\\s*#.*\\{\\{.*$");
  private static final Pattern VALUE = Pattern.compile(
      "\\{\\{-?\\s*+(?:\\(\\s*+)?(?:tpl\\s++|default\\s++(\\S++)\\s++|quote\\s++|toString\\s++)?\\$?\\.Values\\.([\\w.-]+)[^}]*}}");
  private static final Pattern OTHER = Pattern.compile("\\{\\{([^}]*+)}}");

  private final Map<String, String> values = new HashMap<>();

  private HelmTemplate(Tree tree, String chart) {
    tree.file(chart + "values.yaml").or(() -> tree.file(chart + "values.yml")).ifPresent(file -> YamlSettings
        .documents(file, new Findings()).forEach(document -> YamlSettings.of(file, document)
            .forEach(setting -> values.put(String.join(".", setting.path()), setting.value()))));
  }

  /// The file itself where it is no template.
  static TextFile plain(Tree tree, TextFile file) {
    var place = PLACE.matcher(file.path());
    if (!place.matches() || file.lines().stream().noneMatch(line -> line.contains("{{"))) {
      return file;
    }
    var template = new HelmTemplate(tree, place.group(1) == null ? "" : place.group(1));
    return new TextFile(file.path(), file.lines().stream().map(template::plain).toList());
  }

  private String plain(String line) {
    if (!line.contains("{{")) {
      return line;
    }
    if (STATEMENT.matcher(line).matches()) {
      return "";
    }
    var filled = VALUE.matcher(line).replaceAll(match -> Matcher.quoteReplacement(
        values.getOrDefault(match.group(2), "${Values." + match.group(2) + "}").replace("\n", " ")));
    return OTHER.matcher(filled)
        .replaceAll(match -> Matcher.quoteReplacement("${" + match.group(1).replaceAll("[^\\w.]", "") + "}"));
  }
}
