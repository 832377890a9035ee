package org.portolan.model.readiness;

import java.util.stream.Stream;
import org.portolan.model.manifest.Context.Criterion;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// what finished looks like, each measurable, each accepted by somebody.
final class AcceptanceCheck implements Check {
  private static final Reason REASON =
      Reason.of(3, "Without a measure, a number and a person nobody can say that the move is finished.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    var criteria = facts.context().acceptance();
    return criteria.isEmpty()
        ? Stream.of(REASON.finding(Severity.HIGH, "acceptance", "No acceptance criterion says what finished looks like",
            "Add a criterion", Where.PLAN, "acceptance"))
        : criteria.stream().flatMap(AcceptanceCheck::incomplete);
  }

  private static Stream<Finding> incomplete(Criterion criterion) {
    var number = criterion.target().chars().anyMatch(Character::isDigit);
    if (number && !criterion.acceptedBy().isBlank()) {
      return Stream.empty();
    }
    var missing = number ? "nobody who accepts it"
        : criterion.acceptedBy().isBlank() ? "no number, and nobody who accepts it" : "no number";
    return Stream.of(REASON.finding(Severity.MEDIUM, criterion.measure(),
        "The criterion “" + criterion.measure() + "” has " + missing, "Complete it", Where.PLAN, "acceptance"));
  }
}
