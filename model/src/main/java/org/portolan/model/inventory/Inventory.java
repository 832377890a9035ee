package org.portolan.model.inventory;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Unread;

/// What was found: every asset once, every dependency once with all its evidence, and what stayed unknown.
///
/// Both ends of each dependency are assets of the inventory. `names` are the names by which the databases and hosts
/// that it holds are reached.
public record Inventory(SortedMap<AssetId, Asset> assets, List<Dependency> dependencies, List<SourceSummary> sources,
    List<ReadPlace> read, List<Unread> unread, List<Fact.Folded> folded, List<KnownName> names) {
  public static final Inventory EMPTY =
      new Inventory(new TreeMap<>(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Inventory {
    assets = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(assets));
    dependencies = dependencies.stream().sorted().toList();
    sources = List.copyOf(sources);
    read = List.copyOf(read);
    unread = List.copyOf(unread);
    folded = List.copyOf(folded);
    names = List.copyOf(names);
  }

  public Optional<Asset> asset(AssetId id) {
    return Optional.ofNullable(assets.get(id));
  }
}
