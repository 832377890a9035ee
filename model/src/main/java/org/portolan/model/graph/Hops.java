package org.portolan.model.graph;

import java.util.Arrays;

/// The fewest steps from every node to the nearest of some origins, walked against the arrows.
final class Hops {
  static final int UNREACHED = Integer.MAX_VALUE;

  private final int[] distance;
  private int reached;

  private Hops(int size) {
    distance = new int[size];
    Arrays.fill(distance, UNREACHED);
  }

  static Hops against(Network network, int[] origins) {
    var hops = new Hops(network.size());
    var queue = new int[network.size()];
    int end = 0;
    for (int origin : origins) {
      hops.distance[origin] = 0;
      queue[end++] = origin;
    }
    var incoming = network.incoming();
    for (int next = 0; next < end; next++) {
      int node = queue[next];
      for (int position = incoming.start(node); position < incoming.start(node + 1); position++) {
        int before = network.tail(incoming.edge(position));
        if (hops.distance[before] == UNREACHED) {
          hops.distance[before] = hops.distance[node] + 1;
          hops.reached += network.isAsset(before) ? 1 : 0;
          queue[end++] = before;
        }
      }
    }
    return hops;
  }

  int distance(int node) {
    return distance[node];
  }

  /// How many assets were reached, the origins not counted.
  int reached() {
    return reached;
  }
}
