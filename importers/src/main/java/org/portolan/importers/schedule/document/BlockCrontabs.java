package org.portolan.importers.schedule.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.EmbeddedCrontab;
import org.portolan.model.yaml.YamlNode;

/// Crontabs as the text of a value: a ConfigMap's file, a file that cloud-init or Ansible writes.
final class BlockCrontabs {
  /// Tasks of Ansible that put one line into a file.
  private static final Set<String> LINES = Set.of("lineinfile", "ansible.builtin.lineinfile");
  private static final Pattern CRONTAB = Pattern.compile(".*(?:crontab|cron\\.d/|spool/cron).*");

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
      } else if (LINES.contains(entry.key().value())
          && CRONTAB.matcher(Nodes.first(entry.value(), "path", "dest")).matches()
          && !Nodes.text(entry.value(), "state").equals("absent")) {
        entry.value().at("line").ifPresent(
            line -> EmbeddedCrontab.whole(List.of(line.text().orElse("")), Nodes.line(line), jobs));
      } else {
        read(entry.value(), jobs);
      }
    }
  }
}
