package org.portolan.model.intake;

import java.util.List;
import org.portolan.model.asset.AssetId;

/// Values of one table that are to be looked up among the keys of another.
public record Lookup(AssetId table, List<String> columns, AssetId other, List<String> keys) {
  public Lookup {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    if (columns.isEmpty() || columns.size() != keys.size()) {
      throw new IllegalArgumentException("each column has its key: " + columns + " in " + keys);
    }
  }
}
