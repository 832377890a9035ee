package org.portolan.model.graph;

import java.util.ArrayList;
import java.util.List;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Confidence;

/// A chain of steps from something that needs to something that is needed.
///
/// @param steps each begins where the one before ends; empty where both ends are the same asset
public record Path(List<Step> steps) {
  public Path {
    steps = List.copyOf(steps);
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i).from().equals(steps.get(i - 1).to())) {
        throw new IllegalArgumentException("a step that begins elsewhere: " + steps.get(i));
      }
    }
  }

  /// All assets on the way, both ends included.
  public List<AssetId> assets() {
    var assets = new ArrayList<AssetId>();
    steps.stream().findFirst().ifPresent(first -> assets.add(first.from()));
    steps.forEach(step -> assets.add(step.to()));
    return List.copyOf(assets);
  }

  /// Every link must hold.
  public Confidence confidence() {
    return steps.stream().map(Step::confidence).reduce(Confidence.CERTAIN, Confidence::then);
  }
}
