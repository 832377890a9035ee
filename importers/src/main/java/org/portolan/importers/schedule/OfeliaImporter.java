package org.portolan.importers.schedule;

import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.IniSection;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads the `config.ini` of Ofelia and Chadburn, which run commands in containers: a section `[job-exec "name"]` for
/// each job.
public final class OfeliaImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?i).*\\.(?:ini|conf|cfg)");
  private static final Pattern JOB = Pattern.compile("job-[a-z]+(?:-[a-z]+)?\\s+\"([^\"]+)\"");
  private static final Pattern BEGINS = Pattern.compile("\\s*\\[job-[a-z-]+\\s+\".*");

  @Override
  public String name() {
    return "ofelia";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    tree.files(PLACE, progress).filter(OfeliaImporter::isOne)
        .forEach(file -> read(file, new Declarations(tree, file, name(), findings)));
  }

  private static boolean isOne(TextFile file) {
    return file.lines().stream().anyMatch(line -> BEGINS.matcher(line).matches());
  }

  private static void read(TextFile file, Declarations jobs) {
    for (var section : IniSection.of(file)) {
      var job = JOB.matcher(section.name());
      if (job.matches()) {
        tell(job.group(1), section, jobs);
      }
    }
  }

  private static void tell(String name, IniSection section, Declarations jobs) {
    var words = TimeWords.seconds(section.of("schedule"));
    if (!TimeWords.isKnown(words)) {
      jobs.unknown(section.line(), UnreadKind.DYNAMIC, "When " + name + " runs is not said here: " + words);
    }
    jobs.tell(Declared.at(section.lineOf("schedule"), name, words)
        .user(section.of("user")).running(section.of("command")).with(Map.of(), section.of("dir")));
  }
}
