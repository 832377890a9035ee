package org.portolan.importers.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.text.TextFile;

/// The order in which `sqitch.plan` deploys its changes (sqitchchanges). A change that is made anew later lies in
/// `deploy/name@tag.sql`, with the tag that the later one needs; the last one of a name in `deploy/name.sql`.
final class SqitchPlan {
  private static final String PLAN = "sqitch.plan";
  private static final String DEPLOY = "deploy/";
  private static final Pattern CHANGE = Pattern.compile("\\s*([^\\s%@#\\[]\\S*)\\s*(?:\\[([^\\]]*)\\])?");

  private SqitchPlan() {}

  /// The files that plans of the tree deploy, each with its place in the plan, from 1.
  static Map<String, Integer> positions(Tree tree) {
    var positions = new HashMap<String, Integer>();
    for (var path : tree.paths()) {
      if (path.equals(PLAN) || path.endsWith("/" + PLAN)) {
        var folder = path.substring(0, path.length() - PLAN.length()) + DEPLOY;
        var changes = tree.file(path).map(TextFile::lines).map(SqitchPlan::changes).orElse(List.of());
        for (int i = 0; i < changes.size(); i++) {
          positions.put(folder + changes.get(i) + ".sql", i + 1);
        }
      }
    }
    return positions;
  }

  /// The folder that the file's plan deploys.
  static String folder(String path, Set<String> planned) {
    int at = path.indexOf("/" + DEPLOY);
    return path.startsWith(DEPLOY) ? DEPLOY : planned.contains(path) && at >= 0 ? path.substring(0, at + 8) : "";
  }

  /// Whether the file reverts or verifies a change of a plan.
  static boolean isBeside(String path, Set<String> planned) {
    for (var other : List.of("revert/", "verify/")) {
      int at = path.startsWith(other) ? 0 : path.indexOf("/" + other) + 1;
      if ((at > 0 || path.startsWith(other))
          && planned.contains(path.substring(0, at) + DEPLOY + path.substring(at + other.length()))) {
        return true;
      }
    }
    return false;
  }

  /// A change that is made anew needs its former self: `totals [totals@v1.0]`.
  private static List<String> changes(List<String> lines) {
    var names = new ArrayList<String>();
    for (var line : lines) {
      var change = CHANGE.matcher(line);
      if (change.lookingAt()) {
        var name = change.group(1);
        Stream.of(Objects.requireNonNullElse(change.group(2), "").split("\\s+"))
            .filter(needed -> needed.startsWith(name + "@")).findFirst()
            .ifPresent(former -> names.replaceAll(other -> other.equals(name) ? former : other));
        names.add(name);
      }
    }
    return names;
  }
}
