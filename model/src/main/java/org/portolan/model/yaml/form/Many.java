package org.portolan.model.yaml.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlValue;

/// A list of values, or a scalar that stands for a list of one.
record Many<T>(Form<T> form, YamlValue.Spread spread) implements Form<List<T>> {
  @Override
  public Optional<List<T>> read(YamlNode node, Mistakes mistakes) {
    int before = mistakes.count();
    var nodes = switch (node) {
      case YamlNode.Sequence(var items, _, _) -> items;
      case YamlNode.Text text -> List.<YamlNode>of(text);
      case YamlNode.Mapping _ -> {
        mistakes.at(node, "yaml-shape", "Here stands a group of fields where a list belongs.", "",
            "Begin each group with a dash: `- field: value`.");
        yield List.<YamlNode>of();
      }
    };
    var values = new ArrayList<T>();
    nodes.forEach(item -> form.read(item, mistakes).ifPresent(values::add));
    return mistakes.count() > before ? Optional.empty() : Optional.of(List.copyOf(values));
  }

  @Override
  public YamlValue write(List<T> values) {
    return new YamlValue.Items(values.stream().map(form::write).toList(), spread);
  }

  @Override
  public YamlValue.Fields schema() {
    return Schemas.list(form.schema());
  }
}
