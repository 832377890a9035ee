package org.portolan.importers.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads `/etc/anacrontab` (anacrontab(5)): jobs that run every so many days, whenever the host is up.
public final class AnacronImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(.*/)?anacrontab");
  private static final Pattern ENTRY = Pattern.compile("(\\d{1,5}|@[a-z]+)\\s+(\\d+)\\s+(\\S+)\\s+(.+)");

  private final OperatingSystemJobs operatingSystem = OperatingSystemJobs.read();

  @Override
  public String name() {
    return "anacron";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    tree.files(PLACE, progress).forEach(file -> {
      findings.read(file.path(), name());
      read(tree, file, findings);
    });
  }

  private void read(Tree tree, TextFile file, Findings findings) {
    var host = tree.host();
    var environment = new HashMap<String, String>();
    for (int number = 1; number <= file.lines().size(); number++) {
      int first = number;
      var line = file.line(number).strip();
      while (line.endsWith("\\") && !line.startsWith("#") && number < file.lines().size()) {
        line = line.substring(0, line.length() - 1).stripTrailing() + " " + file.line(++number).strip();
      }
      boolean off = line.startsWith("#");
      var entry = ENTRY.matcher(off ? line.replaceFirst("^[#\\s]+", "") : line);
      var setting = CrontabLine.SETTING.matcher(line);
      if (entry.matches() && (!off || entry.group(4).startsWith("/") || entry.group(4).contains(" /"))) {
        var command = entry.group(4);
        new ScheduledJob(Ids.job(host, tree.onHost(file.path()), JobName.of(entry.group(3))), entry.group(3), host,
            words(entry.group(1)), "", "root", false, command, Map.copyOf(environment), file.at(first),
            file.line(first), off ? "commented out" : "", operatingSystem.hasCommand(command)).tell(findings);
      } else if (setting.matches()) {
        environment.put(setting.group(2), setting.group(3));
      } else if (!off && !line.isEmpty()) {
        findings.unread(file.at(first), UnreadKind.UNPARSED,
            "Neither a period with a delay, a name and a command, nor a setting: " + Secrets.evidence(line));
      }
    }
  }

  private static String words(String period) {
    return period.startsWith("@") ? period : period.equals("1") ? "every 1 day" : "every " + period + " days";
  }
}
