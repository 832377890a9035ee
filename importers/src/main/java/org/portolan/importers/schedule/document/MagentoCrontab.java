package org.portolan.importers.schedule.document;

import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.importers.schedule.document.XmlScheduleImporter.XmlSchedules;
import org.portolan.model.intake.UnreadKind;

/// Magento's `crontab.xml`: each job with its class and method.
final class MagentoCrontab implements XmlSchedules {
  @Override
  public boolean reads(String path, XmlNode root) {
    return root.name().equals("config") && root.below("group", "job").findAny().isPresent();
  }

  @Override
  public void read(XmlNode root, Declarations jobs) {
    root.below("group", "job").forEach(job -> {
      var when = job.below("schedule").findFirst().or(() -> job.below("config_path").findFirst());
      when.ifPresent(node -> {
        var words = node.text();
        if (!TimeWords.isKnown(words)) {
          jobs.unknown(node.line(), UnreadKind.ABSENT,
              "When " + job.attribute("name") + " runs is kept in the shop's configuration: " + words);
        }
        jobs.tell(Declared.at(node.line(), job.attribute("name"), words)
            .calling(job.attribute("instance") + "::" + job.attribute("method")));
      });
    });
  }
}
