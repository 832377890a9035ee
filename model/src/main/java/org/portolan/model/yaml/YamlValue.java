package org.portolan.model.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A piece of YAML that is to be written, without a place yet.
public sealed interface YamlValue {

  /// Text; quoted where it would otherwise read as something else.
  record Text(String value) implements YamlValue {}

  /// A number or `true`/`false`, written as it stands.
  record Literal(String value) implements YamlValue {}

  /// A list.
  record Items(List<YamlValue> items, Spread spread) implements YamlValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// How a list is laid out.
  enum Spread {
    /// In brackets where it is short, else one item below the other.
    SHORT,
    /// One item below the other.
    LINES,
    /// One below the other with blank lines between.
    PARAGRAPHS
  }

  /// Fields in the order in which they are written.
  record Fields(List<Entry> entries, boolean spaced) implements YamlValue {
    public Fields {
      entries = List.copyOf(entries);
    }

    public Optional<YamlValue> get(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).map(Entry::value).findFirst();
    }
  }

  record Entry(String key, YamlValue value) {}

  static YamlValue text(String value) {
    return new Text(value);
  }

  static YamlValue literal(Object value) {
    return new Literal(String.valueOf(value));
  }

  static YamlValue texts(List<String> values) {
    return new Items(values.stream().map(YamlValue::text).toList(), Spread.SHORT);
  }

  /// Keys and values in turn.
  static Fields fields(Object... keysAndValues) {
    var entries = new ArrayList<Entry>();
    for (int at = 0; at < keysAndValues.length; at += 2) {
      entries.add(new Entry((String) keysAndValues[at], (YamlValue) keysAndValues[at + 1]));
    }
    return new Fields(entries, false);
  }

  default boolean isScalar() {
    return switch (this) {
      case Text _, Literal _ -> true;
      case Items _, Fields _ -> false;
    };
  }
}
