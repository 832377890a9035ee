package org.portolan.model.manifest;

import java.util.List;
import java.util.Optional;

/// All that was decided, in the order of its file.
public record Manifest(Context context, List<Item> items, List<WaveSpec> waves, List<Bridge> bridges,
    List<Closure> closures, List<Waiver> waivers) {
  public Manifest {
    items = List.copyOf(items);
    waves = List.copyOf(waves);
    bridges = List.copyOf(bridges);
    closures = List.copyOf(closures);
    waivers = List.copyOf(waivers);
  }

  public static Manifest named(String name) {
    return new Manifest(Context.named(name), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public Optional<Item> item(ItemId id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }
}
