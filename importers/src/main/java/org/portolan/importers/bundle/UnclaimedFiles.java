package org.portolan.importers.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.importers.config.ConfigurationImporter;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// Says which text files no importer knew what to do with, one line for each kind.
final class UnclaimedFiles {
  /// Read once a job or service leads to them.
  private static final Set<String> PROGRAMS = Set.of("sh", "bash", "ksh", "csh", "pl", "pm", "py", "php", "rb", "sql");
  private static final int EXAMPLES = 3;
  private static final String NUMBER = "#";
  /// Of samples in more folders than these nobody wants to hear one by one.
  private static final int MOST_FOLDERS = 12;

  private UnclaimedFiles() {}

  static void report(Tree tree, Findings findings) {
    var claimed = new HashSet<String>();
    findings.read().stream().map(ReadPlace::source).forEach(claimed::add);
    findings.unread().stream().map(unread -> unread.place().source()).forEach(claimed::add);
    var samples = new ArrayList<String>();
    var byEnding = new TreeMap<String, List<String>>();
    for (var path : tree.paths()) {
      if (claimed.contains(path) || tree.installed().stream().anyMatch(folder -> path.startsWith(folder + "/"))) {
        continue;
      }
      (ConfigurationImporter.isSample(tree, path) ? samples
          : byEnding.computeIfAbsent(ending(path), _ -> new ArrayList<>())).add(path);
    }
    byEnding.forEach((ending, paths) -> findings.unread(place(paths), UnreadKind.UNPARSED, reason(ending, paths)));
    var byFolder = samples.stream().collect(Collectors.groupingBy(path -> path.substring(0, path.lastIndexOf('/') + 1),
        TreeMap::new, Collectors.toList()));
    (byFolder.size() > MOST_FOLDERS ? List.of(samples) : byFolder.values()).forEach(paths -> findings
        .unread(place(paths), UnreadKind.UNPARSED, paths.size() == 1
            ? "A sample or a copy by its name; not taken for what is in use"
            : paths.size() + " samples or copies by their names (" + names(paths)
                + "): not taken for what is in use"));
  }

  private static Location place(List<String> paths) {
    return Location.of(paths.size() == 1 ? paths.getFirst() : folder(paths));
  }

  private static String reason(String ending, List<String> paths) {
    boolean program = PROGRAMS.contains(ending);
    if (paths.size() == 1) {
      return program ? "Nothing that was read runs it"
          : "No importer reads a file " + (ending.isEmpty() ? "like this" : "ending in " + spoken(ending));
    }
    return paths.size() + " files " + (ending.isEmpty() ? "without an ending" : "ending in " + spoken(ending)) + " ("
        + names(paths) + "): " + (program ? "nothing that was read runs them" : "no importer reads them");
  }

  private static String spoken(String ending) {
    return ending.equals(NUMBER) ? "a number"
        : ending.endsWith(NUMBER) ? "." + ending.substring(0, ending.length() - NUMBER.length() - 1) + " and a number"
            : "." + ending;
  }

  private static String names(List<String> paths) {
    return paths.stream().limit(EXAMPLES).map(path -> path.substring(path.lastIndexOf('/') + 1))
        .collect(Collectors.joining(", ")) + (paths.size() > EXAMPLES ? ", …" : "");
  }

  /// What was put away by number (`worker.log.1` to `worker.log.99`) is of one kind.
  private static String ending(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    var last = last(name);
    if (last.isEmpty() || !last.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
      return last;
    }
    var before = last(name.substring(0, name.length() - last.length() - 1));
    return before.isEmpty() ? NUMBER : before + " " + NUMBER;
  }

  private static String last(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /// The folder that holds them all.
  private static String folder(List<String> paths) {
    var common = paths.getFirst();
    for (var path : paths) {
      while (!common.isEmpty() && !path.startsWith(common + "/")) {
        common = common.substring(0, Math.max(0, common.lastIndexOf('/')));
      }
    }
    return common.isEmpty() ? "." : common;
  }
}
