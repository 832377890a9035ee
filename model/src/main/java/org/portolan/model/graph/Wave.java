package org.portolan.model.graph;

import java.util.List;

/// Items that can move at the same time, after those of all smaller numbers.
///
/// @param number  counts from 1
/// @param bundles items that need each other in a circle, and so cannot be torn apart; most hold one item
public record Wave<K>(int number, List<List<K>> bundles) {
  public Wave {
    bundles = bundles.stream().map(List::copyOf).toList();
  }

  public List<K> items() {
    return bundles.stream().flatMap(List::stream).toList();
  }
}
