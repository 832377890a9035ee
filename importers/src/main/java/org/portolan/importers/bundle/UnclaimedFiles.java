package org.portolan.importers.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// Says which text files no importer knew what to do with, one line for each kind.
final class UnclaimedFiles {
  private UnclaimedFiles() {}

  static void report(Tree tree, Findings findings) {
    var claimed = new HashSet<String>();
    findings.read().stream().map(ReadPlace::source).forEach(claimed::add);
    findings.unread().stream().map(unread -> unread.place().source()).forEach(claimed::add);
    var byEnding = new TreeMap<String, List<String>>();
    tree.paths().stream().filter(path -> !claimed.contains(path))
        .forEach(path -> byEnding.computeIfAbsent(ending(path), _ -> new ArrayList<>()).add(path));
    byEnding
        .forEach((ending, paths) -> findings.unread(Location.of(paths.size() == 1 ? paths.getFirst() : folder(paths)),
            UnreadKind.UNPARSED, reason(ending, paths.size())));
  }

  private static String reason(String ending, int count) {
    var what = ending.isEmpty() ? "without an ending" : "ending in ." + ending;
    return count == 1 ? "No importer reads a file " + (ending.isEmpty() ? "like this" : what)
        : count + " files " + what + ": no importer reads them";
  }

  private static String ending(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
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
