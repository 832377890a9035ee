package org.portolan.model.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;

class CyclesTest {
  @Test
  void eachCircleIsFoundOnceTheLargestFirst() {
    var graph = DependencyGraph.of(Drawn.landscape("a reads b", "b reads a", "x reads y", "y reads z", "z reads x",
        "x reads a", "self foreign-key self"));
    assertEquals(List.of(List.of("x", "y", "z"), List.of("a", "b")),
        graph.cycles().stream().map(cycle -> cycle.members().stream().map(Asset::name).toList()).toList());
  }

  @Test
  void theProofIsAShortestWayRound() {
    var graph = DependencyGraph.of(Drawn.landscape("a reads b", "b reads c", "c reads a", "c reads d", "d reads b"));
    assertEquals(List.of("a", "b", "c", "a"),
        graph.cycles().getFirst().shortest().assets().stream().map(AssetId::value).toList());
  }

  @Test
  void aTriggerThatWritesItsOwnTableIsNoCircle() {
    var graph = DependencyGraph.of(Drawn.landscape("trigger fires-on orders", "trigger writes orders"));
    assertEquals(List.of(), graph.cycles());
  }
}
