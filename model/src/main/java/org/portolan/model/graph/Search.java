package org.portolan.model.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// The strongest chain from every node to the nearest of some origins, walked against the arrows.
///
/// Of equally strong chains the one with fewer steps wins, then the one through the smaller edge number, so that
/// the same inventory always gives the same proof.
final class Search {
  private static final int NONE = -1;

  private final Network network;
  private final double[] strength;
  private final int[] steps;
  private final int[] firstEdge;

  private Search(Network network) {
    this.network = network;
    strength = new double[network.size()];
    steps = new int[network.size()];
    firstEdge = new int[network.size()];
    Arrays.fill(firstEdge, NONE);
  }

  private record Reached(int node, double strength, int steps) {
    static final Comparator<Reached> BEST_FIRST = Comparator.comparingDouble(Reached::strength).reversed()
        .thenComparingInt(Reached::steps).thenComparingInt(Reached::node);
  }

  static Search against(Network network, int[] origins) {
    var search = new Search(network);
    search.run(origins);
    return search;
  }

  private void run(int[] origins) {
    var queue = new PriorityQueue<>(Reached.BEST_FIRST);
    for (int origin : origins) {
      strength[origin] = 1;
      queue.add(new Reached(origin, 1, 0));
    }
    var settled = new BitSet(network.size());
    while (!queue.isEmpty()) {
      int node = queue.remove().node();
      if (!settled.get(node)) {
        settled.set(node);
        relax(node, settled, queue);
      }
    }
  }

  private void relax(int node, BitSet settled, PriorityQueue<Reached> queue) {
    var incoming = network.incoming();
    for (int position = incoming.start(node); position < incoming.start(node + 1); position++) {
      int edge = incoming.edge(position);
      int before = network.tail(edge);
      double through = Math.max(strength[node] * network.strength(edge), Double.MIN_NORMAL);
      if (!settled.get(before) && isBetter(before, through, steps[node] + 1)) {
        strength[before] = through;
        steps[before] = steps[node] + 1;
        firstEdge[before] = edge;
        queue.add(new Reached(before, through, steps[before]));
      }
    }
  }

  private boolean isBetter(int node, double through, int count) {
    return through > strength[node] || (through == strength[node] && count < steps[node]);
  }

  boolean reached(int node) {
    return strength[node] > 0;
  }

  double strength(int node) {
    return strength[node];
  }

  Optional<Path> pathFrom(int node) {
    if (!reached(node)) {
      return Optional.empty();
    }
    List<Step> path = new ArrayList<>();
    for (int at = node; firstEdge[at] != NONE; at = network.head(firstEdge[at])) {
      path.add(network.step(firstEdge[at]));
    }
    return Optional.of(new Path(path));
  }
}
