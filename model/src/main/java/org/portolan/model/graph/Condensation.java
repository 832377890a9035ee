package org.portolan.model.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;

/// What needs each other folded into one, so that what is left has an order.
///
/// @param components   sorted by their smallest node
/// @param neededFirst  the numbers of the components, each after all that it needs
/// @param needs        between components; without circles
record Condensation(List<Set<Integer>> components, List<Integer> neededFirst, Graph<Integer, DefaultEdge> needs) {

  static Graph<Integer, DefaultEdge> graph(Network network) {
    var graph = new DefaultDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
    for (int node = 0; node < network.size(); node++) {
      graph.addVertex(node);
    }
    for (int edge = 0; edge < network.edges(); edge++) {
      graph.addEdge(network.tail(edge), network.head(edge));
    }
    return graph;
  }

  static List<Set<Integer>> components(Graph<Integer, DefaultEdge> graph) {
    return new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets().stream()
        .sorted(Comparator.comparingInt(Condensation::smallest)).toList();
  }

  private static int smallest(Set<Integer> component) {
    return component.stream().mapToInt(node -> node).min().orElseThrow();
  }

  static Condensation of(Graph<Integer, DefaultEdge> graph) {
    var components = components(graph);
    var componentOf = new int[graph.vertexSet().size()];
    var needs = new DefaultDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
    for (int number = 0; number < components.size(); number++) {
      needs.addVertex(number);
      for (int node : components.get(number)) {
        componentOf[node] = number;
      }
    }
    for (var edge : graph.edgeSet()) {
      int from = componentOf[graph.getEdgeSource(edge)];
      int to = componentOf[graph.getEdgeTarget(edge)];
      if (from != to) {
        needs.addEdge(from, to);
      }
    }
    return new Condensation(components, neededFirst(needs), needs);
  }

  private static List<Integer> neededFirst(Graph<Integer, DefaultEdge> needs) {
    var order = new ArrayList<Integer>(needs.vertexSet().size());
    new TopologicalOrderIterator<>(needs).forEachRemaining(order::add);
    return order.reversed();
  }

  /// For each component, the longest chain of needs below it, counting only the components that `counts` says.
  int[] levels(boolean[] counts) {
    var levels = new int[components.size()];
    for (int component : neededFirst) {
      int below = needs.outgoingEdgesOf(component).stream().mapToInt(edge -> levels[needs.getEdgeTarget(edge)]).max()
          .orElse(0);
      levels[component] = below + (counts[component] ? 1 : 0);
    }
    return levels;
  }
}
