package org.portolan.model.basis;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.manifest.Context.Bandwidth;
import org.portolan.model.manifest.Item;
import org.portolan.model.unit.ByteCount;
import org.portolan.model.unit.TransferRate;

/// How much data an item holds and how long it takes to get it across.
public final class Volume {
  private Volume() {}

  /// What was stated by hand, else the sum of what was measured in its tables (or in its databases, where a table's
  /// size is not known); empty where neither is known.
  public static Optional<ByteCount> of(Basis basis, Item item) {
    return item.size().or(() -> measured(basis, basis.coverage().assetsOf(item.id())));
  }

  /// All that was measured, over the whole inventory; empty where nothing was.
  public static Optional<ByteCount> ofInventory(Basis basis) {
    return measured(basis, basis.inventory().assets().keySet());
  }

  /// Views and the like hold nothing, so an item of only such is empty and not of unknown size.
  private static Optional<ByteCount> measured(Basis basis, Collection<AssetId> assets) {
    long tables = 0;
    long databases = 0;
    boolean known = false;
    boolean holds = false;
    for (var id : assets) {
      var asset = basis.inventory().asset(id).orElseThrow();
      boolean database = asset.kind() == AssetKind.DATABASE;
      boolean table = asset.kind() == AssetKind.TABLE || asset.kind() == AssetKind.MATERIALIZED_VIEW;
      var bytes = bytes(asset);
      holds |= database || table;
      known |= bytes.isPresent();
      databases += database ? bytes.orElse(0L) : 0;
      tables += table ? bytes.orElse(0L) : 0;
    }
    return known || (!holds && !assets.isEmpty())
        ? Optional.of(new ByteCount(Math.max(tables, databases)))
        : Optional.empty();
  }

  private static Optional<Long> bytes(Asset asset) {
    return asset.attribute(Attribute.BYTES).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
  }

  /// The effective rate: what was stated or measured, after overhead, throttling and loss.
  public static Optional<TransferRate> rate(Basis basis) {
    return basis.context().bandwidth().map(Volume::effective);
  }

  private static TransferRate effective(Bandwidth bandwidth) {
    return TransferRate.megabits(bandwidth.megabitsPerSecond()).at(bandwidth.efficiency());
  }

  /// Volume over effective bandwidth; empty where one of them is not known.
  public static Optional<Duration> transferTime(Basis basis, Item item) {
    return of(basis, item).flatMap(size -> rate(basis).map(rate -> rate.timeFor(size)));
  }
}
