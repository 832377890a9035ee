package org.portolan.app.map;

import org.portolan.model.asset.AssetId;

/// What the inspector tells about.
sealed interface Selection {
  record Nothing() implements Selection {}

  record OfAsset(AssetId id) implements Selection {}

  /// A group, or a stack of assets of one kind.
  record OfBox(String id) implements Selection {}

  /// A silent dependency.
  record OfSilent(String id) implements Selection {}

  /// How one asset comes to need another.
  record OfPath(AssetId from, AssetId to) implements Selection {}
}
