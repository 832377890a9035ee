package org.portolan.model.yaml.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portolan.model.yaml.YamlValue;

/// Describes a form to editors, which then offer its fields and mark mistakes while somebody types.
public final class JsonSchema {
  private JsonSchema() {}

  /// The text of a JSON Schema (draft 2020-12).
  public static String of(String title, Form<?> form) {
    var entries = new ArrayList<YamlValue.Entry>();
    entries.add(new YamlValue.Entry("$schema", YamlValue.text("https://json-schema.org/draft/2020-12/schema")));
    entries.add(new YamlValue.Entry("title", YamlValue.text(title)));
    entries.addAll(form.schema().entries());
    return json(new YamlValue.Fields(entries, false), "") + "\n";
  }

  private static String json(YamlValue value, String indent) {
    var deeper = indent + "  ";
    return switch (value) {
      case YamlValue.Text(var text) -> quoted(text);
      case YamlValue.Literal(var text) -> text;
      case YamlValue.Items(var items, _) when items.stream().allMatch(YamlValue::isScalar) ->
          items.stream().map(item -> json(item, "")).collect(Collectors.joining(", ", "[", "]"));
      case YamlValue.Items(var items, _) ->
          lines("[", items.stream().map(item -> json(item, deeper)).toList(), "]", indent);
      case YamlValue.Fields(var entries, _) -> lines("{",
          entries.stream().map(entry -> quoted(entry.key()) + ": " + json(entry.value(), deeper)).toList(), "}",
          indent);
    };
  }

  private static String lines(String open, List<String> parts, String close, String indent) {
    return parts.stream().map(part -> "\n" + indent + "  " + part)
        .collect(Collectors.joining(",", open, "\n" + indent + close));
  }

  private static String quoted(String text) {
    return text.codePoints().mapToObj(point -> switch (point) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      default -> point < 0x20 ? "\\u%04x".formatted(point) : Character.toString(point);
    }).collect(Collectors.joining("", "\"", "\""));
  }
}
