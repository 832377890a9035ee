package org.portolan.model.graph;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.portolan.model.asset.Asset;

/// Finds what goes in circles.
final class Cycles {
  private final Network network;

  Cycles(Network network) {
    this.network = network;
  }

  List<Cycle> all() {
    return Condensation.components(Condensation.graph(network)).stream()
        .filter(component -> component.stream().filter(network::isAsset).count() > 1)
        .map(this::cycle).sorted(Comparator.comparingInt((Cycle cycle) -> -cycle.members().size())
            .thenComparing(cycle -> cycle.members().getFirst()))
        .toList();
  }

  private Cycle cycle(Set<Integer> component) {
    var members = component.stream().filter(network::isAsset).sorted().<Asset>map(network::asset).toList();
    int start = component.stream().mapToInt(node -> node).min().orElseThrow();
    return new Cycle(members, shortestRound(start, component));
  }

  /// Breadth first from the start along the arrows, never leaving the component, until the start is seen again.
  private Path shortestRound(int start, Set<Integer> component) {
    var edgeTo = new HashMap<Integer, Integer>();
    var queue = new ArrayDeque<Integer>(List.of(start));
    while (!edgeTo.containsKey(start)) {
      int node = queue.remove();
      for (int edge : leaving(node)) {
        int head = network.head(edge);
        if (head != node && component.contains(head) && edgeTo.putIfAbsent(head, edge) == null) {
          queue.add(head);
        }
      }
    }
    var round = new ArrayDeque<Step>();
    int at = start;
    do {
      int edge = Objects.requireNonNull(edgeTo.get(at));
      round.addFirst(network.step(edge));
      at = network.tail(edge);
    } while (at != start);
    return new Path(List.copyOf(round));
  }

  private int[] leaving(int node) {
    var outgoing = network.outgoing();
    return IntStream.range(outgoing.start(node), outgoing.start(node + 1)).map(outgoing::edge).toArray();
  }
}
