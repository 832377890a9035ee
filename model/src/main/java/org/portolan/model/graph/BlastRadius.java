package org.portolan.model.graph;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.portolan.model.asset.AssetId;

/// All that suffers when some assets go away: what is reached from them against the arrows.
public final class BlastRadius {
  private final SortedSet<AssetId> origins;
  private final List<Impact> impacts;
  private final Network network;
  private final Search search;

  BlastRadius(SortedSet<AssetId> origins, List<Impact> impacts, Network network, Search search) {
    this.origins = origins;
    this.impacts = impacts;
    this.network = network;
    this.search = search;
  }

  /// Those of the assets asked for that the graph holds.
  public SortedSet<AssetId> origins() {
    return origins;
  }

  /// The nearest first, without the origins.
  public List<Impact> impacts() {
    return impacts;
  }

  /// Why that asset suffers: the strongest chain from it to one of the origins; of equally strong ones the shortest.
  public Optional<Path> path(AssetId suffering) {
    return network.node(suffering).flatMap(search::pathFrom);
  }
}
