package org.portolan.importers.schedule.document;

import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.document.XmlScheduleImporter.XmlSchedules;

/// App Engine's `cron.xml`: addresses that are asked for at their times.
final class AppEngineCron implements XmlSchedules {
  @Override
  public boolean reads(String path, XmlNode root) {
    return root.name().equals("cronentries");
  }

  @Override
  public void read(XmlNode root, Declarations jobs) {
    root.below("cron").forEach(cron -> cron.below("schedule").findFirst().ifPresent(when -> {
      var name = cron.text("description").isBlank() ? cron.text("url") : cron.text("description");
      jobs.tell(Declared.at(when.line(), name, when.text()).zone(cron.text("timezone")).calling(cron.text("url")));
    }));
  }
}
