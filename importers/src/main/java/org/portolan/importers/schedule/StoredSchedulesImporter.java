package org.portolan.importers.schedule;

import java.util.regex.Pattern;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Finds programs that keep their schedules in a database, by the settings that say so: when their jobs run is in no
/// file, and has to be asked there.
public final class StoredSchedulesImporter implements TreeImporter {
  /// Where frameworks keep such a setting; to look into every document of a tree would cost too much.
  private static final Pattern PLACE =
      Pattern.compile("(?i)(?:.*/)?(?:[^/]*quartz[^/]*|application[\\w.-]*|bootstrap[\\w-]*|appsettings[\\w.-]*"
          + "|web|app|[^/]*\\.(?:exe|dll))\\.(?:properties|ya?ml|conf|config|json)");
  private static final Pattern QUARTZ = Pattern.compile(
      "(?i)\\s*[\"']?(?:[\\w.]*quartz[\\w.]*job-?store(?:\\.(?:class|type))?|job-?store-?type)[\"']?\\s*[=:]\\s*[\"']?"
          + "(?:jdbc|\\S*(?:JobStoreTX|JobStoreCMT|LocalDataSourceJobStore|AdoJobStore)).*");

  @Override
  public String name() {
    return "stored-schedules";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (PLACE.matcher(path).matches() && tree.head(path).isPresent()) {
        progress.check();
        tree.file(path).ifPresent(file -> {
          for (int number = 1; number <= file.lines().size(); number++) {
            if (file.line(number).length() < 500 && QUARTZ.matcher(file.line(number)).matches()) {
              findings.read(path, name());
              findings.unread(Location.of(path, number), UnreadKind.ABSENT,
                  "Quartz keeps its jobs and when they run in a database: see its table QRTZ_CRON_TRIGGERS");
              return;
            }
          }
        });
      }
    }
  }
}
