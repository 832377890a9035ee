package org.portolan.model.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.intake.Fact;

/// Which share of a column's values is found among the keys of another table. Whoever may read values hands one in.
@FunctionalInterface
public interface Inclusion {
  /// Where nobody may read values.
  Inclusion UNKNOWN = (_, _, _, _) -> Optional.empty();

  /// What profiles of live tables have found.
  static Inclusion of(List<Fact.Matched> matched) {
    if (matched.isEmpty()) {
      return UNKNOWN;
    }
    record Asked(AssetId table, List<String> columns, AssetId other, List<String> keys) {}
    var shares = new HashMap<Asked, Double>();
    matched.stream().filter(one -> one.of() > 0).forEach(one -> shares
        .put(new Asked(one.table(), one.columns(), one.other(), one.keys()), (double) one.found() / one.of()));
    return (table, column, other, key) -> Optional
        .ofNullable(shares.get(new Asked(table, List.of(column), other, List.of(key))));
  }

  /// From 0 to 1; empty where the values were not compared.
  Optional<Double> share(AssetId table, String column, AssetId other, String key);
}
