package org.portolan.model.silent;

import java.util.List;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;

/// The arrows by which a dependant comes to use something: the job's to its script, the script's to a table.
///
/// @param dependant what would break
/// @param arrows    in order of reach; the last one is the use itself
record Chain(AssetId dependant, List<Dependency> arrows) {
  Chain {
    arrows = List.copyOf(arrows);
  }

  Dependency use() {
    return arrows.getLast();
  }

  AssetId needed() {
    return use().to();
  }

  Confidence confidence() {
    return arrows.stream().map(Dependency::confidence).reduce(Confidence.CERTAIN, Confidence::then);
  }
}
