package org.portolan.importers.schedule.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.document.XmlScheduleImporter.XmlSchedules;
import org.portolan.model.intake.UnreadKind;

/// Tasks of Windows' scheduler, exported one by one (`schtasks /query /xml`) or together.
final class WindowsTasks implements XmlSchedules {
  private static final Map<String, String> ACCOUNTS = Map.of("S-1-5-18", "SYSTEM", "S-1-5-19", "LOCAL SERVICE",
      "S-1-5-20", "NETWORK SERVICE", "S-1-5-32-544", "Administrators", "S-1-5-32-545", "Users");

  @Override
  public boolean reads(String path, XmlNode root) {
    return root.name().equals("Task") || root.name().equals("Tasks");
  }

  @Override
  public void read(XmlNode root, Declarations jobs) {
    if (root.name().equals("Tasks")) {
      root.below("Task").forEach(task -> task(task, jobs));
    } else {
      task(root, jobs);
    }
  }

  /// What Windows brings along lies in folders of its own.
  private static boolean isOfWindows(String uri, String path) {
    return uri.startsWith("\\Microsoft\\Windows\\") || path.contains("System32/Tasks/Microsoft/Windows/");
  }

  private static void task(XmlNode task, Declarations jobs) {
    var uri = task.text("RegistrationInfo", "URI");
    var file = jobs.file().name().replaceFirst("\\.(?i:xml|job)$", "");
    var name = uri.isEmpty() ? file : uri.replaceFirst("^.*\\\\", "");
    var triggers = task.below("Triggers", "*").filter(trigger -> !trigger.text("Enabled").equals("false")).toList();
    var place = triggers.stream().findFirst().or(() -> task.below("Triggers").findFirst()).orElse(task);
    var words = triggers.stream().map(WindowsTriggers::words).filter(one -> !one.isEmpty()).distinct().toList();
    boolean off = task.text("Settings", "Enabled").equals("false")
        || triggers.isEmpty() && task.below("Triggers", "*").findAny().isPresent();
    boolean own = isOfWindows(uri, jobs.file().path());
    if (own && task.below("Triggers", "*").findAny().isEmpty()) {
      jobs.looked();
      return;
    }
    if (task.below("Triggers", "*").findAny().isEmpty()) {
      jobs.unknown(place.line(), UnreadKind.DYNAMIC, "The task " + name + " has no trigger: something else starts it");
      return;
    }
    if (!own && words.stream().anyMatch(one -> one.startsWith("@"))
        && words.stream().anyMatch(one -> !one.startsWith("@") || one.equals("@event"))) {
      jobs.unknown(place.line(), UnreadKind.DYNAMIC,
          "The task " + name + " is also started by what happens, at no time: "
              + words.stream().filter(one -> one.startsWith("@")).map(one -> one.substring(1))
                  .collect(Collectors.joining(", ")));
    }
    if (!own && task.below("Actions", "ComHandler").findAny().isPresent()) {
      jobs.unknown(place.line(), UnreadKind.DYNAMIC, "The task " + name + " starts a component by its class: "
          + task.text("Actions", "ComHandler", "ClassId"));
    }
    var command = task.below("Actions", "Exec").map(WindowsTasks::command).collect(Collectors.joining("\n"));
    var job = Declared.at(place.line(), name, joined(words)).user(user(task)).running(command)
        .with(Map.of(), task.text("Actions", "Exec", "WorkingDirectory")).off(off ? "switched off" : "");
    if (own) {
      jobs.tellOfSystem(job);
    } else {
      jobs.tell(job);
    }
  }

  /// Boot is a schedule of its own; beside others it goes without saying.
  private static String joined(List<String> words) {
    var timed = words.stream().filter(one -> !one.startsWith("@")).toList();
    return timed.isEmpty() ? words.stream().findFirst().orElse("") : String.join("; ", timed);
  }

  private static String command(XmlNode exec) {
    return Stream.of(exec.text("Command"), exec.text("Arguments")).filter(one -> !one.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String user(XmlNode task) {
    var said = Stream.of("UserId", "GroupId").map(key -> task.text("Principals", "Principal", key))
        .filter(one -> !one.isEmpty()).findFirst().orElse("");
    return ACCOUNTS.getOrDefault(said, said);
  }
}
