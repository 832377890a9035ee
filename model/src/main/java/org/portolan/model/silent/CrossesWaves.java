package org.portolan.model.silent;

import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.method.RuleId;
import org.portolan.model.silent.Suspicion.Direction;

/// one side moves in another wave than the other, and no bridge carries the arrow in between.
final class CrossesWaves implements SilentRule {
  @Override
  public List<Suspicion> suspicions(Basis basis, Dependants dependants) {
    var found = new Gathered(basis);
    var oneWave = basis.order().waves().values().stream().distinct().count() < 2;
    for (var need : oneWave ? List.<Dependency>of() : dependants.needs()) {
      var to = travelling(basis, need.to());
      if (to.isPresent()) {
        for (var chain : dependants.chains(need)) {
          var from = travelling(basis, need.from()).or(() -> travelling(basis, chain.dependant()));
          if (from.isPresent() && crosses(basis, from.get(), to.get())
              && !bridged(basis, chain, from.get(), to.get())) {
            var who = Dependants.isInDatabase(dependants.asset(chain.dependant()).kind())
                ? from.get().value()
                : chain.dependant().value();
            found.add(who + " → " + to.get(), chain);
          }
        }
      }
    }
    return found.suspicions(RuleId.of(55), Direction.ACROSS);
  }

  private static boolean crosses(Basis basis, ItemId from, ItemId to) {
    return basis.order().waveOf(from) != basis.order().waveOf(to);
  }

  private static Optional<ItemId> travelling(Basis basis, AssetId asset) {
    return basis.coverage().itemOf(asset).map(item -> item.id()).filter(item -> basis.order().waveOf(item) > 0);
  }

  private static boolean bridged(Basis basis, Chain chain, ItemId from, ItemId to) {
    return basis.manifest().bridges().stream()
        .anyMatch(bridge -> (stands(bridge.from(), from, chain.use().from())
            || stands(bridge.from(), from, chain.dependant())) && stands(bridge.to(), to, chain.needed()));
  }

  private static boolean stands(String end, ItemId item, AssetId asset) {
    return end.equals(item.value()) || (!end.isBlank() && new AssetPattern(end).matcher().test(asset));
  }
}
