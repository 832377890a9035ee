package org.portolan.model.yaml.form;

import java.util.Optional;
import java.util.function.Function;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlValue;

/// A single value on one line.
record Scalar<T>(String called, Function<String, Optional<T>> reader, Function<T, YamlValue> writer,
    YamlValue.Fields schema, String remedy) implements Form<T> {
  @Override
  public Optional<T> read(YamlNode node, Mistakes mistakes) {
    var value = node.text().flatMap(reader);
    if (value.isEmpty()) {
      mistakes.at(node, "yaml-value", "%s is not %s.".formatted(Forms.called(node), called), "", remedy);
    }
    return value;
  }

  @Override
  public YamlValue write(T value) {
    return writer.apply(value);
  }
}
