package org.portolan.importers.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// A template of OpenShift: `${NAME}` in its objects is filled in with the value that the template itself gives the
/// parameter. One without a value stays as it is, because it is given when the template is processed.
public final class ParameterTemplate {
  private static final Pattern KIND = Pattern.compile("\\s*+[\"']?kind[\"']?\\s*+:\\s*+[\"']?Template[\"']?,?\\s*+");
  private static final Pattern USED = Pattern.compile("\\$\\{\\{?([A-Za-z_]\\w*+)}}?");

  private ParameterTemplate() {}

  /// The file itself where it is none.
  public static TextFile filled(TextFile file) {
    if (file.lines().stream().noneMatch(line -> KIND.matcher(line).matches())) {
      return file;
    }
    var values = parameters(file);
    return values.isEmpty() ? file
        : new TextFile(file.path(), file.lines().stream().map(line -> filled(line, values)).toList());
  }

  private static String filled(String line, Map<String, String> values) {
    return line.indexOf('$') < 0 ? line : USED.matcher(line)
        .replaceAll(used -> Matcher.quoteReplacement(values.getOrDefault(used.group(1), used.group())));
  }

  private static Map<String, String> parameters(TextFile file) {
    Map<String, String> values = new HashMap<>();
    YamlReader.lenient(file.path(), file.text()).documents().stream()
        .filter(document -> text(document, "kind").filter("Template"::equals).isPresent())
        .flatMap(document -> document.at("parameters").stream()).flatMap(list -> list.items().stream())
        .forEach(parameter -> text(parameter, "name")
            .ifPresent(name -> text(parameter, "value").ifPresent(value -> values.putIfAbsent(name, value))));
    return values;
  }

  private static Optional<String> text(YamlNode node, String key) {
    return node.at(key).flatMap(YamlNode::text).map(String::strip).filter(text -> !text.isEmpty());
  }
}
