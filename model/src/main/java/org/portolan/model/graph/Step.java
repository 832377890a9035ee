package org.portolan.model.graph;

import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;

/// One link of a chain that proves why `from` suffers when `to` goes away.
public sealed interface Step {
  AssetId from();

  AssetId to();

  Confidence confidence();

  /// `from` needs `to`.
  record Needs(Dependency dependency) implements Step {
    @Override
    public AssetId from() {
      return dependency.from();
    }

    @Override
    public AssetId to() {
      return dependency.to();
    }

    @Override
    public Confidence confidence() {
      return dependency.confidence();
    }
  }

  /// A write to the table `from` sets off the trigger `to`, so that whoever writes needs what the trigger touches.
  ///
  /// @param dependency the trigger's fires-on, followed against its arrow
  record SetsOff(Dependency dependency) implements Step {
    @Override
    public AssetId from() {
      return dependency.to();
    }

    @Override
    public AssetId to() {
      return dependency.from();
    }

    @Override
    public Confidence confidence() {
      return dependency.confidence();
    }
  }

  /// `from` lies in `to`: a table in its schema, a schema in its database, a script on its host.
  record LiesIn(AssetId from, AssetId to) implements Step {
    @Override
    public Confidence confidence() {
      return Confidence.CERTAIN;
    }
  }
}
