package org.portolan.model.manifest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;

/// Which scripts a job starts, directly or through other scripts, and nothing else does.
final class StartedScripts {
  private final Map<AssetId, List<AssetId>> starts = new HashMap<>();
  private final Map<AssetId, List<AssetId>> startedBy = new HashMap<>();

  /// @param scripts the scripts that are asked about; others are passed by
  StartedScripts(List<Dependency> dependencies, SortedSet<AssetId> scripts) {
    for (var arrow : dependencies) {
      boolean start = arrow.kind() == DependencyKind.RUNS || arrow.kind() == DependencyKind.CALLS
          || arrow.kind() == DependencyKind.INCLUDES;
      if (start && scripts.contains(arrow.to())) {
        starts.computeIfAbsent(arrow.from(), _ -> new ArrayList<>()).add(arrow.to());
        startedBy.computeIfAbsent(arrow.to(), _ -> new ArrayList<>()).add(arrow.from());
      }
    }
  }

  /// Grows while there is a script all of whose starters belong to the job already.
  SortedSet<AssetId> onlyBy(AssetId job) {
    var own = new TreeSet<AssetId>();
    var next = new ArrayDeque<AssetId>(starts.getOrDefault(job, List.of()));
    while (!next.isEmpty()) {
      var script = next.remove();
      boolean only = startedBy.getOrDefault(script, List.of()).stream()
          .allMatch(starter -> starter.equals(job) || starter.equals(script) || own.contains(starter));
      if (only && own.add(script)) {
        next.addAll(starts.getOrDefault(script, List.of()));
      }
    }
    return own;
  }
}
