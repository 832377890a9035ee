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

/// Reads the tables of incron (incrontab(5)): a path, the events waited for, and the command that is run when one of
/// them happens there.
public final class IncronImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?(?:etc/incron\\.d/[^/.][^/]*|spool/incron/([^/.]+))");
  private static final Pattern ENTRY =
      Pattern.compile(
          "(\\S+(?:(?<=\\\\) \\S+){0,50})\\s+((?:IN_\\w+|loopable=\\w+|recursive=\\w+|dotdirs=\\w+|\\d+)(?:,\\S+)?)\\s+(.+)");

  @Override
  public String name() {
    return "incron";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      var place = PLACE.matcher(path);
      if (place.matches()) {
        progress.check();
        var user = place.group(1) == null ? "root" : place.group(1);
        tree.file(path).ifPresent(file -> read(tree, file, user, findings));
      }
    }
  }

  private void read(Tree tree, TextFile file, String user, Findings findings) {
    findings.read(file.path(), name());
    var twins = new HashMap<String, Integer>();
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      var entry = ENTRY.matcher(line);
      if (!entry.matches()) {
        findings.unread(file.at(number), UnreadKind.UNPARSED, "No entry of incron: " + Secrets.evidence(line));
        continue;
      }
      var command = filled(entry.group(3), entry.group(1));
      var id = JobName.of(command);
      int count = twins.merge(id, 1, Integer::sum);
      new ScheduledJob(Ids.job(tree.host(), tree.onHost(file.path()), count == 1 ? id : id + "~" + count),
          JobName.spoken(command), tree.host(), "@event", "", user, false, command, Map.of(), file.at(number),
          file.line(number), "", false).tell(findings);
    }
  }

  /// `$@` is the path that is watched, `$#` the file it is about, which is known only then; `$$` is a sign.
  private static String filled(String command, String watched) {
    return command.replace("$@", watched.replace("\\ ", " ")).replace("$#", "*").replaceAll("\\$[%&]", "")
        .replace("$$", "$");
  }
}
