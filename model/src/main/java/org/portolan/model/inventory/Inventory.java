package org.portolan.model.inventory;

import java.util.Collections;
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
/// that it holds are reached. `unknowns` are what stayed unread, each with its id; `windows` the times over which
/// something was watched; `ledger` says where each piece of evidence came from; `withheldKeys` how
/// many implied foreign keys were not told, by reason; `profiles` what was counted in the rows of tables.
public record Inventory(SortedMap<AssetId, Asset> assets, List<Dependency> dependencies, List<SourceSummary> sources,
    List<ReadPlace> read, List<Unread> unread, List<Fact.Folded> folded, List<KnownName> names, List<Unknown> unknowns,
    List<ObservationWindow> windows, Ledger ledger, SortedMap<String, Integer> withheldKeys,
    SortedMap<AssetId, TableProfile> profiles) {
  public static final Inventory EMPTY =
      new Inventory(new TreeMap<>(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Inventory {
    assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
    dependencies = dependencies.stream().sorted().toList();
    sources = List.copyOf(sources);
    read = List.copyOf(read);
    unread = List.copyOf(unread);
    folded = List.copyOf(folded);
    names = List.copyOf(names);
    unknowns = List.copyOf(unknowns);
    withheldKeys = Collections.unmodifiableSortedMap(new TreeMap<>(withheldKeys));
    windows = windows.stream().sorted().distinct().toList();
    profiles = Collections.unmodifiableSortedMap(new TreeMap<>(profiles));
  }

  /// One in which no rows were looked at.
  public Inventory(SortedMap<AssetId, Asset> assets, List<Dependency> dependencies, List<SourceSummary> sources,
      List<ReadPlace> read, List<Unread> unread, List<Fact.Folded> folded, List<KnownName> names,
      List<Unknown> unknowns, List<ObservationWindow> windows, Ledger ledger,
      SortedMap<String, Integer> withheldKeys) {
    this(assets, dependencies, sources, read, unread, folded, names, unknowns, windows, ledger, withheldKeys,
        new TreeMap<>());
  }

  /// One whose unknowns come from no source that has a name, and in which nothing was watched.
  public Inventory(SortedMap<AssetId, Asset> assets, List<Dependency> dependencies, List<SourceSummary> sources,
      List<ReadPlace> read, List<Unread> unread, List<Fact.Folded> folded, List<KnownName> names) {
    this(assets, dependencies, sources, read, unread, folded, names, numbered(unread), List.of(), Ledger.EMPTY,
        new TreeMap<>());
  }

  private static List<Unknown> numbered(List<Unread> unread) {
    var numbering = new Numbering();
    numbering.count("", unread);
    return numbering.unknowns();
  }

  /// The same with what was counted in rows.
  public Inventory with(SortedMap<AssetId, TableProfile> newProfiles) {
    return new Inventory(assets, dependencies, sources, read, unread, folded, names, unknowns, windows, ledger,
        withheldKeys, newProfiles);
  }

  public Optional<Asset> asset(AssetId id) {
    return Optional.ofNullable(assets.get(id));
  }
}
