package org.portolan.model.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.problem.Location;

/// A landscape drawn line by line: `job runs script 0.9`. What is named is there; everything is a table in no database.
final class Drawn {
  private final TreeMap<AssetId, Asset> assets = new TreeMap<>();
  private final List<Dependency> dependencies = new ArrayList<>();

  static Inventory landscape(String... lines) {
    var drawn = new Drawn();
    for (var line : lines) {
      drawn.draw(line.split(" "));
    }
    return drawn.inventory();
  }

  Drawn with(Asset asset) {
    assets.put(asset.id(), asset);
    return this;
  }

  Drawn draw(String... words) {
    double confidence = words.length > 3 ? Double.parseDouble(words[3]) : 1;
    var evidence = Evidence.inferred(Location.of("drawing", dependencies.size() + 1), "", confidence);
    dependencies.add(new Dependency(named(words[0]), named(words[2]), DependencyKind.ofWord(words[1]).orElseThrow(), "",
        List.of(evidence)));
    return this;
  }

  private AssetId named(String name) {
    var id = new AssetId(name);
    assets.putIfAbsent(id, Asset.of(id, AssetKind.TABLE, name));
    return id;
  }

  Inventory inventory() {
    return new Inventory(assets, dependencies, List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
