package org.portolan.model.manifest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// All that was decided, in the order of its file. No two items have the same name.
public record Manifest(Context context, List<Item> items, List<WaveSpec> waves, List<Bridge> bridges,
    List<Closure> closures, List<Waiver> waivers, List<UnknownRule> unknownRules) {
  public Manifest {
    items = List.copyOf(items);
    waves = List.copyOf(waves);
    bridges = List.copyOf(bridges);
    closures = List.copyOf(closures);
    waivers = List.copyOf(waivers);
    unknownRules = List.copyOf(unknownRules);
    var names = new HashSet<ItemId>();
    for (var item : items) {
      if (!names.add(item.id())) {
        throw new IllegalArgumentException("two items are called " + item.id());
      }
    }
  }

  /// One without rules for unknowns.
  public Manifest(Context context, List<Item> items, List<WaveSpec> waves, List<Bridge> bridges,
      List<Closure> closures, List<Waiver> waivers) {
    this(context, items, waves, bridges, closures, waivers, List.of());
  }

  public static Manifest named(String name) {
    return new Manifest(Context.named(name), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public Optional<Item> item(ItemId id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  public Manifest with(Context newContext) {
    return new Manifest(newContext, items, waves, bridges, closures, waivers, unknownRules);
  }

  public Manifest withItems(List<Item> newItems) {
    return new Manifest(context, newItems, waves, bridges, closures, waivers, unknownRules);
  }

  public Manifest withWaves(List<WaveSpec> newWaves) {
    return new Manifest(context, items, newWaves, bridges, closures, waivers, unknownRules);
  }

  public Manifest withBridges(List<Bridge> newBridges) {
    return new Manifest(context, items, waves, newBridges, closures, waivers, unknownRules);
  }

  public Manifest withClosures(List<Closure> newClosures) {
    return new Manifest(context, items, waves, bridges, newClosures, waivers, unknownRules);
  }

  public Manifest withWaivers(List<Waiver> newWaivers) {
    return new Manifest(context, items, waves, bridges, closures, newWaivers, unknownRules);
  }

  public Manifest withUnknownRules(List<UnknownRule> newRules) {
    return new Manifest(context, items, waves, bridges, closures, waivers, newRules);
  }
}
