package org.portolan.model.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.Dependency;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.Window;
import org.portolan.model.unit.ByteCount;

/// What moves together.
///
/// @param number   counts from 1
/// @param why      why these are together: `they need each other`, `chosen by hand`
/// @param crossing dependencies that its boundary cuts, sorted
public record Wave(int number, String name, Optional<Window> window, List<ItemId> items, ByteCount size,
    Optional<Duration> transfer, String why, List<Dependency> crossing) {
  public Wave {
    items = List.copyOf(items);
    crossing = List.copyOf(crossing);
  }
}
