package org.portolan.importers.schedule;

import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads what scripts, container recipes and compose files put into crontabs:
/// `echo "0 3 * * * /opt/backup.sh" | crontab -`.
public final class EmbeddedCrontabImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?i)(?:.*/)?(?:[^/]*(?:docker|container)file[^/]*|[^/]*\\.(?:sh|bash|ksh|ya?ml|tpl|user-data)"
          + "|[^/.]*(?:entrypoint|install|setup|init|bootstrap|start|run|cron)[^/.]*)");
  private static final Pattern WRITES = Pattern.compile("\\bcrontab\\b|/cron(?:tabs?|\\.d)/");
  private static final int LONGEST = 5_000;

  @Override
  public String name() {
    return "embedded-crontab";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    tree.files(PLACE, progress).filter(EmbeddedCrontabImporter::mayHoldOne)
        .forEach(file -> read(file, new Declarations(tree, file, name(), findings)));
  }

  private static void read(TextFile file, Declarations jobs) {
    if (file.lines().size() <= LONGEST) {
      EmbeddedCrontab.written(file.lines(), jobs);
    } else if (file.lines().stream().anyMatch(line -> WRITES.matcher(line).find())) {
      jobs.unknown(1, UnreadKind.TOO_LARGE, "It writes crontabs, and has more lines than are read of a script");
    }
  }

  private static boolean mayHoldOne(TextFile file) {
    return file.lines().stream().anyMatch(line -> line.contains("cron"));
  }
}
