package org.portolan.importers.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.work.Progress;

/// Reads Monit's control files for the programs that it runs in each of its cycles, or when `every "…"` says.
public final class MonitImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?\\.?monitrc|(?:.*/)?monit(?:rc)?(?:\\.d)?/(?:.*/)?[^/]+");
  private static final Pattern CYCLE = Pattern.compile("(?i)\\s*set\\s+daemon\\s+(\\d{1,6})\\b.*");
  private static final Pattern BEGINS = Pattern.compile("(?i)\\s*check\\s+program\\s.*");
  private static final Pattern PROGRAM = Pattern
      .compile("(?i)check\\s+program\\s+\"?([^\\s\"]+)\"?\\s+with\\s+path\\s+(?:\"([^\"]+)\"|'([^']+)'|(\\S+)).*");
  private static final Pattern CHECK = Pattern
      .compile("(?i)\\s*check\\s+(?:process|program|file|fifo|filesystem|device|directory|host|system|network)\\s.*");
  private static final Pattern EVERY = Pattern.compile("(?i)\\bevery\\s+(?:\"([^\"]+)\"|(\\d{1,5})\\s+cycles?)");

  private static final Pattern ACCOUNT = Pattern.compile("(?i)\\bas\\s+uid\\s+\"?([\\w.-]+)");

  @Override
  public String name() {
    return "monit";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    long cycle = 0;
    Map<String, TextFile> files = new LinkedHashMap<>();
    for (var path : tree.paths()) {
      if (PLACE.matcher(path).matches()) {
        progress.check();
        var file = tree.file(path);
        cycle = Math.max(cycle, file.map(MonitImporter::cycle).orElse(0L));
        file.filter(one -> one.lines().stream().anyMatch(line -> CHECK.matcher(line).matches()))
            .ifPresent(one -> files.put(path, one));
      }
    }
    long seconds = cycle == 0 ? 120 : cycle;
    files.values().forEach(file -> read(file, seconds, new Declarations(tree, file, name(), findings)));
  }

  private static long cycle(TextFile file) {
    return file.lines().stream().map(CYCLE::matcher).filter(line -> line.matches())
        .mapToLong(line -> Long.parseLong(line.group(1))).findFirst().orElse(0);
  }

  private static void read(TextFile file, long cycle, Declarations jobs) {
    jobs.looked();
    for (int number = 1; number <= file.lines().size(); number++) {
      if (BEGINS.matcher(file.line(number)).matches()) {
        program(check(file, number), number, cycle, jobs);
      }
    }
  }

  private static void program(String check, int line, long cycle, Declarations jobs) {
    var program = PROGRAM.matcher(check);
    if (program.matches()) {
      var command = program.group(2) != null ? program.group(2)
          : program.group(3) != null ? program.group(3) : program.group(4);
      var account = ACCOUNT.matcher(check);
      jobs.tell(
          Declared.at(line, program.group(1), words(check, cycle)).user(account.find() ? account.group(1) : "root")
              .running(command));
    }
  }

  /// All that stands between this check and the next, in one line.
  private static String check(TextFile file, int from) {
    var check = new StringBuilder(file.line(from).strip());
    for (int number = from + 1; number <= file.lines().size(); number++) {
      var line = file.line(number).strip();
      if (CHECK.matcher(line).matches()) {
        break;
      }
      check.append(line.startsWith("#") ? "" : " " + line);
    }
    return check.toString();
  }

  private static String words(String check, long cycle) {
    var every = EVERY.matcher(check);
    return !every.find() ? TimeWords.every(cycle * 1_000) : every.group(1) != null ? every.group(1)
        : TimeWords.every(cycle * Long.parseLong(every.group(2)) * 1_000);
  }
}
