package org.portolan.importers.schedule.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// Tasks of Ansible that put tasks into Windows' scheduler (`win_scheduled_task`).
final class WindowsTaskStates {
  private static final Set<String> MODULES = Set.of("win_scheduled_task", "ansible.windows.win_scheduled_task",
      "community.windows.win_scheduled_task");
  private static final Pattern CLOCK = Pattern.compile(".*[T ](\\d{2}):(\\d{2}).*");
  private static final List<String> WEEK = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
  private static final List<String> YEAR = List.of("", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
      "oct", "nov", "dec");

  private WindowsTaskStates() {}

  static boolean isOne(YamlNode.Entry entry) {
    return MODULES.contains(entry.key().value()) && !entry.value().entries().isEmpty();
  }

  static void tell(YamlNode.Entry entry, Declarations jobs) {
    var task = entry.value();
    if (Nodes.text(task, "state").equals("absent")) {
      return;
    }
    var name = Nodes.text(task, "name");
    var words = new ArrayList<String>();
    for (var trigger : triggers(task)) {
      var said = words(trigger);
      if (said.isEmpty() || !TimeWords.isKnown(said)) {
        jobs.unknown(Nodes.line(trigger), UnreadKind.DYNAMIC, "When the task " + name
            + " runs is said in no words that are known here, or set elsewhere: " + Nodes.text(trigger, "type"));
      } else {
        words.add(said);
      }
    }
    var command = Nodes.items(task, "actions").stream()
        .map(action -> (Nodes.text(action, "path") + " " + Nodes.text(action, "arguments")).strip())
        .collect(Collectors.joining("\n"));
    jobs.tell(Declared.at(Nodes.line(entry.key()), name.isEmpty() ? "task" : name, String.join("; ", words))
        .user(Nodes.first(task, "username", "user")).running(command)
        .off(Nodes.isNo(task, "enabled") ? "switched off" : ""));
  }

  private static List<YamlNode> triggers(YamlNode task) {
    return Nodes.items(task, "triggers").stream().filter(trigger -> !Nodes.isNo(trigger, "enabled")).toList();
  }

  private static String words(YamlNode trigger) {
    var clock = CLOCK.matcher(Nodes.text(trigger, "start_boundary"));
    var at = clock.matches() ? Integer.parseInt(clock.group(2)) + " " + Integer.parseInt(clock.group(1)) : "";
    var type = Nodes.text(trigger, "type").toLowerCase(Locale.ROOT);
    var repeated = repeated(trigger);
    if (!repeated.isEmpty()) {
      return WindowsTriggers.every(repeated);
    }
    if (type.equals("boot")) {
      return "@reboot";
    }
    return at.isEmpty() ? "" : switch (type) {
      case "daily" -> counted(Nodes.text(trigger, "days_interval"), "days", at + " * * *");
      case "weekly" -> counted(Nodes.text(trigger, "weeks_interval"), "weeks",
          at + " * * " + numbers(trigger, "days_of_week", WEEK));
      case "monthly" -> at + " " + list(trigger, "days_of_month", "1") + " "
          + numbers(trigger, "months_of_year", YEAR) + " *";
      case "time" -> Nodes.text(trigger, "start_boundary").replace('T', ' ');
      default -> "";
    };
  }

  private static String counted(String every, String unit, String words) {
    return every.isEmpty() || every.equals("1") ? words : "every " + every + " " + unit;
  }

  /// How often it runs again within the time that its trigger says; older modules had a list of that.
  private static String repeated(YamlNode trigger) {
    return Stream.concat(trigger.at("repetition").stream(), Nodes.items(trigger, "repetition").stream())
        .map(one -> Nodes.text(one, "interval")).filter(one -> !one.isEmpty()).findFirst().orElse("");
  }

  /// What has names, as numbers; -1 for a name that nobody knows, which makes no time.
  private static String numbers(YamlNode trigger, String key, List<String> names) {
    return Pattern.compile("[,\\s]+").splitAsStream(list(trigger, key, "*").toLowerCase(Locale.ROOT))
        .map(word -> word.length() < 3 ? word : String.valueOf(names.indexOf(word.substring(0, 3))))
        .sorted().collect(Collectors.joining(","));
  }

  private static String list(YamlNode trigger, String key, String otherwise) {
    var items = Nodes.items(trigger, key).stream().flatMap(item -> item.text().stream())
        .collect(Collectors.joining(","));
    var said = items.isEmpty() ? Nodes.text(trigger, key) : items;
    return said.isEmpty() ? otherwise : said.replace(" ", "");
  }
}
