package org.portolan.model.inventory;

import java.util.List;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;

/// What differs between two inventories.
public record Drift(List<Asset> appeared, List<Asset> vanished, List<Change> changed, List<Dependency> newDependencies,
    List<Dependency> lostDependencies) {
  /// @param what in words: `qty int → decimal(10,3)`
  public record Change(AssetId asset, String what) {}
}
