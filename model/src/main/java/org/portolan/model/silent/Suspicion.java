package org.portolan.model.silent;

import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.method.RuleId;

/// One rule's reason to call a dependant silent.
///
/// @param id        what several rules must share to be told as one: the dependant's id, or `from → to`
/// @param chains    how it reaches what it needs; empty where nothing of it could be read
/// @param decidedBy the item that says what happens to the dependant; empty while none does
/// @param direction on which side the question lies
record Suspicion(String id, RuleId rule, AssetId dependant, List<Chain> chains, Optional<ItemId> decidedBy,
    Direction direction) {
  Suspicion {
    chains = List.copyOf(chains);
  }

  enum Direction {
    /// From outside into what leaves its place.
    IN,
    /// From what moves to what does not come along.
    OUT,
    /// Between two waves.
    ACROSS
  }
}
