package org.portolan.importers.schedule.document;

import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// Times that lie deeper in objects of those who extend Kubernetes: backups of operators of databases, calendars.
final class OperatorSchedules {
  private static final Pattern TIME =
      Pattern.compile("(?i)\\w*schedule|cron|crontab|cronExpression|full|incremental|differential");
  /// What runs in these is told by whoever reads workloads.
  private static final Set<String> PASSED_BY =
      Set.of("template", "jobTemplate", "podTemplate", "containers", "initContainers", "env");
  /// Values for a chart say that something may run at a time, and not what.
  private static final Set<String> CHARTS = Set.of("HelmRelease", "HelmChart", "Application");
  private static final int DEEPEST = 12;

  private final YamlNode document;
  private final Declarations jobs;
  private final String object;

  private OperatorSchedules(YamlNode document, Declarations jobs, String object) {
    this.document = document;
    this.jobs = jobs;
    this.object = object;
  }

  /// @param object the name of the whole
  static void read(YamlNode document, String object, Declarations jobs) {
    document.at("spec").ifPresent(spec -> new OperatorSchedules(document, jobs, object).search(spec, object, "", 0));
  }

  private void search(YamlNode node, String name, String above, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    node.items().forEach(item -> search(item, named(item, name), above, depth + 1));
    for (var entry : node.entries()) {
      var key = entry.key().value();
      var words = entry.value().text().orElse("").strip();
      boolean deeper = key.matches("full|incremental|differential");
      if (TIME.matcher(key).matches() && TimeWords.isCron(words) && deeper == above.equals("schedules")) {
        tell(node, entry.value(), name, words);
      } else if (!PASSED_BY.contains(key)) {
        search(entry.value(), above.equals("calendar") ? key : name, key, depth + 1);
      }
    }
  }

  private static String named(YamlNode item, String otherwise) {
    var own = Nodes.text(item, "name");
    return own.isEmpty() || item.at("schedules").isPresent() ? otherwise : own;
  }

  private void tell(YamlNode around, YamlNode at, String name, String words) {
    var kind = Nodes.text(document, "kind");
    if (CHARTS.contains(kind)) {
      jobs.unknown(Nodes.line(at), UnreadKind.DYNAMIC,
          "The chart of " + object + " is given the time " + words + "; what it does then is not said here");
      return;
    }
    jobs.tell(Declared.at(Nodes.line(at), name, TimeWords.seconds(words)).zone(Nodes.zone(around))
        .calling(kind.isEmpty() ? "" : kind + " " + object).off(Nodes.off(around)));
  }
}
