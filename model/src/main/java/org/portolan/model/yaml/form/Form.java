package org.portolan.model.yaml.form;

import java.util.Optional;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlValue;

/// How one kind of value stands in a file.
public interface Form<T> {
  /// The value; empty when it cannot be read, and then the mistakes say why.
  Optional<T> read(YamlNode node, Mistakes mistakes);

  /// What is written for a value; reading it gives an equal value.
  YamlValue write(T value);

  /// As JSON Schema; always with a `type`.
  YamlValue.Fields schema();
}
