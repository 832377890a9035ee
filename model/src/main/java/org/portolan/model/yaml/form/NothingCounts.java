package org.portolan.model.yaml.form;

import java.util.Optional;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlValue;

/// A form of which the bare key already says something: `move:` with nothing behind it is a move.
public record NothingCounts<T>(Form<T> form) implements Form<T> {
  @Override
  public Optional<T> read(YamlNode node, Mistakes mistakes) {
    return form.read(node, mistakes);
  }

  @Override
  public YamlValue write(T value) {
    return form.write(value);
  }

  @Override
  public YamlValue.Fields schema() {
    return form.schema();
  }
}
