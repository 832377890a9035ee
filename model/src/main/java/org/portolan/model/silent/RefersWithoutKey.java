package org.portolan.model.silent;

import java.util.List;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.basis.Basis;
import org.portolan.model.method.RuleId;

/// a table refers to one that leaves its place, no foreign key says so, and the two do not go together.
final class RefersWithoutKey implements SilentRule {
  @Override
  public List<Suspicion> suspicions(Basis basis, Dependants dependants) {
    var found = new Gathered(basis);
    dependants.reaching().stream().filter(chain -> chain.use().kind() == DependencyKind.IMPLIED_FOREIGN_KEY)
        .filter(chain -> TouchesWhatMoves.fromOutside(basis, dependants, chain)).forEach(found::add);
    return found.suspicions(RuleId.of(54));
  }
}
