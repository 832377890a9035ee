package org.portolan.importers.schedule.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.model.yaml.YamlNode;

/// Short ways to ask a document.
final class Nodes {
  private Nodes() {}

  /// Empty where there is none.
  static String text(YamlNode node, String... keys) {
    return node.at(keys).flatMap(YamlNode::text).map(String::strip).orElse("");
  }

  /// The first of several keys that says something.
  static String first(YamlNode node, String... keys) {
    return Stream.of(keys).map(key -> text(node, key)).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  static List<YamlNode> items(YamlNode node, String... keys) {
    return node.at(keys).map(YamlNode::items).orElse(List.of());
  }

  static List<YamlNode.Entry> entries(YamlNode node, String... keys) {
    return node.at(keys).map(YamlNode::entries).orElse(List.of());
  }

  static boolean isYes(YamlNode node, String key) {
    return text(node, key).matches("(?i)true|yes|on|1");
  }

  static boolean isNo(YamlNode node, String key) {
    return text(node, key).matches("(?i)false|no|off|0");
  }

  /// Why a job is switched off where it is declared, empty where it is not.
  static String off(YamlNode node) {
    boolean off = Stream.of("suspend", "paused", "disabled").anyMatch(key -> isYes(node, key))
        || Stream.of("enabled", "active", "isEnabled", "is_enabled").anyMatch(key -> isNo(node, key))
        || Stream.of("State", "state", "status").anyMatch(key -> text(node, key).equalsIgnoreCase("disabled"));
    return off ? "switched off" : "";
  }

  static String zone(YamlNode node) {
    return first(node, "timeZone", "timezone", "time_zone", "zone", "tz", "ScheduleExpressionTimezone");
  }

  static int line(YamlNode node) {
    return node.span().line();
  }

  /// A command as a text, or as a list of words.
  static String command(YamlNode node, String... keys) {
    return Stream.of(keys).map(key -> node.at(key)).flatMap(Optional::stream)
        .map(value -> value.items().isEmpty() ? value.text().orElse("")
            : value.items().stream().flatMap(word -> word.text().stream()).map(Nodes::quoted)
                .collect(Collectors.joining(" ")))
        .filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
  }

  static String quoted(String word) {
    return word.matches("[\\w./:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
