package org.portolan.model.runbook;

import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.problem.Location;

/// The commands that switch one job or service off and on again where it is declared. Typed twice they do no more
/// than typed once.
record JobSwitch(String off, String on) {
  /// Empty where it is declared in a way for which no command is certain.
  static Optional<JobSwitch> of(Asset job) {
    return job.seenAt().stream().findFirst().flatMap(place -> of(job, place));
  }

  private static Optional<JobSwitch> of(Asset job, Location place) {
    var file = "/" + place.source();
    if (file.matches("/etc/crontab|/etc/cron\\.d/[^/]+|/var/spool/cron/.+") && place.line() > 0) {
      return Optional.of(new JobSwitch("sed -i '" + place.line() + "s/^[^#]/#portolan &/' " + Shell.word(file),
          "sed -i '" + place.line() + "s/^#portolan //' " + Shell.word(file)));
    }
    if (file.matches("/etc/cron\\.(hourly|daily|weekly|monthly)/[^/]+")) {
      return Optional.of(new JobSwitch("chmod a-x " + Shell.word(file), "chmod a+x " + Shell.word(file)));
    }
    if (file.endsWith(".timer") || file.endsWith(".service")) {
      var unit = Shell.word(file.substring(file.lastIndexOf('/') + 1));
      return Optional.of(new JobSwitch("systemctl stop " + unit, "systemctl start " + unit));
    }
    return place.source().equals("cron.job")
        ? Optional.of(new JobSwitch(pgCron(job, false), pgCron(job, true)))
        : Optional.empty();
  }

  private static String pgCron(Asset job, boolean active) {
    return "UPDATE cron.job SET active = " + active + " WHERE jobname = " + Shell.literal(job.name()) + ";";
  }
}
