package org.portolan.importers.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// Reads schedules that are written in YAML: CronJobs of Kubernetes, workflows of GitHub, cron tasks of Ansible, and
/// any mapping with a `cron:` that is one.
public final class YamlScheduleImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile(".*\\.ya?ml(?:\\.j2)?");
  private static final Pattern WORKFLOW = Pattern.compile("(?:.*/)?\\.(?:github|gitea|forgejo)/workflows/[^/]+");
  private static final Pattern GITLAB = Pattern.compile("(?:.*/)?\\.gitlab-ci\\.yml");

  @Override
  public String name() {
    return "yaml-schedule";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (PLACE.matcher(path).matches()) {
        progress.check();
        tree.file(path).filter(YamlScheduleImporter::mayHoldOne).ifPresent(file -> read(tree, file, findings));
      }
    }
  }

  /// Saves the parsing of most files.
  private static boolean mayHoldOne(TextFile file) {
    return file.lines().stream().anyMatch(line -> line.contains("cron") || line.contains("CronJob"))
        || GITLAB.matcher(file.path()).matches();
  }

  private void read(Tree tree, TextFile file, Findings findings) {
    if (GITLAB.matcher(file.path()).matches()) {
      findings.read(file.path(), name());
      findings.unread(Location.of(file.path()), UnreadKind.ABSENT,
          "GitLab keeps the schedules of its pipelines in its own database: ask its API for /pipeline_schedules");
      return;
    }
    var reading = new Reading(tree, file, findings);
    YamlReader.lenient(file.path(), file.text()).documents().forEach(reading::document);
    if (reading.found) {
      findings.read(file.path(), name());
    }
  }

  private static final class Reading {
    private final Tree tree;
    private final TextFile file;
    private final Findings findings;
    private final Map<String, Integer> twins = new HashMap<>();
    private boolean found;

    Reading(Tree tree, TextFile file, Findings findings) {
      this.tree = tree;
      this.file = file;
      this.findings = findings;
    }

    void document(YamlNode document) {
      if (text(document, "kind").equals("CronJob")) {
        kubernetes(document);
      } else if (WORKFLOW.matcher(file.path()).matches()) {
        workflow(document);
      } else {
        search("", document);
      }
    }

    private void kubernetes(YamlNode document) {
      var schedule = document.at("spec", "schedule");
      var command = document.at("spec", "jobTemplate", "spec", "template", "spec", "containers").map(YamlNode::items)
          .orElse(List.of()).stream().map(Reading::container).filter(one -> !one.isEmpty())
          .collect(Collectors.joining("\n"));
      schedule.ifPresent(node -> tell(document.at("metadata", "name").flatMap(YamlNode::text).orElse("cronjob"),
          node.text().orElse(""), document.at("spec", "timeZone").flatMap(YamlNode::text).orElse(""), "", command, node,
          text(document, "spec", "suspend").equals("true")));
    }

    private static String container(YamlNode container) {
      return Stream.of("command", "args")
          .flatMap(key -> container.at(key).map(YamlNode::items).orElse(List.of()).stream())
          .flatMap(word -> word.text().stream()).map(Reading::quoted).collect(Collectors.joining(" "));
    }

    /// GitHub runs them by UTC.
    private void workflow(YamlNode document) {
      var name = text(document, "name");
      for (var one : document.at("on", "schedule").map(YamlNode::items).orElse(List.of())) {
        one.at("cron").ifPresent(node -> tell(name.isEmpty() ? file.name() : name, node.text().orElse(""), "UTC", "",
            steps(document), node, false));
      }
    }

    private static String steps(YamlNode workflow) {
      return workflow.at("jobs").map(YamlNode::entries).orElse(List.of()).stream()
          .flatMap(job -> job.value().at("steps").map(YamlNode::items).orElse(List.of()).stream())
          .flatMap(step -> step.at("run").flatMap(YamlNode::text).stream()).collect(Collectors.joining("\n"));
    }

    private void search(String key, YamlNode node) {
      node.items().forEach(item -> search(key, item));
      for (var entry : node.entries()) {
        var name = entry.key().value();
        if (name.equals("cron") || name.equals("ansible.builtin.cron")) {
          cron(key, node, entry);
        }
        search(name, entry.value());
      }
    }

    private void cron(String key, YamlNode around, YamlNode.Entry entry) {
      if (!entry.value().entries().isEmpty()) {
        ansible(around, entry);
      } else if (entry.value() instanceof YamlNode.Text text) {
        var words = CrontabLine.parse(text.value() + " command");
        if (words instanceof CrontabLine.Entry) {
          var name = Stream.of(key, text(around, "name"), text(around, "class"), "job").filter(one -> !one.isEmpty())
              .findFirst().orElseThrow();
          tell(name, text.value(), first(around, "timezone", "time_zone", "zone"), "", "", text, false);
        }
      }
    }

    /// A task in a loop is as many jobs as the loop has items, which are known only when it is run.
    private void ansible(YamlNode task, YamlNode.Entry entry) {
      var cron = entry.value();
      var loop = task.at("loop").or(() -> task.at("with_items")).or(() -> task.at("with_dict"));
      if (loop.isPresent()) {
        found = true;
        findings.unread(file.at(entry.key().span().line()), UnreadKind.DYNAMIC,
            "As many jobs as its loop has items, which is known only when the playbook runs");
        return;
      }
      if (text(cron, "state").equals("absent") || cron.at("job").isEmpty()) {
        return;
      }
      var special = text(cron, "special_time");
      var words = special.isEmpty() ? Stream.of("minute", "hour", "day", "month", "weekday")
          .map(field -> text(cron, field)).map(field -> field.isEmpty() ? "*" : field).collect(Collectors.joining(" "))
          : "@" + special;
      tell(text(cron, "name").isEmpty() ? text(task, "name") : text(cron, "name"), words, "", text(cron, "user"),
          text(cron, "job").strip(), entry.key(), text(cron, "disabled").matches("(?i)true|yes"));
    }

    private void tell(String name, String words, String zone, String user, String command, YamlNode place,
        boolean disabled) {
      found = true;
      int line = place.span().line();
      var id = JobName.of(name);
      int count = twins.merge(id, 1, Integer::sum);
      new ScheduledJob(Ids.job(tree.host(), tree.onHost(file.path()), count == 1 ? id : id + "~" + count), name,
          tree.host(), words,
          zone, user, false, command, Map.of(), file.at(line), file.line(line), disabled ? "switched off" : "", false)
          .tellElsewhere(findings);
    }

    private static String text(YamlNode node, String... keys) {
      return node.at(keys).flatMap(YamlNode::text).orElse("");
    }

    private static String first(YamlNode node, String... keys) {
      return Stream.of(keys).map(key -> node.at(key).flatMap(YamlNode::text)).flatMap(Optional::stream).findFirst()
          .orElse("");
    }

    private static String quoted(String word) {
      return word.matches("[\\w./:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
  }
}
