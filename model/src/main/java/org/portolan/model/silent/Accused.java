package org.portolan.model.silent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.method.RuleId;
import org.portolan.model.silent.Suspicion.Direction;

/// A dependant with everything that its suspicions say together.
///
/// @param path   every arrow once, those nearest to the dependant first
/// @param chains the most important use first: writes before reads before mere connections, then the surest
record Accused(Basis basis, Asset dependant, SortedSet<RuleId> rules, List<Chain> chains, List<Dependency> path,
    Direction direction, Optional<ItemId> decidedBy) {
  private static final Comparator<Chain> IMPORTANCE = Comparator.comparingInt(Accused::weight)
      .thenComparing(Chain::confidence, Comparator.reverseOrder()).thenComparing(chain -> chain.needed())
      .thenComparing(chain -> chain.use());

  static Accused of(Basis basis, List<Suspicion> suspicions) {
    var first = suspicions.getFirst();
    var rules = new TreeSet<RuleId>();
    suspicions.forEach(one -> rules.add(one.rule()));
    // Each use stands in the inventory once, so that its identity tells chains of several rules apart.
    var chains = new IdentityHashMap<Dependency, Chain>();
    suspicions.forEach(one -> one.chains().forEach(chain -> chains.putIfAbsent(chain.use(), chain)));
    var sorted = chains.values().stream().sorted(IMPORTANCE).toList();
    return new Accused(basis, basis.inventory().asset(first.dependant()).orElseThrow(), rules, sorted, path(sorted),
        first.direction(), suspicions.stream().flatMap(one -> one.decidedBy().stream()).findFirst());
  }

  boolean breaks(int rule) {
    return rules.contains(RuleId.of(rule));
  }

  boolean disabled() {
    return dependant.has(Attribute.DISABLED);
  }

  boolean writes() {
    return chains.stream().anyMatch(chain -> chain.use().kind() == DependencyKind.WRITES);
  }

  /// What it needs, each once; a database that is only the way to its tables is left out.
  List<AssetId> needed() {
    var all = chains.stream().map(Chain::needed).distinct().toList();
    var holders = all.stream().map(one -> one.value().split("/", 3)).filter(parts -> parts.length > 2)
        .map(parts -> parts[0] + "/" + parts[1]).collect(Collectors.toSet());
    return all.stream().filter(one -> !holders.contains(one.value())).toList();
  }

  /// The surest of its chains: if one of them is real, the dependency is.
  Confidence confidence() {
    return chains.stream().map(Chain::confidence).max(Comparator.naturalOrder()).orElse(Confidence.CERTAIN);
  }

  private static List<Dependency> path(List<Chain> chains) {
    int longest = chains.stream().mapToInt(Chain::length).max().orElse(0);
    var seen = Collections.newSetFromMap(new IdentityHashMap<Dependency, Boolean>());
    var arrows = new ArrayList<Dependency>();
    for (int depth = 0; depth < longest; depth++) {
      for (var chain : chains) {
        if (depth < chain.length() && seen.add(chain.arrow(depth))) {
          arrows.add(chain.arrow(depth));
        }
      }
    }
    return arrows;
  }

  private static int weight(Chain chain) {
    return switch (chain.use().kind()) {
      case WRITES -> 0;
      case READS -> 1;
      case CALLS, FIRES_ON -> 2;
      case FOREIGN_KEY, IMPLIED_FOREIGN_KEY -> 3;
      case RUNS, INCLUDES -> 4;
      case CONNECTS_TO -> 5;
      case RUNS_ON, SCHEDULED_BY, OWNS, GRANTED_TO, REPLICATES_TO -> 6;
    };
  }

  boolean actsByItself() {
    return switch (dependant.kind()) {
      case SCHEDULED_JOB, SERVICE, REPORT, CLIENT, LINK -> true;
      case HOST, DATABASE, SCHEMA, TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE, TRIGGER, SEQUENCE, SCRIPT, ENDPOINT,
          CONFIGURATION, ROLE -> false;
    };
  }

  boolean is(AssetKind kind) {
    return dependant.kind() == kind;
  }
}
