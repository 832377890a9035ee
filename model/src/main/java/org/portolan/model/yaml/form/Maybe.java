package org.portolan.model.yaml.form;

import java.util.Optional;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlValue;

/// A value that may be missing.
record Maybe<T>(Form<T> form) implements Form<Optional<T>> {
  @Override
  @SuppressWarnings("OptionalMapToOptional") // the outer one says whether it could be read, the inner whether it is there
  public Optional<Optional<T>> read(YamlNode node, Mistakes mistakes) {
    var value = form.read(node, mistakes);
    return value.isPresent() ? Optional.of(value) : Optional.empty();
  }

  @Override
  public YamlValue write(Optional<T> value) {
    return form.write(value.orElseThrow());
  }

  @Override
  public YamlValue.Fields schema() {
    return form.schema();
  }
}
