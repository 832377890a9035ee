package org.portolan.app.document.graph;

import java.util.Locale;
import java.util.function.Function;
import org.portolan.model.inventory.Inventory;

/// The text formats of `portolan graph --format`.
public enum GraphFormat {
  DOT(DotGraph::write),
  GRAPHML(GraphmlGraph::write),
  MERMAID(MermaidGraph::write),
  JSON(JsonGraph::json),
  YAML(JsonGraph::yaml);

  private final Function<Inventory, String> writer;

  GraphFormat(Function<Inventory, String> writer) {
    this.writer = writer;
  }

  public String write(Inventory inventory) {
    return writer.apply(inventory);
  }

  /// As it is written on the command line.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
