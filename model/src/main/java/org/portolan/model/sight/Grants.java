package org.portolan.model.sight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.problem.Location;

/// What roles may use, and were never seen to use. A role that others are members of was seen when one of them was.
final class Grants {
  private final Inventory inventory;
  private final Uses uses;
  private final Watched watched;
  private final SortedMap<AssetId, Integer> notWatched;
  private final Map<AssetId, List<AssetId>> members = new HashMap<>();
  private final Map<AssetId, Set<String>> logins = new HashMap<>();

  Grants(Inventory inventory, Uses uses, Watched watched, SortedMap<AssetId, Integer> notWatched) {
    this.inventory = inventory;
    this.uses = uses;
    this.watched = watched;
    this.notWatched = notWatched;
  }

  /// What one role may use in one database.
  private record Right(AssetId role, AssetId database) implements Comparable<Right> {
    @Override
    public int compareTo(Right other) {
      int byRole = role.compareTo(other.role);
      return byRole != 0 ? byRole : database.compareTo(other.database);
    }
  }

  private static final class Extent {
    private int things;
    private final List<Location> places = new ArrayList<>();

    void add(Dependency grant) {
      things++;
      if (places.size() < 3) {
        grant.evidence().stream().limit(1).forEach(piece -> places.add(piece.place()));
      }
    }
  }

  List<Gap> neverSeen() {
    var rights = new TreeMap<Right, Extent>();
    for (var grant : inventory.dependencies()) {
      if (grant.kind() == DependencyKind.GRANTED_TO && isRole(grant.to())) {
        if (isRole(grant.from())) {
          members.computeIfAbsent(grant.from(), _ -> new ArrayList<>()).add(grant.to());
        } else if (!name(grant.to()).equals("public")) {
          rights.computeIfAbsent(new Right(grant.to(), Watched.container(grant.from())), _ -> new Extent()).add(grant);
        }
      }
    }
    if (!rights.isEmpty()) {
      uses.seen().forEach(this::hear);
    }
    var gaps = new ArrayList<Gap>();
    rights.forEach((right, extent) -> judge(right, extent, gaps));
    return gaps;
  }

  /// Who logged in is what the client says of itself, or a word of the line that shows it.
  private void hear(Dependency use) {
    var seen = logins.computeIfAbsent(Watched.container(use.to()), _ -> new HashSet<>());
    inventory.asset(use.from()).flatMap(asset -> asset.attribute(Attribute.USER))
        .ifPresent(user -> seen.add(lower(user)));
    for (var piece : use.evidence()) {
      if (piece.kind() == EvidenceKind.OBSERVED) {
        seen.add(lower(piece.text().split("\\s", 2)[0]));
      }
    }
  }

  private void judge(Right right, Extent extent, List<Gap> gaps) {
    if (seen(right.role(), logins.getOrDefault(right.database(), Set.of()), new HashSet<>())) {
      return;
    }
    var watch = watched.over(right.database());
    if (watch.isEmpty()) {
      notWatched.merge(right.database(), 1, Integer::sum);
      return;
    }
    var may = "It may use " + (extent.things == 1 ? "one thing" : extent.things + " things") + " there, which was "
        + watch.spoken();
    gaps.add(watch.spans().isEmpty()
        ? new Gap(right.role(), right.database(), Gap.Proof.COULD_NOT_SHOW, may, extent.places)
        : new Gap(right.role(), right.database(), Gap.Proof.WOULD_HAVE_SHOWN, may + ", and was not seen",
            extent.places));
  }

  private boolean seen(AssetId role, Set<String> logins, Set<AssetId> met) {
    return logins.contains(lower(name(role))) || met.add(role) && members.getOrDefault(role, List.of()).stream()
        .anyMatch(member -> seen(member, logins, met));
  }

  private boolean isRole(AssetId id) {
    return inventory.asset(id).filter(asset -> asset.kind() == AssetKind.ROLE).isPresent();
  }

  /// `reader@%` of MariaDB logs in as `reader`.
  private String name(AssetId role) {
    return inventory.asset(role).map(asset -> asset.name().replaceFirst("@.*$", "")).orElse("");
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
