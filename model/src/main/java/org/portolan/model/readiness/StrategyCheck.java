package org.portolan.model.readiness;

import java.util.stream.Stream;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// all in one night, or in waves.
final class StrategyCheck implements Check {
  private static final Reason REASON = Reason.of(4, "Waves, windows and bridges all follow from this choice.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return facts.context().strategy().isPresent()
        ? Stream.empty()
        : Stream.of(REASON.finding(Severity.HIGH, "strategy", "Nobody has chosen between one night and waves",
            "Choose", Where.PLAN, "strategy"));
  }
}
