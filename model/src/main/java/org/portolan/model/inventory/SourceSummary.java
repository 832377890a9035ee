package org.portolan.model.inventory;

import java.time.Instant;
import java.util.List;
import org.portolan.model.asset.AssetId;
import org.portolan.model.intake.Source;

/// A source as it stands in the inventory: when it was last read completely, and what it brought.
///
/// @param found the ids of the assets that it found itself, each once
public record SourceSummary(Source source, Instant importedAt, int assets, int dependencies, int unread,
    List<AssetId> found) {
  public SourceSummary {
    found = List.copyOf(found);
  }

  public SourceSummary(Source source, Instant importedAt, int assets, int dependencies, int unread) {
    this(source, importedAt, assets, dependencies, unread, List.of());
  }
}
