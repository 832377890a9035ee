package org.portolan.app.document.graph;

import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Dependency;
import org.portolan.model.inventory.Inventory;

/// Graphviz (the DOT language): declared arrows solid, inferred dashed, observed dotted.
final class DotGraph {
  private DotGraph() {}

  static String write(Inventory inventory) {
    var dot = new StringBuilder("digraph portolan {\n  rankdir=LR;\n  node [fontname=\"Inter\", fontsize=10];\n");
    for (var asset : inventory.assets().values()) {
      dot.append("  ").append(quoted(asset.id().value())).append(" [label=").append(quoted(label(asset)))
          .append(", shape=").append(shape(asset.kind())).append("];\n");
    }
    for (var dependency : inventory.dependencies()) {
      dot.append("  ").append(quoted(dependency.from().value())).append(" -> ")
          .append(quoted(dependency.to().value())).append(" [label=").append(quoted(dependency.kind().word()))
          .append(", style=").append(style(dependency)).append("];\n");
    }
    return dot.append("}\n").toString();
  }

  private static String label(Asset asset) {
    return asset.name() + "\n" + asset.kind().spoken();
  }

  private static String shape(AssetKind kind) {
    return switch (kind) {
      case TABLE, VIEW, MATERIALIZED_VIEW, SCHEMA -> "box";
      case DATABASE -> "cylinder";
      case SCHEDULED_JOB, CLIENT -> "oval";
      case SCRIPT, REPORT, CONFIGURATION -> "note";
      case SERVICE -> "hexagon";
      case ROUTINE, TRIGGER -> "parallelogram";
      case ENDPOINT, LINK -> "cds";
      case HOST -> "box3d";
      case SEQUENCE, ROLE -> "ellipse";
    };
  }

  private static String style(Dependency dependency) {
    return switch (dependency.standing()) {
      case DECLARED -> "solid";
      case INFERRED -> "dashed";
      case OBSERVED, TOLD -> "dotted";
    };
  }

  /// A DOT string: quotes are escaped, a line break becomes `\n`.
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "") + '"';
  }
}
