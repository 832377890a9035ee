package org.portolan.model.yaml.form;

import java.util.IdentityHashMap;
import org.portolan.model.yaml.YamlNode;

/// What a mapping in a file says, field by field.
public final class Said {
  private final YamlNode.Mapping node;
  private final Mistakes mistakes;
  /// By identity: comparing fields would compare all that lies below them.
  private final IdentityHashMap<Field<?, ?>, Object> values = new IdentityHashMap<>();

  Said(YamlNode.Mapping node, Mistakes mistakes) {
    this.node = node;
    this.mistakes = mistakes;
  }

  void put(Field<?, ?> field, Object value) {
    values.put(field, value);
  }

  /// The value as written, or the field's standard.
  @SuppressWarnings("unchecked")
  public <V> V the(Field<?, V> field) {
    var value = (V) values.get(field);
    return value != null ? value : field.standard().orElseThrow();
  }

  boolean has(Field<?, ?> field) {
    return values.containsKey(field);
  }

  /// Something is wrong with the mapping as a whole, or with one of its fields.
  public void mistake(Field<?, ?> field, String code, String summary, String cause, String... remedies) {
    var span = node.entry(field.key()).map(entry -> entry.key().span()).orElse(node.span());
    mistakes.at(span, code, summary, cause, remedies);
  }
}
