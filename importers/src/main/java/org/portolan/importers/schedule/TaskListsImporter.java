package org.portolan.importers.schedule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads what `schtasks /query` prints of Windows' scheduler: as CSV, as a list, or as a table of names.
public final class TaskListsImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?i).*\\.(?:csv|txt|log|out|lst|tsv)");
  /// What Windows brings along lies in folders of its own.
  private static final String WINDOWS = "\\Microsoft\\";

  @Override
  public String name() {
    return "task-lists";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (PLACE.matcher(path).matches() && tree.head(path).filter(TaskList::isOne).isPresent()) {
        progress.check();
        tree.file(path).ifPresent(file -> read(file, new Declarations(tree, file, name(), findings)));
      }
    }
  }

  /// A task with several triggers stands there once for each.
  private static void read(TextFile file, Declarations jobs) {
    jobs.looked();
    Map<String, List<TaskList.Row>> tasks = TaskList
        .rows(file, line -> jobs.unknown(line, UnreadKind.UNPARSED, "Behind this task it is no list any more")).stream()
        .collect(Collectors.groupingBy(TaskList.Row::path, LinkedHashMap::new, Collectors.toList()));
    tasks.values().forEach(rows -> tell(rows, jobs));
  }

  private static void tell(List<TaskList.Row> rows, Declarations jobs) {
    var first = rows.getFirst();
    var times = rows.stream().map(TaskListWords::of).distinct().toList();
    if (times.equals(List.of(TaskListWords.ON_DEMAND))) {
      if (!first.path().startsWith(WINDOWS)) {
        jobs.unknown(first.line(), UnreadKind.DYNAMIC,
            "The task " + first.name() + " has no trigger: something else starts it");
      }
      return;
    }
    var said = times.stream().filter(words -> !words.equals(TaskListWords.ON_DEMAND)).toList();
    var job = Declared.at(first.line(), first.name(), String.join("; ", said.contains("") ? List.of() : said))
        .user(first.of("run as user")).running(first.command()).with(Map.of(), first.of("start in"))
        .off(first.isOff() ? "switched off" : "");
    if (first.path().startsWith(WINDOWS)) {
      jobs.tellOfSystem(job);
      return;
    }
    if (said.contains("")) {
      jobs.unknown(first.line(), UnreadKind.UNPARSED,
          "When the task " + first.name() + " runs is not said in this list: ask schtasks /query /xml");
    }
    jobs.tell(job);
  }
}
