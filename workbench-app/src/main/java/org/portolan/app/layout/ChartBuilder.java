package org.portolan.app.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.portolan.app.layout.Chart.Arrow;
import org.portolan.app.layout.Chart.Group;
import org.portolan.app.layout.Chart.Node;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.unit.Spoken;

/// Sums an inventory of any size up to a picture of a few dozen boxes. Linear in assets and dependencies.
public final class ChartBuilder {
  private final Inventory inventory;
  private final ChartRequest request;
  private final Map<AssetId, Integer> degree = new HashMap<>();
  private final Map<Dependency, List<String>> silentArrows = new HashMap<>();
  private final Set<AssetId> silentEnds = new HashSet<>();
  /// Who reads or writes in which database: that it connects to it as well goes without saying.
  private final Set<String> usedDatabases = new HashSet<>();
  private final Map<AssetId, String> boxOf = new HashMap<>();
  private final Map<String, GroupDraft> groups = new TreeMap<>();
  private final List<Node> nodes = new ArrayList<>();

  private ChartBuilder(Inventory inventory, Collection<SilentDependency> silent, ChartRequest request) {
    this.inventory = inventory;
    this.request = request;
    for (var one : silent) {
      if (one.open()) {
        one.path().forEach(arrow -> silentArrows.computeIfAbsent(arrow, _ -> new ArrayList<>()).add(one.id()));
        silentEnds.add(one.dependant());
      }
    }
    inventory.dependencies().stream().filter(request::draws).forEach(dependency -> {
      degree.merge(dependency.from(), 1, Integer::sum);
      degree.merge(dependency.to(), 1, Integer::sum);
      if (dependency.kind() == DependencyKind.READS || dependency.kind() == DependencyKind.WRITES) {
        inventory.asset(dependency.to()).ifPresent(
            table -> usedDatabases.add(dependency.from().value() + "\u0000" + database(table)));
      }
    });
  }

  public static Chart build(Inventory inventory, Collection<SilentDependency> silent, ChartRequest request) {
    var builder = new ChartBuilder(inventory, silent, request);
    var assets = inventory.assets().values().stream().filter(request.assets()).toList();
    assets.forEach(builder::place);
    builder.members();
    return new Chart(builder.groupList(), builder.nodes, builder.arrows(), assets.size());
  }

  /// The groups around an asset, the outermost first; what has to be open for it to be seen.
  public static List<String> groupsOf(Asset asset, Grouping by) {
    return by.of(asset).groups().stream().map(Placement.Spot::id).toList();
  }

  /// Puts an asset into its groups, and into the outermost closed one as a mere number.
  private void place(Asset asset) {
    var placement = request.by().of(asset);
    Optional<String> parent = Optional.empty();
    Optional<String> closed = Optional.empty();
    for (var spot : placement.groups()) {
      if (closed.isEmpty()) {
        var group = groups.computeIfAbsent(spot.id(), _ -> new GroupDraft(spot));
        group.parent = parent;
        group.open = request.open().contains(spot.id());
        closed = group.open ? closed : Optional.of(spot.id());
      }
      var draft = groups.get(spot.id());
      if (draft != null) {
        draft.count += placement.itself() && spot.equals(placement.groups().getLast()) ? 0 : 1;
        draft.silent |= silentEnds.contains(asset.id());
      }
      parent = Optional.of(spot.id());
    }
    if (closed.isPresent()) {
      boxOf.put(asset.id(), closed.get());
    } else if (placement.itself()) {
      var own = placement.groups().getLast();
      boxOf.put(asset.id(), own.id());
      note(asset, groups.computeIfAbsent(own.id(), _ -> new GroupDraft(own)));
    } else {
      var innermost = placement.groups().isEmpty() ? "" : placement.groups().getLast().id();
      groups.computeIfAbsent(innermost, _ -> GroupDraft.top()).members.add(asset);
    }
  }

  private static void note(Asset asset, GroupDraft group) {
    group.note = asset.attribute(Attribute.ENGINE)
        .map(engine -> engine + asset.attribute(Attribute.VERSION).map(version -> " " + version).orElse("")).orElse("");
  }

  /// Names the most telling members of each open group; the rest of a kind becomes a stack.
  private void members() {
    for (var group : groups.values()) {
      var byKind = new TreeMap<AssetKind, List<Asset>>();
      group.members.forEach(asset -> byKind.computeIfAbsent(asset.kind(), _ -> new ArrayList<>()).add(asset));
      byKind.values().forEach(assets -> nameOrStack(group, assets));
    }
  }

  private void nameOrStack(GroupDraft group, List<Asset> assets) {
    assets.sort(Comparator.comparing((Asset asset) -> !request.named().contains(asset.id()))
        .thenComparing(asset -> -degree.getOrDefault(asset.id(), 0)).thenComparing(Asset::id));
    long wanted = assets.stream().filter(asset -> request.named().contains(asset.id())).count();
    long linked = assets.stream().filter(asset -> degree.getOrDefault(asset.id(), 0) > 0
        || request.named().contains(asset.id())).count();
    int named = (int) Math.max(wanted, Math.min(linked, request.limit()));
    var rest = assets.size() - named <= 1 ? List.<Asset>of() : assets.subList(named, assets.size());
    for (var asset : assets.subList(0, assets.size() - rest.size())) {
      boxOf.put(asset.id(), asset.id().value());
      nodes.add(new Node(asset.id().value(), asset.kind(), asset.name(), group.id(), List.of(asset.id()),
          asset.has(Attribute.MISSING), silentEnds.contains(asset.id())));
    }
    if (!rest.isEmpty()) {
      var kind = rest.getFirst().kind();
      var id = group.spot.id() + "#" + kind.word();
      rest.forEach(asset -> boxOf.put(asset.id(), id));
      nodes.add(new Node(id, kind, Spoken.count(rest.size()) + (named > 0 ? " more " : " ") + kind.plural(), group.id(),
          rest.stream().map(Asset::id).sorted().toList(), false,
          rest.stream().anyMatch(asset -> silentEnds.contains(asset.id()))));
    }
  }

  private List<Group> groupList() {
    return groups.values().stream().filter(group -> !group.spot.id().isEmpty())
        .sorted(Comparator.comparing((GroupDraft group) -> group.spot.kind() == Chart.GroupKind.SCHEMA)
            .thenComparing(group -> group.spot.id()))
        .map(group -> new Group(group.spot.id(), group.spot.kind(), group.spot.title(), group.note, group.parent,
            group.open, group.count, group.silent))
        .toList();
  }

  private List<Arrow> arrows() {
    var parents = parents();
    var bundles = new Bundles(groups.keySet(), parents, request.named(), silentArrows);
    for (var dependency : inventory.dependencies()) {
      var from = boxOf.get(dependency.from());
      var to = boxOf.get(dependency.to());
      if (from != null && to != null && !from.equals(to) && request.draws(dependency) && !inside(from, to, parents)
          && !inside(to, from, parents)
          && !goesWithoutSaying(dependency)) {
        bundles.add(dependency, from, to);
      }
    }
    return bundles.arrows();
  }

  private Map<String, String> parents() {
    var parents = new HashMap<String, String>();
    nodes.forEach(node -> node.group().ifPresent(group -> parents.put(node.id(), group)));
    groups.values().forEach(group -> group.parent.ifPresent(parent -> parents.put(group.spot.id(), parent)));
    return parents;
  }

  private boolean goesWithoutSaying(Dependency dependency) {
    return dependency.kind() == DependencyKind.CONNECTS_TO
        && usedDatabases.contains(dependency.from().value() + "\u0000" + dependency.to().value());
  }

  private static String database(Asset asset) {
    return Placement.of(asset).groups().stream().findFirst().map(Placement.Spot::id).orElse("");
  }

  private static boolean inside(String box, String group, Map<String, String> parents) {
    var around = Optional.ofNullable(parents.get(box));
    return around.isPresent() && (around.get().equals(group) || inside(around.get(), group, parents));
  }

  private static final class GroupDraft {
    private final Placement.Spot spot;
    private final List<Asset> members = new ArrayList<>();
    private Optional<String> parent = Optional.empty();
    private String note = "";
    private boolean open;
    private int count;
    private boolean silent;

    private GroupDraft(Placement.Spot spot) {
      this.spot = spot;
    }

    /// Holds what lies in no group at all; never drawn itself.
    private static GroupDraft top() {
      return new GroupDraft(new Placement.Spot("", Chart.GroupKind.OUTSIDE, ""));
    }

    private Optional<String> id() {
      return spot.id().isEmpty() ? Optional.empty() : Optional.of(spot.id());
    }
  }
}
