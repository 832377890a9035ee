package org.portolan.importers.schedule.document;

import java.util.Locale;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.importers.schedule.document.XmlScheduleImporter.XmlSchedules;
import org.portolan.model.intake.UnreadKind;
import java.util.List;
import java.util.Optional;

/// Quartz's `quartz_jobs.xml`: each trigger is a schedule of the job that it names. Older files have the triggers inside
/// the job.
final class QuartzJobs implements XmlSchedules {
  @Override
  public boolean reads(String path, XmlNode root) {
    return root.name().equals("job-scheduling-data") || root.name().equals("quartz");
  }

  @Override
  public void read(XmlNode root, Declarations jobs) {
    for (var trigger : root.all().filter(node -> node.name().matches("cron|simple|calendar-interval")).toList()) {
      trigger(root, trigger, jobs);
    }
  }

  private static void trigger(XmlNode root, XmlNode trigger, Declarations jobs) {
    var job = trigger.text("job-name");
    var name = job.isEmpty() ? trigger.text("name") : job;
    var cron = trigger.below("cron-expression").findFirst();
    var words = cron.map(node -> TimeWords.quartz(node.text())).orElseGet(() -> interval(trigger));
    if (words.isEmpty()) {
      return;
    }
    if (!TimeWords.isKnown(words)) {
      jobs.unknown(cron.orElse(trigger).line(), UnreadKind.DYNAMIC,
          "When " + name + " runs is set elsewhere: " + words);
    }
    var type = root.all().filter(node -> node.name().matches("job|job-detail") && node.text("name").equals(name))
        .map(node -> node.text("job-class").isEmpty() ? node.text("job-type") : node.text("job-class"))
        .filter(one -> !one.isEmpty()).findFirst().orElse("");
    jobs.tell(Declared.at(cron.orElse(trigger).line(), name, words).zone(trigger.text("time-zone")).calling(type)
        .in(ofClass(jobs, type)));
  }

  private static String interval(XmlNode trigger) {
    var every = trigger.text("repeat-interval");
    var unit = trigger.text("repeat-interval-unit");
    return !every.matches("\\d{1,12}") || every.equals("0") ? ""
        : unit.isEmpty() ? TimeWords.every(Long.parseLong(every))
            : "every " + every + " " + unit.toLowerCase(Locale.ROOT);
  }

  /// `com.shop.Close` lies in `com/shop/Close.java`, or its Kotlin.
  static Optional<CodePlace> ofClass(Declarations jobs, String type) {
    var plain = type.replaceFirst(",.*", "").strip();
    if (!plain.matches("[\\w.$]+")) {
      return Optional.empty();
    }
    for (var ending : List.of(".java", ".kt", ".groovy", ".cs")) {
      var tail = plain.replace('.', '/') + ending;
      var found = jobs.tree().paths().stream()
          .filter(path -> path.endsWith(tail)
              && (path.length() == tail.length() || path.charAt(path.length() - tail.length() - 1) == '/'))
          .toList();
      if (found.size() == 1) {
        return Optional.of(new CodePlace(found.getFirst(), ""));
      }
    }
    return Optional.empty();
  }
}
