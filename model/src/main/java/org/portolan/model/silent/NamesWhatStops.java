package org.portolan.model.silent;

import java.util.List;
import java.util.stream.Collectors;
import org.portolan.model.basis.Basis;
import org.portolan.model.method.RuleId;

/// a connection is written with a name or address that no longer leads there after cutover. Names that the
/// destination keeps go on working; so do those of a database of which only a part leaves, for whoever does not use
/// that part.
final class NamesWhatStops implements SilentRule {
  @Override
  public List<Suspicion> suspicions(Basis basis, Dependants dependants) {
    var names = new StoppingNames(basis);
    var reaching = dependants.reaching().stream().map(Chain::dependant)
        .collect(Collectors.toSet());
    var found = new Gathered(basis);
    for (var need : dependants.needs()) {
      if (!names.in(need).isEmpty()) {
        dependants.chains(need).stream()
            .filter(chain -> !Dependants.isInDatabase(dependants.asset(chain.dependant()).kind()))
            .filter(chain -> basis.leaving().contains(need.to()) || reaching.contains(chain.dependant()))
            .forEach(found::add);
      }
    }
    return found.suspicions(RuleId.of(52));
  }
}
