package org.portolan.model.yaml.form;

import java.util.ArrayList;
import java.util.List;
import org.portolan.model.yaml.YamlValue;

/// Builds the parts of a JSON Schema.
final class Schemas {
  private Schemas() {}

  static YamlValue.Fields text() {
    return YamlValue.fields("type", YamlValue.texts(List.of("string", "number", "boolean")));
  }

  static YamlValue.Fields truth() {
    var known = List.of(YamlValue.literal(true), YamlValue.literal(false), YamlValue.text("yes"), YamlValue.text("no"));
    return YamlValue.fields("type", YamlValue.texts(List.of("boolean", "string")), "enum",
        new YamlValue.Items(known, YamlValue.Spread.SHORT));
  }

  static YamlValue.Fields words(List<String> words) {
    return YamlValue.fields("type", YamlValue.text("string"), "enum", YamlValue.texts(words));
  }

  static YamlValue.Fields matching(String pattern, String example) {
    return YamlValue.fields("type", YamlValue.text("string"), "pattern", YamlValue.text(pattern), "examples",
        YamlValue.texts(List.of(example)));
  }

  /// A list; a single scalar may stand there without one.
  static YamlValue.Fields list(YamlValue.Fields item) {
    var type = item.get("type").orElseThrow();
    var types = type.equals(YamlValue.text("object")) ? YamlValue.text("array") : with(type, YamlValue.text("array"));
    return YamlValue.fields("type", types, "items", item);
  }

  /// A field may stand there with nothing behind it, unless it is needed.
  static YamlValue.Fields property(Field<?, ?> field) {
    var entries = new ArrayList<YamlValue.Entry>();
    entries.add(new YamlValue.Entry("description", YamlValue.text(field.meaning())));
    for (var entry : field.form().schema().entries()) {
      entries.add(field.isNeeded() ? entry : new YamlValue.Entry(entry.key(), orNothing(entry)));
    }
    return new YamlValue.Fields(entries, false);
  }

  private static YamlValue orNothing(YamlValue.Entry entry) {
    return switch (entry.key()) {
      case "type" -> with(entry.value(), YamlValue.text("null"));
      case "enum" -> with(entry.value(), YamlValue.literal("null"));
      default -> entry.value();
    };
  }

  private static YamlValue with(YamlValue value, YamlValue more) {
    var items = new ArrayList<YamlValue>(value instanceof YamlValue.Items(var some, _) ? some : List.of(value));
    items.add(more);
    return new YamlValue.Items(items, YamlValue.Spread.SHORT);
  }
}
