package org.portolan.model.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.model.basis.Basis;
import org.portolan.model.inventory.TableProfile;
import org.portolan.model.manifest.Item;

/// How much of an item's data is missing or malformed; above five percent, converting it takes noticeably longer.
///
/// @param share of all values that were looked at in its tables, 0 to 1
/// @param cells how many values that were
public record Dirt(Item item, double share, double cells) {
  /// Those above five percent, the dirtiest first.
  public static List<Dirt> of(Basis basis) {
    return Quality.movedData(basis).stream().flatMap(item -> of(basis, item).stream()).filter(Dirt::takesTime)
        .sorted(Comparator.comparingDouble(Dirt::share).reversed().thenComparing(one -> one.item().id())).toList();
  }

  /// Empty where nobody has looked at its rows.
  public static Optional<Dirt> of(Basis basis, Item item) {
    double cells = 0;
    double bad = 0;
    for (var table : Quality.tables(basis, item)) {
      var profile = Optional.ofNullable(basis.inventory().profiles().get(table));
      double all = profile.map(Dirt::cells).orElse(0.0);
      cells += all;
      bad += all * profile.map(TableProfile::dirt).orElse(0.0);
    }
    return cells == 0 ? Optional.empty() : Optional.of(new Dirt(item, bad / cells, cells));
  }

  /// A sample stands for all rows of its table.
  private static double cells(TableProfile profile) {
    return (double) Math.max(profile.rows(), profile.looked()) * profile.columns();
  }

  public boolean takesTime() {
    return share > Flaw.MUCH;
  }

  /// Working days for writing and trying its conversion: a tenth of the share in days, over all dirty items together.
  public static int days(List<Dirt> dirty) {
    double cells = dirty.stream().mapToDouble(Dirt::cells).sum();
    double bad = dirty.stream().mapToDouble(one -> one.share() * one.cells()).sum();
    return cells == 0 ? 0 : (int) Math.ceil(10 * bad / cells);
  }
}
