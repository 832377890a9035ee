package org.portolan.model.graph;

import java.util.Comparator;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Confidence;

/// Something that suffers when something else goes away.
///
/// @param distance   the fewest steps between the two
/// @param confidence of the chain that proves it best, which may be longer than the shortest one
/// @param inside     it lies in what goes away, and would go with it
public record Impact(Asset asset, int distance, Confidence confidence, boolean inside) implements Comparable<Impact> {
  private static final Comparator<Impact> ORDER =
      Comparator.comparingInt(Impact::distance).thenComparing(Impact::asset);

  /// The nearest first, then by id.
  @Override
  public int compareTo(Impact other) {
    return ORDER.compare(this, other);
  }
}
