package org.portolan.model.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;

/// The steps between assets as arrays, in both directions, so that a walk over 100,000 of them takes milliseconds.
///
/// Nodes count from 0 in the order of ids. Behind the assets come nodes that stand for *a write to* a table that has
/// triggers: whoever writes leads to them, and they lead to the triggers; whoever only reads does not.
final class Network {
  private final List<Asset> assets;
  private final AssetId[] ids;
  private final List<Step> steps;
  private final double[] strength;
  private final int[] tail;
  private final int[] head;
  private final Rows outgoing;
  private final Rows incoming;
  private final int size;

  Network(List<Asset> assets, int size, List<Step> steps, int[] tail, int[] head) {
    this.assets = assets;
    this.ids = assets.stream().map(Asset::id).toArray(AssetId[]::new);
    this.size = size;
    this.steps = steps;
    this.tail = tail;
    this.head = head;
    this.strength = steps.stream().mapToDouble(step -> step.confidence().value()).toArray();
    this.outgoing = Rows.of(size, tail);
    this.incoming = Rows.of(size, head);
  }

  int size() {
    return size;
  }

  int edges() {
    return steps.size();
  }

  boolean isAsset(int node) {
    return node < ids.length;
  }

  Asset asset(int node) {
    return assets.get(node);
  }

  Optional<Integer> node(AssetId id) {
    int found = Arrays.binarySearch(ids, id);
    return found < 0 ? Optional.empty() : Optional.of(found);
  }

  Step step(int edge) {
    return steps.get(edge);
  }

  double strength(int edge) {
    return strength[edge];
  }

  int tail(int edge) {
    return tail[edge];
  }

  int head(int edge) {
    return head[edge];
  }

  Rows outgoing() {
    return outgoing;
  }

  Rows incoming() {
    return incoming;
  }

  /// Edge numbers by node: those of node `n` stand from `start(n)` to before `start(n + 1)`.
  @SuppressWarnings("ArrayRecordComponent") // two arrays, handed over once and never compared
  record Rows(int[] starts, int[] edges) {
    static Rows of(int nodes, int[] nodeOfEdge) {
      var starts = new int[nodes + 1];
      for (int node : nodeOfEdge) {
        starts[node + 1]++;
      }
      for (int node = 0; node < nodes; node++) {
        starts[node + 1] += starts[node];
      }
      var next = Arrays.copyOf(starts, nodes);
      var edges = new int[nodeOfEdge.length];
      for (int edge = 0; edge < nodeOfEdge.length; edge++) {
        edges[next[nodeOfEdge[edge]]++] = edge;
      }
      return new Rows(starts, edges);
    }

    int start(int node) {
      return starts[node];
    }

    int edge(int position) {
      return edges[position];
    }

    int count(int node) {
      return starts[node + 1] - starts[node];
    }
  }
}
