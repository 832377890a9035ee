package org.portolan.importers.schedule.document;

import java.util.stream.Collectors;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.importers.schedule.document.XmlScheduleImporter.XmlSchedules;
import org.portolan.model.intake.UnreadKind;

/// Jobs as Jenkins stores them (`jobs/NAME/config.xml`): timed triggers, and the shell steps that they start.
final class JenkinsJobs implements XmlSchedules {
  @Override
  public boolean reads(String path, XmlNode root) {
    return root.all().anyMatch(node -> node.name().matches("hudson\\.triggers\\.(?:Timer|SCM)Trigger"));
  }

  @Override
  public void read(XmlNode root, Declarations jobs) {
    var commands = root.all().filter(node -> node.name().matches("hudson\\.tasks\\.(?:Shell|BatchFile)"))
        .map(node -> node.text("command")).collect(Collectors.joining("\n"));
    boolean off = root.text("disabled").equals("true");
    for (var trigger : root.all().filter(node -> node.name().matches("hudson\\.triggers\\.(?:Timer|SCM)Trigger"))
        .toList()) {
      var spec = trigger.below("spec").findFirst().orElse(trigger);
      var zone = "";
      int number = 0;
      for (var line : spec.text().split("\n")) {
        var text = line.strip();
        if (text.startsWith("TZ=")) {
          zone = text.substring(3);
        } else if (TimeWords.isCron(text)) {
          jobs.tell(Declared
              .at(spec.line() + number, name(jobs) + (trigger.name().contains("SCM") ? " (looks for changes)" : ""),
                  text)
              .zone(zone).running(commands).off(off ? "switched off" : ""));
        } else if (!text.isEmpty() && !text.startsWith("#")) {
          jobs.unknown(spec.line() + number, UnreadKind.UNPARSED, "Not a time as Jenkins writes it: " + text);
        }
        number++;
      }
    }
  }

  /// Called after its folder.
  private static String name(Declarations jobs) {
    var folder = jobs.file().path().replaceFirst("/?[^/]*$", "").replaceFirst(".*/", "");
    return folder.isEmpty() || !jobs.file().name().equals("config.xml") ? jobs.file().name().replaceFirst("\\.xml$", "")
        : folder;
  }
}
