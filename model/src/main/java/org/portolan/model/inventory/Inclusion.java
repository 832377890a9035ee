package org.portolan.model.inventory;

import java.util.Optional;
import org.portolan.model.asset.AssetId;

/// Which share of a column's values is found among the keys of another table. Whoever may read values hands one in.
@FunctionalInterface
public interface Inclusion {
  /// Where nobody may read values.
  Inclusion UNKNOWN = (_, _, _, _) -> Optional.empty();

  /// From 0 to 1; empty where the values were not compared.
  Optional<Double> share(AssetId table, String column, AssetId other, String key);
}
