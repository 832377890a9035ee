package org.portolan.model.silent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.basis.Basis;

/// Finds who is meant when something is used: a job rather than the script that it runs. A script that nothing runs,
/// and every other kind of asset, stands for itself; jobs of the operating system stand for nobody.
final class Dependants {
  private final Basis basis;
  private final Map<AssetId, List<Chain>> known = new HashMap<>();
  private final List<Dependency> needs;

  Dependants(Basis basis) {
    this.basis = basis;
    this.needs = basis.inventory().dependencies().stream().filter(one -> one.kind().isNeed()).toList();
  }

  /// All arrows that are needs, sorted.
  List<Dependency> needs() {
    return needs;
  }

  /// Everybody who uses something by that arrow, each with the way there.
  List<Chain> chains(Dependency use) {
    return known.computeIfAbsent(use.from(), this::climb).stream()
        .map(way -> new Chain(way.dependant(), Stream.concat(way.arrows().stream(), Stream.of(use)).toList())).toList();
  }

  Asset asset(AssetId id) {
    return basis.inventory().asset(id).orElseThrow();
  }

  /// Walks against the arrows from a script to whoever runs it; the shortest way to each.
  private List<Chain> climb(AssetId user) {
    var met = new TreeMap<AssetId, Chain>();
    var tops = new ArrayList<Chain>();
    var queue = new ArrayDeque<Chain>();
    queue.add(new Chain(user, List.of()));
    while (!queue.isEmpty()) {
      var at = queue.remove();
      if (met.putIfAbsent(at.dependant(), at) == null) {
        var callers = callers(asset(at.dependant()));
        if (callers.isEmpty()) {
          tops.add(at);
        }
        callers.forEach(call -> queue.add(before(call, at)));
      }
    }
    if (tops.isEmpty()) {
      // Scripts that only call each other: the first of them stands for all.
      tops.add(met.firstEntry().getValue());
    }
    return tops.stream().filter(top -> canDepend(asset(top.dependant()))).toList();
  }

  private static Chain before(Dependency call, Chain chain) {
    var caller = call.kind() == DependencyKind.SCHEDULED_BY ? call.to() : call.from();
    return new Chain(caller, Stream.concat(Stream.of(call), chain.arrows().stream()).toList());
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
          CONFIGURATION, CLIENT -> !asset.has(Attribute.OPERATING_SYSTEM);
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
