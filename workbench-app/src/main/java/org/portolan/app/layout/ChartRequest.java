package org.portolan.app.layout;

import java.util.Set;
import java.util.function.Predicate;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;

/// What somebody wants to see.
///
/// @param open   ids of the groups whose members are drawn
/// @param named  assets that must be shown by name where their group is open
/// @param limit  how many assets of one kind an open group names before the rest becomes a number
/// @param assets which assets take part
/// @param arrows which dependencies are drawn
/// @param by     by what assets are put together
public record ChartRequest(Set<String> open, Set<AssetId> named, int limit, Predicate<Asset> assets,
    Predicate<Dependency> arrows, Grouping by) {
  public ChartRequest {
    open = Set.copyOf(open);
    named = Set.copyOf(named);
  }

  /// Whether an arrow stands for it; what a group contains shows by itself where it runs.
  public boolean draws(Dependency dependency) {
    return dependency.kind().isNeed() && dependency.kind() != DependencyKind.RUNS_ON && arrows.test(dependency);
  }
}
