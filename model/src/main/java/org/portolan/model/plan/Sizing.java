package org.portolan.model.plan;

import org.portolan.model.asset.AssetKind;
import org.portolan.model.basis.Basis;
import org.portolan.model.basis.Volume;
import org.portolan.model.unit.ByteCount;

/// A first guess at how much longer this move takes than a small one: 1 below 100 GB and 5 integrations, 3 from
/// 2 TB or two dozen integrations on, in between by the logarithm of the volume or by the number of integrations,
/// whichever is more.
final class Sizing {
  private static final double SMALL_BYTES = 100e9;
  private static final double LARGE_BYTES = 2e12;
  private static final int FEW = 5;
  private static final int MANY = 24;

  private Sizing() {}

  static double stretch(Basis basis) {
    var scope = basis.context().scope();
    double bytes = Math.max(scope.volume().map(ByteCount::bytes).orElse(0L),
        Volume.ofInventory(basis).map(ByteCount::bytes).orElse(0L));
    long found =
        basis.inventory().assets().values().stream().filter(asset -> asset.kind() == AssetKind.ENDPOINT).count();
    double integrations = Math.max(scope.integrations().orElse(0), found);
    double byVolume = bytes <= SMALL_BYTES ? 0 : Math.log(bytes / SMALL_BYTES) / Math.log(LARGE_BYTES / SMALL_BYTES);
    double byNumber = (integrations - FEW) / (MANY - FEW);
    return 1 + 2 * Math.clamp(Math.max(byVolume, byNumber), 0, 1);
  }
}
