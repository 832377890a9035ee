package org.portolan.model.readiness;

import java.util.stream.Stream;
import org.portolan.model.inquiry.Attestation;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// What R-17 says about an owner's word that a list of dependants is complete: it holds only while nothing new depends
/// on the item.
final class LapsedWords {
  private static final int SHOWN = 3;
  private static final Reason REASON =
      Reason.of(17, "Whoever gave their word did not know of it; only they can say what it means.");

  private LapsedWords() {}

  static Stream<Finding> findings(Facts facts) {
    return Attestation.of(facts.basis()).stream().filter(Attestation::lapsed).map(LapsedWords::finding);
  }

  private static Finding finding(Attestation attestation) {
    var fresh = attestation.appeared();
    var more = fresh.size() > SHOWN ? " and " + (fresh.size() - SHOWN) + " more" : "";
    return REASON.finding(Severity.MEDIUM, "list of " + attestation.item(),
        attestation.word().by() + " called the list of what depends on " + attestation.item() + " complete on "
            + attestation.word().said().toString().substring(0, 10) + "; new since then: "
            + String.join(", ", fresh.stream().limit(SHOWN).toList()) + more,
        "Ask again", Where.MANIFEST, "attested");
  }
}
