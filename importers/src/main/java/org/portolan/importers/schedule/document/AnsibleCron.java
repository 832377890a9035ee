package org.portolan.importers.schedule.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// Tasks of Ansible that write a crontab or into Windows' scheduler, in playbooks, roles and blocks; states of Salt that do
/// the same.
final class AnsibleCron implements DocumentSchedules {
  private static final Set<String> MODULES = Set.of("cron", "ansible.builtin.cron", "ansible.legacy.cron");
  private static final Set<String> LOOPS =
      Set.of("loop", "with_items", "with_dict", "with_list", "with_together", "with_nested", "with_fileglob");
  private static final Pattern PAIR = Pattern.compile("(\\w+)=(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|'([^']*)'|(\\S+))");
  private static final Pattern FILLED =
      Pattern.compile("\\{\\{\\s*([\\w.]+)\\s*(?:\\|\\s*default\\(\\s*([^)]*?)\\s*(?:,[^)]*)?\\))?\\s*\\}\\}");

  @Override
  public boolean reads(String path, YamlNode document) {
    return holds(document, 0);
  }

  private static boolean holds(YamlNode node, int depth) {
    return depth < 12 && (node.entries().stream().anyMatch(WindowsTaskStates::isOne)
        || node.items().stream().anyMatch(item -> holds(item, depth + 1))
        || node.entries().stream().anyMatch(entry -> isTask(entry) || holds(entry.value(), depth + 1)));
  }

  private static boolean isTask(YamlNode.Entry entry) {
    var name = entry.key().value();
    return name.equals("cron.present") || MODULES.contains(name) && (!name.equals("cron")
        || Stream.of("job", "minute", "hour", "special_time", "cron_file", "state")
            .anyMatch(key -> entry.value().at(key).isPresent())
        || entry.value().text().filter(text -> text.contains("job=")).isPresent());
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    search("", document, RoleFiles.of(jobs), jobs);
    BlockCrontabs.read(document, jobs);
  }

  private static void search(String key, YamlNode node, RoleFiles role, Declarations jobs) {
    node.items().forEach(item -> search(key, item, role, jobs));
    for (var entry : node.entries()) {
      if (entry.key().value().equals("cron.present")) {
        salt(key, entry, jobs);
      } else if (WindowsTaskStates.isOne(entry)) {
        WindowsTaskStates.tell(entry, jobs);
      } else if (isTask(entry)) {
        task(node, entry, role, jobs);
      } else {
        search(entry.key().value(), entry.value(), role, jobs);
      }
    }
  }

  /// A task in a loop is as many jobs as the loop has items, which are known where they are written beside it.
  private static void task(YamlNode task, YamlNode.Entry entry, RoleFiles role, Declarations jobs) {
    var cron = fields(entry.value());
    if (cron.getOrDefault("state", "").equals("absent") || cron.getOrDefault("env", "").matches("(?i)yes|true")) {
      return;
    }
    var loop = LOOPS.stream().flatMap(name -> task.at(name).stream()).findFirst();
    var items = loop.map(named -> named.items().isEmpty() ? ofRole(named.text().orElse(""), role) : named.items())
        .orElse(List.of());
    if (loop.isEmpty()) {
      tell(task, cron, new Filler(role, Map.of()), entry, jobs);
    } else if (items.isEmpty()
        || items.stream().anyMatch(item -> item.text().filter(text -> text.contains("{{")).isPresent())) {
      jobs.unknown(Nodes.line(entry.key()), UnreadKind.DYNAMIC,
          "As many jobs as its loop has items, which is known only when the playbook runs");
    } else {
      items.forEach(item -> tell(task, cron, new Filler(role, item(item)), entry, jobs));
    }
  }

  /// The list that the role itself sets; whoever uses the role may set another one, which then is not in the tree.
  private static List<YamlNode> ofRole(String text, RoleFiles role) {
    var name = FILLED.matcher(text.strip());
    return name.matches() ? role.list(name.group(1)) : List.of();
  }

  /// `cron: name=x minute=0 job="…"` is the same as a mapping.
  static Map<String, String> fields(YamlNode node) {
    var fields = new HashMap<String, String>();
    node.entries()
        .forEach(entry -> entry.value().text().ifPresent(text -> fields.put(entry.key().value(), text.strip())));
    node.text().ifPresent(text -> {
      for (Matcher pair = PAIR.matcher(text); pair.find();) {
        fields.put(pair.group(1),
            Stream.of(2, 3, 4).map(pair::group).filter(one -> one != null).findFirst().orElse("")
                .replace("\\\"", "\""));
      }
    });
    return fields;
  }

  private static Map<String, String> item(YamlNode item) {
    var fields = new HashMap<String, String>();
    item.text().ifPresent(text -> fields.put("item", text));
    item.entries()
        .forEach(entry -> entry.value().text().ifPresent(text -> fields.put("item." + entry.key().value(), text)));
    return fields;
  }

  private static void tell(YamlNode task, Map<String, String> cron, Filler filler, YamlNode.Entry entry,
      Declarations jobs) {
    if (!cron.containsKey("job")) {
      return;
    }
    var special = filler.filled(cron.getOrDefault("special_time", ""));
    var words = special.isEmpty() ? Stream.of("minute", "hour", "day", "month", "weekday")
        .map(field -> filler
            .filled(cron.getOrDefault(field, cron.getOrDefault(field.equals("day") ? "dom" : field, "*"))))
        .map(field -> field.contains("{{") ? field : field.replace(" ", ""))
        .map(field -> field.isEmpty() ? "*" : field).collect(Collectors.joining(" ")) : "@" + special;
    var name = filler.filled(cron.getOrDefault("name", Nodes.text(task, "name")));
    if (!TimeWords.isKnown(words)) {
      jobs.unknown(Nodes.line(entry.key()), UnreadKind.DYNAMIC,
          "When " + name + " runs is known only when the playbook runs: " + words);
    }
    var user = cron.getOrDefault("user", cron.getOrDefault("cron_file", "").isEmpty() ? "" : "root");
    jobs.tell(Declared.at(Nodes.line(entry.key()), name.isEmpty() ? "cron" : name, words).user(filler.filled(user))
        .running(filler.filled(cron.get("job")))
        .off(cron.getOrDefault("disabled", "").matches("(?i)true|yes") ? "switched off" : ""));
  }

  private static void salt(String id, YamlNode.Entry entry, Declarations jobs) {
    var fields = new HashMap<String, String>();
    entry.value().items().forEach(item -> fields.putAll(fields(item)));
    var words = fields.containsKey("special") ? fields.get("special")
        : Stream.of("minute", "hour", "daymonth", "month", "dayweek").map(field -> fields.getOrDefault(field, "*"))
            .collect(Collectors.joining(" "));
    jobs.tell(Declared.at(Nodes.line(entry.key()), fields.getOrDefault("identifier", id), words)
        .user(fields.getOrDefault("user", "root")).running(fields.getOrDefault("name", id))
        .off(fields.getOrDefault("commented", "").matches("(?i)true") ? "commented out" : ""));
  }

  /// Fills in variables that the item of a loop or the role's own defaults set; others stay as they are.
  private static final class Filler {
    private final Map<String, String> known = new HashMap<>();

    Filler(RoleFiles role, Map<String, String> item) {
      known.putAll(role.values());
      known.putAll(item);
    }

    String filled(String text) {
      return FILLED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(known.getOrDefault(match.group(1),
          match.group(2) == null || !match.group(2).matches("[\"'].*[\"']|\\d+") ? match.group()
              : match.group(2).replaceAll("^[\"']|[\"']$", ""))));
    }
  }
}
