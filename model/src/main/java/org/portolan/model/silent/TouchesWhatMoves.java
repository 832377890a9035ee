package org.portolan.model.silent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.Ids;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.method.RuleId;
import org.portolan.model.silent.Suspicion.Direction;

/// something reaches into what leaves its place, or what moves reaches out to what does not come along. What
/// lies in the same item goes along and is no reason.
final class TouchesWhatMoves implements SilentRule {
  private static final RuleId RULE = RuleId.of(51);

  @Override
  public List<Suspicion> suspicions(Basis basis, Dependants dependants) {
    var in = new Gathered(basis);
    var out = new Gathered(basis);
    dependants.reaching().stream().filter(chain -> fromOutside(basis, dependants, chain)).forEach(in::add);
    for (var need : dependants.needs()) {
      if (staysBehind(basis, dependants.asset(need.to()))) {
        dependants.chains(need).forEach(chain -> mover(basis, chain)
            .ifPresent(item -> out.add(pair(basis, dependants, chain, item), chain)));
      }
    }
    return Stream.concat(in.suspicions(RULE).stream(), out.suspicions(RULE, Direction.OUT).stream()).toList();
  }

  static boolean fromOutside(Basis basis, Dependants dependants, Chain chain) {
    var need = chain.use();
    if (basis.leaving().assumed()) {
      return !basis.leaving().contains(need.from()) && !basis.leaving().contains(chain.dependant());
    }
    if (sameItem(basis, need) || sameItem(basis, chain.dependant(), need.to())) {
      return false;
    }
    return !(Dependants.isInDatabase(dependants.asset(need.from()).kind()) && moves(basis, need.from()).isPresent());
  }

  private static boolean sameItem(Basis basis, Dependency need) {
    return sameItem(basis, need.from(), need.to());
  }

  private static boolean sameItem(Basis basis, AssetId one, AssetId other) {
    var item = basis.coverage().itemOf(one).map(Item::id);
    return item.isPresent() && item.equals(basis.coverage().itemOf(other).map(Item::id));
  }

  /// Endpoints and hosts outside are asked for by R-14; what is not there at all by R-57; a script or configuration
  /// goes with whoever uses it.
  private static boolean staysBehind(Basis basis, Asset needed) {
    return switch (needed.kind()) {
      case DATABASE, SCHEMA, TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE, SEQUENCE, TRIGGER, LINK, SCHEDULED_JOB, SERVICE,
          REPORT -> !needed.has(Attribute.MISSING) && basis.decision(needed.id()).isEmpty()
              && !basis.leaving().touches(needed.id());
      case HOST, SCRIPT, ENDPOINT, CONFIGURATION, ROLE, CLIENT -> false;
    };
  }

  /// The item by which the dependant, or the script that does it, moves.
  private static Optional<ItemId> mover(Basis basis, Chain chain) {
    var own = moves(basis, chain.use().from());
    return basis.decision(chain.use().from()).isPresent() ? own : moves(basis, chain.dependant());
  }

  private static Optional<ItemId> moves(Basis basis, AssetId asset) {
    return basis.coverage().itemOf(asset).filter(item -> item.disposition() instanceof Disposition.Move)
        .map(Item::id);
  }

  /// Tables are told by the item that they move with, everybody else by name; what stays behind by its schema.
  private static String pair(Basis basis, Dependants dependants, Chain chain, ItemId item) {
    var from = dependants.asset(chain.dependant());
    var who = Dependants.isInDatabase(from.kind()) ? item.value() : from.id().value();
    return who + " → " + container(basis, dependants.asset(chain.needed()));
  }

  private static AssetId container(Basis basis, Asset asset) {
    if (!Dependants.isInDatabase(asset.kind())) {
      return asset.id();
    }
    var source = asset.id().value().split("/", 3)[1].replace("%2F", "/");
    var schema = Ids.schema(source, asset.schema());
    var known = basis.inventory().asset(schema).isPresent();
    return !asset.schema().isEmpty() && known ? schema : Ids.database(source);
  }
}
