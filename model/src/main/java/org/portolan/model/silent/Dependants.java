package org.portolan.model.silent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.basis.Basis;

/// Finds who is meant when something is used: a job rather than the script that it runs. A script that nothing runs,
/// and every other kind of asset, stands for itself; jobs of the operating system stand for nobody, nor does a client
/// that is one of several known programs, or of whom nothing is known.
final class Dependants {
  private final Basis basis;
  private final Map<AssetId, List<Way>> known = new HashMap<>();
  private final List<Dependency> needs;
  private final List<Chain> reaching;

  Dependants(Basis basis) {
    this.basis = basis;
    this.needs = basis.inventory().dependencies().stream().filter(one -> one.kind().isNeed()).toList();
    this.reaching = List.copyOf(new Reaching(basis, this).chains());
  }

  /// All arrows that are needs, sorted.
  List<Dependency> needs() {
    return needs;
  }

  /// Every way into what leaves.
  List<Chain> reaching() {
    return reaching;
  }

  /// Everybody for whom that asset does its work.
  List<Way> ways(AssetId user) {
    return known.computeIfAbsent(user, this::climb);
  }

  /// Everybody who uses something by that arrow, each with the way there.
  List<Chain> chains(Dependency use) {
    var sure = use.confidence();
    return ways(use.from()).stream().map(way -> new Chain(way, use, way.confidence().then(sure))).toList();
  }

  Asset asset(AssetId id) {
    return basis.inventory().asset(id).orElseThrow();
  }

  /// Walks against the arrows from a script to whoever runs it; the shortest way to each.
  private List<Way> climb(AssetId user) {
    var met = new HashMap<AssetId, Way>();
    var tops = new ArrayList<Way>();
    var queue = new ArrayDeque<Way>();
    queue.add(Way.of(user));
    met.put(user, queue.getFirst());
    while (!queue.isEmpty()) {
      var at = queue.remove();
      var callers = callers(asset(at.dependant()));
      if (callers.isEmpty()) {
        tops.add(at);
      }
      for (var call : callers) {
        var caller = call.kind() == DependencyKind.SCHEDULED_BY ? call.to() : call.from();
        if (!met.containsKey(caller)) {
          var way = at.calledBy(caller, call);
          met.put(caller, way);
          queue.add(way);
        }
      }
    }
    if (tops.isEmpty()) {
      // Scripts that only call each other: the first of them stands for all.
      tops.add(met.values().stream().min(Comparator.comparing(Way::dependant)).orElseThrow());
    }
    return tops.stream().filter(top -> canDepend(asset(top.dependant()))).toList();
  }

  /// Who runs it; what is only included belongs to those who include it when nobody runs it.
  private List<Dependency> callers(Asset asset) {
    var incoming = basis.graph().neededBy(asset.id());
    return switch (asset.kind()) {
      case SCRIPT, CONFIGURATION -> {
        var callers = incoming.stream().filter(one -> runs(one) && !one.from().equals(asset.id())).toList();
        yield callers.isEmpty()
            ? incoming.stream().filter(one -> one.kind() == DependencyKind.INCLUDES && !one.from().equals(asset.id()))
                .toList()
            : callers;
      }
      case SERVICE -> Stream
          .concat(
              incoming.stream()
                  .filter(one -> runs(one) && asset(one.from()).kind() == AssetKind.SCHEDULED_JOB),
              basis.graph().needsOf(asset.id()).stream().filter(one -> one.kind() == DependencyKind.SCHEDULED_BY))
          .toList();
      case HOST, DATABASE, SCHEMA, TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE, TRIGGER, SEQUENCE, LINK, SCHEDULED_JOB,
          REPORT, ENDPOINT, ROLE, CLIENT -> List.of();
    };
  }

  private static boolean runs(Dependency call) {
    return call.kind() == DependencyKind.RUNS || call.kind() == DependencyKind.CALLS;
  }

  private static boolean canDepend(Asset asset) {
    return switch (asset.kind()) {
      case HOST, DATABASE, SCHEMA, ENDPOINT, ROLE -> false;
      case TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE, TRIGGER, SEQUENCE, LINK, SCHEDULED_JOB, SCRIPT, REPORT, SERVICE,
          CONFIGURATION -> !asset.has(Attribute.OPERATING_SYSTEM);
      case CLIENT -> asset.attribute(Attribute.EXPLAINED_BY).isEmpty() && !asset.has(Attribute.UNNAMED);
    };
  }

  /// Whether it holds or is data, so that it moves as part of a database and not as somebody's work.
  static boolean isInDatabase(AssetKind kind) {
    return switch (kind) {
      case TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE, TRIGGER, SEQUENCE -> true;
      case HOST, DATABASE, SCHEMA, LINK, SCHEDULED_JOB, SCRIPT, REPORT, SERVICE, ENDPOINT, CONFIGURATION, ROLE,
          CLIENT -> false;
    };
  }
}
