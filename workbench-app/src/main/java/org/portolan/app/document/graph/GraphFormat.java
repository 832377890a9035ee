package org.portolan.app.document.graph;

import java.util.Locale;
import org.portolan.model.inventory.Inventory;

/// The text formats of `portolan graph --format`.
public enum GraphFormat {
  DOT {
    @Override
    public String write(Inventory inventory) {
      return DotGraph.write(inventory);
    }
  },
  GRAPHML {
    @Override
    public String write(Inventory inventory) {
      return GraphmlGraph.write(inventory);
    }
  },
  MERMAID {
    @Override
    public String write(Inventory inventory) {
      return MermaidGraph.write(inventory);
    }
  },
  JSON {
    @Override
    public String write(Inventory inventory) {
      return JsonGraph.json(inventory);
    }
  },
  YAML {
    @Override
    public String write(Inventory inventory) {
      return JsonGraph.yaml(inventory);
    }
  };

  public abstract String write(Inventory inventory);

  /// As it is written on the command line.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
