package org.portolan.model.inventory;

import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;

/// The asset that a target means.
///
/// @param asset  as it is to be shown where no source describes it
/// @param factor what guesses leave of the confidence
/// @param in     the database it lies in, where that is known only because something names it
/// @param doubt  what is left of all that is read about it together, because its database's schema does not have it; 1
///               where nothing speaks against it
record Meant(Asset asset, double factor, Optional<Asset> in, double doubt) {
  Meant(Asset asset, double factor, Optional<Asset> in) {
    this(asset, factor, in, 1);
  }

  Meant(Asset asset, double factor) {
    this(asset, factor, Optional.empty(), 1);
  }

  Meant withDoubt(double left) {
    return new Meant(asset, factor, in, left);
  }

  static Meant certainly(Asset asset) {
    return new Meant(asset, 1);
  }

  AssetId id() {
    return asset.id();
  }
}
