package org.portolan.model.sight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.basis.Basis;

/// Who uses which database or endpoint: what is written somewhere, and what was seen. A job stands for the scripts that
/// it runs.
final class Uses {
  /// Farther than this nobody follows calls; so many scripts around one are no chain any more.
  private static final int FARTHEST = 500;

  private final Basis basis;
  private final Map<AssetId, Set<AssetId>> tops = new HashMap<>();
  private final List<Dependency> seen = new ArrayList<>();
  private final List<Dependency> written = new ArrayList<>();
  private final Map<AssetId, Set<AssetId>> seenIn = new HashMap<>();

  Uses(Basis basis) {
    this.basis = basis;
    for (var use : basis.inventory().dependencies()) {
      if (reachesOut(use)) {
        (wasSeen(use) ? seen : written).add(use);
      }
    }
    seen.forEach(use -> tops(use.from()).forEach(
        top -> seenIn.computeIfAbsent(top, _ -> new HashSet<>()).add(Watched.container(use.to()))));
  }

  /// Arrows of which at least one piece of evidence was seen to happen.
  List<Dependency> seen() {
    return seen;
  }

  /// Arrows that are known only from what was read.
  List<Dependency> written() {
    return written;
  }

  /// Whether anything that acts for it was seen to use that database or endpoint.
  boolean seen(AssetId top, AssetId container) {
    return seenIn.getOrDefault(top, Set.of()).contains(container);
  }

  /// Whoever acts by that script or configuration: the jobs and services that run it, or it itself.
  Set<AssetId> tops(AssetId user) {
    return tops.computeIfAbsent(user, this::climb);
  }

  private Set<AssetId> climb(AssetId user) {
    var met = new HashSet<AssetId>(Set.of(user));
    var queue = new ArrayDeque<>(met);
    var found = new TreeSet<AssetId>();
    while (!queue.isEmpty() && met.size() < FARTHEST) {
      var at = queue.remove();
      var callers = callers(at);
      if (callers.isEmpty()) {
        found.add(at);
      }
      callers.stream().filter(met::add).forEach(queue::add);
    }
    return found.isEmpty() ? Set.of(user) : found;
  }

  private List<AssetId> callers(AssetId at) {
    var callers = new ArrayList<AssetId>();
    for (var call : basis.graph().neededBy(at)) {
      if (call.kind() == DependencyKind.RUNS || call.kind() == DependencyKind.CALLS
          || call.kind() == DependencyKind.INCLUDES) {
        callers.add(call.from());
      }
    }
    basis.graph().needsOf(at).stream().filter(need -> need.kind() == DependencyKind.SCHEDULED_BY)
        .forEach(need -> callers.add(need.to()));
    return callers;
  }

  static boolean wasSeen(Dependency use) {
    return use.evidence().stream().anyMatch(piece -> piece.kind() == EvidenceKind.OBSERVED);
  }

  private boolean reachesOut(Dependency use) {
    return switch (use.kind()) {
      case CONNECTS_TO, READS, WRITES, CALLS -> acts(use.from()) && isReached(use.to());
      case FOREIGN_KEY, IMPLIED_FOREIGN_KEY, RUNS, INCLUDES, FIRES_ON, RUNS_ON, SCHEDULED_BY, OWNS, GRANTED_TO,
          REPLICATES_TO -> false;
    };
  }

  private boolean acts(AssetId from) {
    return basis.inventory().asset(from).filter(asset -> switch (asset.kind()) {
      case SCHEDULED_JOB, SCRIPT, REPORT, SERVICE, CONFIGURATION, CLIENT ->
          !asset.has(Attribute.OPERATING_SYSTEM) && !asset.has(Attribute.DISABLED);
      case HOST, DATABASE, SCHEMA, TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE, TRIGGER, SEQUENCE, LINK, ENDPOINT, ROLE ->
          false;
    }).isPresent();
  }

  private boolean isReached(AssetId to) {
    return to.value().startsWith("db/")
        || basis.inventory().asset(to).filter(asset -> asset.kind() == AssetKind.ENDPOINT).isPresent();
  }
}
