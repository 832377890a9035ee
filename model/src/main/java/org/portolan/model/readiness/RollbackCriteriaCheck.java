package org.portolan.model.readiness;

import java.util.stream.Stream;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// the criteria for going back are numbers.
final class RollbackCriteriaCheck implements Check {
  private static final Reason REASON = Reason.of(44, "A number decides at night what a discussion cannot.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    var criteria = facts.context().rollbackWhen();
    return criteria.isEmpty()
        ? Stream.of(REASON.finding(Severity.HIGH, "rollback-when", "No criterion says when we go back",
            "Add a criterion", Where.CUTOVER, "rollback-when"))
        : criteria.stream().filter(one -> one.text().chars().noneMatch(Character::isDigit))
            .map(one -> REASON.finding(Severity.MEDIUM, one.text(), "“" + one.text() + "” holds no number",
                "Put a number to it", Where.CUTOVER, "rollback-when"));
  }
}
