package org.portolan.model.silent;

import java.util.List;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Basis;
import org.portolan.model.method.RuleId;

/// what it needs was not found: a script that is gone, a table that no catalog knows.
final class PointsToNothing implements SilentRule {
  @Override
  public List<Suspicion> suspicions(Basis basis, Dependants dependants) {
    var found = new Gathered(basis);
    for (var need : dependants.needs()) {
      if (dependants.asset(need.to()).has(Attribute.MISSING)) {
        dependants.chains(need).forEach(found::add);
      }
    }
    return found.suspicions(RuleId.of(57));
  }
}
