package org.portolan.model.readiness;

import java.util.stream.Stream;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// there is a way back at all.
final class WayBackCheck implements Check {
  private static final Reason REASON = Reason.of(5, "At three in the morning nobody invents a way back.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return facts.nights().stream().filter(night -> !night.forward().isEmpty() && night.nightBack().isEmpty())
        .map(night -> REASON.finding(Severity.CRITICAL, "way-back", "No step of the night has an undo",
            "Write the undo of each step", Where.CUTOVER, "steps.undo"))
        .limit(1);
  }
}
