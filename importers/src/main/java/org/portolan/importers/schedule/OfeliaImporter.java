package org.portolan.importers.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
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
  private static final Pattern JOB = Pattern.compile("\\[job-[a-z]+(?:-[a-z]+)?\\s+\"([^\"]+)\"]\\s*(?:[#;].*)?");
  private static final Pattern SETTING = Pattern.compile("([a-z-]+)\\s*=\\s*(.*)");

  /// One section while it is read.
  private record Section(String name, int line, Map<String, String> said, Map<String, Integer> lines) {
    String of(String key) {
      return said.getOrDefault(key, "");
    }
  }

  @Override
  public String name() {
    return "ofelia";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (PLACE.matcher(path).matches()) {
        progress.check();
        tree.file(path).filter(OfeliaImporter::isOne)
            .ifPresent(file -> read(file, new Declarations(tree, file, name(), findings)));
      }
    }
  }

  private static boolean isOne(TextFile file) {
    return file.lines().stream().anyMatch(line -> JOB.matcher(line.strip()).matches());
  }

  private static void read(TextFile file, Declarations jobs) {
    var section = new Section("", 0, Map.of(), Map.of());
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number).strip();
      var job = JOB.matcher(line);
      var setting = SETTING.matcher(line);
      if (line.startsWith("[")) {
        tell(section, jobs);
        section = job.matches() ? new Section(job.group(1), number, new HashMap<>(), new HashMap<>())
            : new Section("", 0, Map.of(), Map.of());
      } else if (!section.name().isEmpty() && setting.matches()) {
        section.said().put(setting.group(1), setting.group(2).strip());
        section.lines().put(setting.group(1), number);
      }
    }
    tell(section, jobs);
  }

  private static void tell(Section section, Declarations jobs) {
    if (section.name().isEmpty()) {
      return;
    }
    var words = TimeWords.seconds(section.of("schedule"));
    if (!TimeWords.isKnown(words)) {
      jobs.unknown(section.line(), UnreadKind.DYNAMIC, "When " + section.name() + " runs is not said here: " + words);
    }
    jobs.tell(Declared.at(section.lines().getOrDefault("schedule", section.line()), section.name(), words)
        .user(section.of("user")).running(section.of("command")).with(Map.of(), section.of("dir")));
  }
}
