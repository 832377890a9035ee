package org.portolan.model.yaml;

import java.util.List;
import java.util.Optional;

/// A piece of YAML that was read, with its place.
public sealed interface YamlNode {
  Span span();

  /// A scalar. What it means (text, number, day) is for whoever asked for it to say.
  ///
  /// @param plain written without quotes, so that `~` and nothing at all mean "nothing"
  record Text(String value, boolean plain, Span span) implements YamlNode {
    /// Whether it says nothing: `key:`, `key: ~`, `key: null`.
    public boolean nothing() {
      return plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
    }
  }

  /// @param flow written in brackets
  record Sequence(List<YamlNode> items, boolean flow, Span span) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// @param flow written in braces
  record Mapping(List<Entry> entries, boolean flow, Span span) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().value().equals(key)).findFirst();
    }
  }

  record Entry(Text key, YamlNode value) {}

  /// What a mapping holds under this key, or one key below the other; empty for anything else.
  default Optional<YamlNode> at(String... keys) {
    Optional<YamlNode> here = Optional.of(this);
    for (var key : keys) {
      here = here.flatMap(node -> node instanceof Mapping mapping ? mapping.entry(key).map(Entry::value)
          : Optional.empty());
    }
    return here;
  }

  /// The items of a sequence; none for anything else.
  default List<YamlNode> items() {
    return List.of();
  }

  /// The entries of a mapping; none for anything else.
  default List<Entry> entries() {
    return List.of();
  }

  /// The text of a scalar; empty for anything else.
  default Optional<String> text() {
    return this instanceof Text(var value, _, _) ? Optional.of(value) : Optional.empty();
  }
}
