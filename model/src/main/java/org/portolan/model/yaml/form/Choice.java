package org.portolan.model.yaml.form;

import java.util.List;
import java.util.Optional;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlValue;

/// One of several records, told apart by the word under one key.
///
/// @param name what people call one of them, with article: `an entry`
/// @param key  stands in each of them, and comes first
public record Choice<T>(String name, String key, List<Case<? extends T>> cases) implements Form<T> {

  /// One of the records.
  ///
  /// @param word  stands under the key; the shape has a field of that key for it
  public record Case<C>(String word, Class<C> type, Shape<C> shape) {}

  @Override
  public Optional<T> read(YamlNode node, Mistakes mistakes) {
    var word = node.at(key).flatMap(YamlNode::text);
    for (var one : cases) {
      if (word.equals(Optional.of(one.word()))) {
        return one.shape().read(node, mistakes).map(value -> value);
      }
    }
    var words = cases.stream().map(Case::word).toList();
    var known = "Known are %s.".formatted(String.join(", ", words));
    if (word.isPresent()) {
      mistakes.at(node.at(key).orElse(node), "yaml-value",
          "`%s` is not one of the words known here.".formatted(word.get()),
          known, Nearest.to(word.get(), words).map("Did you mean `%s`?"::formatted).orElse("Write one of them."));
    } else {
      mistakes.at(node, "yaml-missing", "`%s` is missing, so nobody knows what %s says.".formatted(key, name), known,
          "Add a line `%s: …`.".formatted(key));
    }
    return Optional.empty();
  }

  @Override
  public YamlValue write(T value) {
    return cases.stream().flatMap(one -> written(one, value).stream()).findFirst().orElseThrow();
  }

  private static <C> Optional<YamlValue> written(Case<C> one, Object value) {
    return one.type().isInstance(value) ? Optional.of(one.shape().write(one.type().cast(value))) : Optional.empty();
  }

  @Override
  public YamlValue.Fields schema() {
    var schemas = cases.stream().<YamlValue>map(one -> one.shape().schema()).toList();
    return YamlValue.fields("type", YamlValue.text("object"), "oneOf",
        new YamlValue.Items(schemas, YamlValue.Spread.LINES));
  }
}
