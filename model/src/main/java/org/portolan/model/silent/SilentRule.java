package org.portolan.model.silent;

import java.util.List;
import org.portolan.model.basis.Basis;

/// One of the rules R-51 … R-57. A new rule is a new class and one line in [SilentDependencies].
interface SilentRule {
  /// Every dependant that the rule calls silent, whether or not somebody has decided about it.
  List<Suspicion> suspicions(Basis basis, Dependants dependants);
}
