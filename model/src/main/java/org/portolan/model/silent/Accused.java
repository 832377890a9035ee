package org.portolan.model.silent;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
/// @param chains the most important use first: writes before reads before mere connections, then the surest
record Accused(Basis basis, Asset dependant, SortedSet<RuleId> rules, List<Chain> chains, Direction direction,
    Optional<ItemId> decidedBy) {
  private static final Comparator<Chain> IMPORTANCE = Comparator.comparingInt(Accused::weight)
      .thenComparing(Chain::confidence, Comparator.reverseOrder()).thenComparing(chain -> chain.needed())
      .thenComparing(chain -> chain.use());

  static Accused of(Basis basis, List<Suspicion> suspicions) {
    var first = suspicions.getFirst();
    var rules = new TreeSet<RuleId>();
    suspicions.forEach(one -> rules.add(one.rule()));
    var chains = suspicions.stream().flatMap(one -> one.chains().stream()).distinct().sorted(IMPORTANCE).toList();
    return new Accused(basis, basis.inventory().asset(first.dependant()).orElseThrow(), rules, chains,
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
    return all.stream().filter(one -> all.stream().noneMatch(other -> other.value().startsWith(one + "/"))).toList();
  }

  /// The surest of its chains: if one of them is real, the dependency is.
  Confidence confidence() {
    return chains.stream().map(Chain::confidence).max(Comparator.naturalOrder()).orElse(Confidence.CERTAIN);
  }

  /// Every arrow once, those nearest to the dependant first.
  List<Dependency> path() {
    int longest = chains.stream().mapToInt(chain -> chain.arrows().size()).max().orElse(0);
    var arrows = new LinkedHashMap<Dependency, Integer>();
    IntStream.range(0, longest).forEach(depth -> chains.stream().filter(chain -> depth < chain.arrows().size())
        .forEach(chain -> arrows.putIfAbsent(chain.arrows().get(depth), depth)));
    return List.copyOf(arrows.keySet());
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
