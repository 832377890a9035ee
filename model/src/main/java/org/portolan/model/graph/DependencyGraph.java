package org.portolan.model.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.inventory.Inventory;

/// What depends on what, directly and in all. Only needs are followed ([DependencyKind#isNeed]); besides them what
/// lies in something that goes away goes with it, and whoever writes to a table needs what its triggers touch.
///
/// Immutable, and safe to ask from several threads. Ids that the inventory does not hold are asked for in vain: they
/// have no dependants, no path, no wave.
public final class DependencyGraph {
  private final Inventory inventory;
  private final Network network;

  private DependencyGraph(Inventory inventory, Network network) {
    this.inventory = inventory;
    this.network = network;
  }

  public static DependencyGraph of(Inventory inventory) {
    return of(inventory, Confidence.of(Double.MIN_NORMAL));
  }

  /// @param atLeast dependencies that are less certain are left out
  public static DependencyGraph of(Inventory inventory, Confidence atLeast) {
    var assets = List.copyOf(inventory.assets().values());
    var dependencies = inventory.dependencies().stream()
        .filter(dependency -> dependency.confidence().compareTo(atLeast) >= 0).toList();
    return new DependencyGraph(inventory, new NetworkBuilder(assets).build(dependencies));
  }

  public Inventory inventory() {
    return inventory;
  }

  Network network() {
    return network;
  }

  /// The needs of an asset, sorted.
  public List<Dependency> needsOf(AssetId asset) {
    return direct(asset, network.outgoing());
  }

  /// The needs of others for that asset, sorted.
  public List<Dependency> neededBy(AssetId asset) {
    return direct(asset, network.incoming());
  }

  private List<Dependency> direct(AssetId asset, Network.Rows rows) {
    var found = new ArrayList<Dependency>();
    network.node(asset).ifPresent(node -> {
      for (int position = rows.start(node); position < rows.start(node + 1); position++) {
        int edge = rows.edge(position);
        if (network.isAsset(network.head(edge)) && network.step(edge) instanceof Step.Needs(var dependency)) {
          found.add(dependency);
        }
      }
    });
    return found.stream().sorted().toList();
  }

  /// What lies in an asset, at any depth: the tables of a database, the jobs of a host.
  public Set<AssetId> inside(AssetId container) {
    var found = new TreeSet<AssetId>();
    var inside = insideOf(nodes(Set.of(container)));
    inside.stream().mapToObj(node -> network.asset(node).id()).forEach(found::add);
    return found;
  }

  public BlastRadius blastRadius(AssetId asset) {
    return blastRadius(Set.of(asset));
  }

  /// All that suffers when these go away together.
  public BlastRadius blastRadius(Collection<AssetId> assets) {
    var origins = nodes(assets);
    var hops = Hops.against(network, origins);
    var search = Search.against(network, origins);
    var inside = insideOf(origins);
    var impacts = IntStream.range(0, inventory.assets().size())
        .filter(node -> hops.distance(node) != 0 && hops.distance(node) != Hops.UNREACHED)
        .mapToObj(node -> new Impact(network.asset(node), hops.distance(node), Confidence.of(search.strength(node)),
            inside.get(node)))
        .sorted().toList();
    var known = new TreeSet<AssetId>();
    IntStream.of(origins).forEach(node -> known.add(network.asset(node).id()));
    return new BlastRadius(known, impacts, network, search);
  }

  /// How `from` comes to need `to`: the strongest chain along the arrows.
  public Optional<Path> path(AssetId from, AssetId to) {
    return blastRadius(to).path(from);
  }

  /// Assets that need each other in a circle, the largest circles first.
  public List<Cycle> cycles() {
    return new Cycles(network).all();
  }

  /// The assets that most others need, by what they reach in all among those with most direct dependants.
  public List<Hub> hubs(int atMost) {
    return IntStream.range(0, inventory.assets().size()).boxed()
        .sorted(Comparator.comparingInt((Integer node) -> -network.incoming().count(node)).thenComparing(node -> node))
        .limit(atMost).filter(node -> network.incoming().count(node) > 0).map(this::hub).toList();
  }

  private Hub hub(int node) {
    var asset = network.asset(node);
    var direct = neededBy(asset.id()).stream().map(Dependency::from).distinct().count();
    return new Hub(asset, Math.toIntExact(direct), Hops.against(network, new int[]{node}).reached());
  }

  private int[] nodes(Collection<AssetId> ids) {
    return ids.stream().flatMap(id -> network.node(id).stream()).mapToInt(node -> node).sorted().distinct().toArray();
  }

  private BitSet insideOf(int[] containers) {
    var inside = new BitSet();
    var queue = new ArrayList<Integer>(IntStream.of(containers).boxed().toList());
    var incoming = network.incoming();
    for (int next = 0; next < queue.size(); next++) {
      int container = queue.get(next);
      for (int position = incoming.start(container); position < incoming.start(container + 1); position++) {
        int edge = incoming.edge(position);
        if (network.step(edge) instanceof Step.LiesIn && !inside.get(network.tail(edge))) {
          inside.set(network.tail(edge));
          queue.add(network.tail(edge));
        }
      }
    }
    return inside;
  }
}
