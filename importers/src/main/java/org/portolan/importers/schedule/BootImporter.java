package org.portolan.importers.schedule;

import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Ids;
import org.portolan.model.work.Progress;

/// Reads what starts at boot without systemd: `rc.local`, which runs once, and what `/etc/inittab` keeps alive.
public final class BootImporter implements TreeImporter {
  private static final Pattern LOCAL = Pattern.compile("(?:.*/)?rc\\.local(?:\\.j2|\\.erb)?");
  private static final Pattern TABLE = Pattern.compile("(?:.*/)?etc/inittab");
  private static final Pattern KEPT = Pattern.compile("([^:#]{1,14}):[^:]*:(respawn|once):(.+)");
  /// Every system has these.
  private static final Pattern OWN = Pattern.compile("\\S*(?:getty|sulogin|telinit|shutdown|init\\.d/rc)\\b.*");
  private static final Pattern SAYS_SOMETHING =
      Pattern.compile("\\s*(?!#|exit\\b|touch /var/lock/subsys/local\\b)\\S.*");

  @Override
  public String name() {
    return "boot";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (LOCAL.matcher(tree.onHost(path)).matches()) {
        tree.file(path).ifPresent(file -> local(tree, file, findings));
      } else if (TABLE.matcher(tree.onHost(path)).matches()) {
        tree.file(path).ifPresent(file -> table(tree, file, findings));
      }
    }
  }

  private void local(Tree tree, TextFile file, Findings findings) {
    findings.read(file.path(), name());
    for (int number = 1; number <= file.lines().size(); number++) {
      if (SAYS_SOMETHING.matcher(file.line(number)).matches()) {
        var command = "/" + tree.onHost(file.path());
        new ScheduledJob(Ids.job(tree.host(), tree.onHost(file.path()), "rc.local"), "rc.local", tree.host(),
            "@reboot", "", "root", false, command, Map.of(), file.at(number), file.line(number), "", false)
            .tell(findings);
        return;
      }
    }
  }

  private void table(Tree tree, TextFile file, Findings findings) {
    findings.read(file.path(), name());
    for (int number = 1; number <= file.lines().size(); number++) {
      var kept = KEPT.matcher(file.line(number).strip());
      if (kept.matches() && !OWN.matcher(kept.group(3)).matches()) {
        new KeptService(kept.group(1), tree.host(), kept.group(3), "root", Map.of(), "", file.at(number),
            file.line(number),
            false).tell(findings);
      }
    }
  }
}
