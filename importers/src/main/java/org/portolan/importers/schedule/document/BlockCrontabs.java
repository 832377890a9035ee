package org.portolan.importers.schedule.document;

import java.util.ArrayList;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.EmbeddedCrontab;
import org.portolan.model.yaml.YamlNode;

/// Crontabs as the text of a value: a ConfigMap's file, a file that cloud-init or Ansible writes.
final class BlockCrontabs {
  private BlockCrontabs() {}

  static void read(YamlNode node, Declarations jobs) {
    node.items().forEach(item -> read(item, jobs));
    for (var entry : node.entries()) {
      if (entry.value() instanceof YamlNode.Text text && text.value().contains("* ")
          && text.value().contains("\n")) {
        var lines = new ArrayList<>(text.value().lines().toList());
        // The text of a block begins on the line below its key.
        int line = Nodes.line(text) + (text.plain() ? 0 : 1);
        EmbeddedCrontab.whole(lines, line, jobs);
      } else {
        read(entry.value(), jobs);
      }
    }
  }
}
