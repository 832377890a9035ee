package org.portolan.app.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.portolan.app.layout.Chart.Arrow;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;

/// Makes arrows of dependencies: one for each pair of boxes while that can be read. Where too many cross from group to
/// group, those that nobody follows run from group to group with their number, and from the outermost one if need be.
final class Bundles {
  /// More single arrows than this from group to group hide each other, and so do more bundles.
  private static final int MOST_SINGLE = 12;
  private static final int MOST_BUNDLES = 32;

  private final Set<String> groups;
  private final Map<String, String> parents;
  private final Set<AssetId> followed;
  private final Map<Dependency, List<String>> silent;
  private final List<Drawn> drawn = new ArrayList<>();

  private record Drawn(Dependency dependency, String from, String to) {}

  private record Ends(String from, String to, boolean silent) implements Comparable<Ends> {
    private static final Comparator<Ends> ORDER =
        Comparator.comparing(Ends::from).thenComparing(Ends::to).thenComparing(Ends::silent);

    @Override
    public int compareTo(Ends other) {
      return ORDER.compare(this, other);
    }
  }

  /// @param groups   which boxes are groups
  /// @param parents  the group around each node and group that lies in one
  /// @param followed what lies between two of these is always an arrow of its own
  /// @param silent   ids of the open silent dependencies that a dependency is part of
  Bundles(Set<String> groups, Map<String, String> parents, Set<AssetId> followed,
      Map<Dependency, List<String>> silent) {
    this.groups = Set.copyOf(groups);
    this.parents = Map.copyOf(parents);
    this.followed = Set.copyOf(followed);
    this.silent = Map.copyOf(silent);
  }

  void add(Dependency dependency, String from, String to) {
    drawn.add(new Drawn(dependency, from, to));
  }

  List<Arrow> arrows() {
    var single = bundled((box, _) -> box, true);
    if (crossing(single) <= MOST_SINGLE) {
      return arrows(single);
    }
    var byGroup = bundled(this::lifted, true);
    return arrows(crossing(byGroup) <= MOST_BUNDLES ? byGroup : bundled(this::outermost, false));
  }

  /// @param apart whether what is silent runs beside what is not, or in one bundle with it
  private Map<Ends, List<Dependency>> bundled(BinaryOperator<String> lift, boolean apart) {
    var bundles = new TreeMap<Ends, List<Dependency>>();
    for (var one : drawn) {
      var free = crosses(one.from(), one.to()) && !isFollowed(one.dependency());
      var from = free ? lift.apply(one.from(), one.to()) : one.from();
      var to = free ? lift.apply(one.to(), one.from()) : one.to();
      var silentEnds = silent.containsKey(one.dependency()) && (apart || !free);
      bundles.computeIfAbsent(new Ends(from, to, silentEnds), _ -> new ArrayList<>()).add(one.dependency());
    }
    return bundles;
  }

  private long crossing(Map<Ends, List<Dependency>> bundles) {
    return bundles.keySet().stream().filter(ends -> crosses(ends.from(), ends.to())).count();
  }

  private List<Arrow> arrows(Map<Ends, List<Dependency>> bundles) {
    return bundles.entrySet().stream().map(bundle -> arrow(bundle.getKey(), bundle.getValue())).toList();
  }

  private boolean crosses(String from, String to) {
    return !group(from).equals(group(to));
  }

  private String group(String box) {
    return Optional.ofNullable(parents.get(box)).orElse("");
  }

  private boolean isFollowed(Dependency dependency) {
    return followed.contains(dependency.from()) && followed.contains(dependency.to());
  }

  /// The group around a node, but for one that the other end lies in, too. A group stands for itself.
  private String lifted(String box, String other) {
    var group = group(box);
    return groups.contains(box) || group.isEmpty() || encloses(group, other) ? box : group;
  }

  /// The group furthest out in which the other end does not lie.
  private String outermost(String box, String other) {
    var at = lifted(box, other);
    for (var group = group(at); !group.isEmpty() && !encloses(group, other); group = group(at)) {
      at = group;
    }
    return at;
  }

  private boolean encloses(String group, String box) {
    for (var at = box; !at.isEmpty(); at = group(at)) {
      if (at.equals(group)) {
        return true;
      }
    }
    return false;
  }

  private Arrow arrow(Ends ends, List<Dependency> bundle) {
    var standing = bundle.stream().map(Dependency::standing).min(Comparator.naturalOrder()).orElseThrow();
    var ids = bundle.stream().flatMap(one -> silent.getOrDefault(one, List.of()).stream()).sorted().distinct();
    return new Arrow(ends.from(), ends.to(), standing, bundle, ids.toList());
  }
}
