package org.portolan.importers.schedule;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Ids;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Reads the folders whose scripts run every hour, day, week or month: each script there is a job.
public final class CronFolderImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(.*/)?cron\\.(hourly|daily|weekly|monthly|yearly)/([^/]+)");
  private static final Pattern LEFT_OVER =
      Pattern
          .compile(".*(~|,|\\.(bak|old|off|disabled|orig|save|rpmsave|rpmnew|rpmorig|swp|dpkg-\\w+|ucf-\\w+|cfsaved))");

  private final OperatingSystemJobs operatingSystem = OperatingSystemJobs.read();

  @Override
  public String name() {
    return "cron-folder";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    boolean debian = tree.locate("/etc/debian_version").isPresent();
    var paths = new TreeSet<>(tree.paths());
    paths.addAll(tree.links().keySet());
    for (var path : paths) {
      progress.check();
      var place = PLACE.matcher(path);
      if (place.matches() && !place.group(3).startsWith(".")) {
        findings.read(path, name());
        var name = place.group(3);
        // run-parts(8) of Debian runs nothing with a dot in its name.
        var off = LEFT_OVER.matcher(name).matches() || debian && name.indexOf('.') >= 0
            ? "run-parts leaves out files with such a name"
            : "";
        var rhythm = place.group(2);
        new ScheduledJob(Ids.job(tree.host(), tree.onHost(path), JobName.of(name)), JobName.spoken(name), tree.host(),
            words(tree, rhythm), "", "root", false, "/etc/cron." + rhythm + "/" + name, Map.of(), Location.of(path),
            "/etc/cron." + rhythm + "/" + name, off, operatingSystem.hasScript(name)).tell(findings);
      }
    }
  }

  /// As the host's own crontab says; else the nickname.
  private static String words(Tree tree, String rhythm) {
    return crontab(tree).stream().flatMap(file -> file.lines().stream()).map(CrontabLine::parse)
        .flatMap(line -> line instanceof CrontabLine.Entry entry ? Optional.of(entry).stream()
            : Optional.<CrontabLine.Entry>empty().stream())
        .filter(entry -> entry.rest().contains("run-parts") && entry.rest().contains("/etc/cron." + rhythm))
        .map(CrontabLine.Entry::words).findFirst().orElse("@" + rhythm);
  }

  private static Optional<TextFile> crontab(Tree tree) {
    return tree.locate("/etc/crontab").flatMap(tree::file);
  }
}
