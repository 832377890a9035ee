package org.portolan.model.logbook;

import java.time.Instant;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.DependencyKind;

/// One thing that happened, who says so, and when.
public sealed interface Entry {
  Instant at();

  String by();

  /// Somebody added an asset by hand.
  record AssetTold(Instant at, String by, AssetId id, AssetKind kind, String name, String host, String words)
      implements Entry {}

  /// Somebody added a dependency by hand.
  record DependencyTold(Instant at, String by, AssetId from, AssetId to, DependencyKind kind, String words)
      implements Entry {}

  /// Somebody took back an asset that was added by hand.
  record AssetWithdrawn(Instant at, String by, AssetId id) implements Entry {}

  /// Somebody took back a dependency that was added by hand.
  record DependencyWithdrawn(Instant at, String by, AssetId from, AssetId to, DependencyKind kind) implements Entry {}

  /// Somebody answered an unknown.
  ///
  /// @param subject the unknown, as `source:line`
  record Answered(Instant at, String by, String subject, String words) implements Entry {}
}
