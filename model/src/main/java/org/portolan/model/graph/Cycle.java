package org.portolan.model.graph;

import java.util.List;
import org.portolan.model.asset.Asset;

/// Assets that all need each other, so that none of them can move before the others.
///
/// @param members  sorted by id, at least two
/// @param shortest one way round through the first member that has as few dependencies as any, as proof
public record Cycle(List<Asset> members, Path shortest) {
  public Cycle {
    members = List.copyOf(members);
  }
}
