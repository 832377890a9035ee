package org.portolan.model.silent;

import java.util.List;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.basis.Basis;
import org.portolan.model.method.RuleId;

/// a client was seen to use what leaves its place, and nothing that was imported explains it. What explains a
/// client is found in the inventory: who is recognised is no client any more.
final class SeenUnexplained implements SilentRule {
  @Override
  public List<Suspicion> suspicions(Basis basis, Dependants dependants) {
    var found = new Gathered(basis);
    dependants.reaching().stream()
        .filter(chain -> dependants.asset(chain.dependant()).kind() == AssetKind.CLIENT && seen(chain.use()))
        .forEach(found::add);
    return found.suspicions(RuleId.of(53));
  }

  private static boolean seen(Dependency use) {
    return use.evidence().stream().anyMatch(piece -> piece.kind() == EvidenceKind.OBSERVED);
  }
}
