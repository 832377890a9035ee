package org.portolan.app.document.graph;

import java.util.HashMap;
import java.util.Map;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.inventory.Inventory;

/// Mermaid flowchart, for pages that render it.
final class MermaidGraph {
  private MermaidGraph() {}

  static String write(Inventory inventory) {
    var text = new StringBuilder("flowchart LR\n");
    Map<AssetId, String> names = new HashMap<>();
    for (var asset : inventory.assets().values()) {
      var name = "n" + names.size();
      names.put(asset.id(), name);
      text.append("  ").append(name).append("[\"").append(escaped(asset.name())).append("\"]\n");
    }
    for (var dependency : inventory.dependencies()) {
      text.append("  ").append(names.get(dependency.from())).append(arrow(dependency)).append('|')
          .append(dependency.kind().word()).append("| ").append(names.get(dependency.to())).append('\n');
    }
    return text.toString();
  }

  private static String arrow(Dependency dependency) {
    return switch (dependency.standing()) {
      case DECLARED -> " -->";
      case INFERRED, OBSERVED, TOLD -> " -.->";
    };
  }

  /// Mermaid reads HTML entities written with `#`.
  private static String escaped(String text) {
    var safe = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (c == '"' || c == '#' || c == ';' || c == '<' || c == '>' || c == '&' || c == '`' || c < 32) {
        safe.append('#').append(c).append(';');
      } else {
        safe.appendCodePoint(c);
      }
    });
    return safe.toString();
  }
}
