package org.portolan.model.yaml.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlValue;

/// One of a few known words.
record Word<T>(List<T> values, Function<T, String> spelt) implements Form<T> {
  @Override
  public Optional<T> read(YamlNode node, Mistakes mistakes) {
    var written = node.text().orElse("");
    var value = values.stream().filter(one -> spelt.apply(one).equals(written)).findFirst();
    if (value.isEmpty()) {
      var words = values.stream().map(spelt).toList();
      mistakes.at(node, "yaml-value", "%s is not one of the words known here.".formatted(Forms.called(node)),
          "Known are %s.".formatted(String.join(", ", words)),
          Nearest.to(written, words).map("Did you mean `%s`?"::formatted).orElse("Write one of them."));
    }
    return value;
  }

  @Override
  public YamlValue write(T value) {
    return YamlValue.text(spelt.apply(value));
  }

  @Override
  public YamlValue.Fields schema() {
    return Schemas.words(values.stream().map(spelt).toList());
  }
}
