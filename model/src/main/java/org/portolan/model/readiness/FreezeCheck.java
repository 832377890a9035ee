package org.portolan.model.readiness;

import java.util.stream.Stream;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// neither a cutover nor the watch after it lies in a freeze window.
final class FreezeCheck implements Check {
  private static final Reason REASON = Reason.of(41, "What goes wrong in a peak costs most.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return facts.plan().conflicts().stream().filter(conflict -> conflict.rule().equals(rule()))
        .map(conflict -> REASON.finding(Severity.HIGH, "window", conflict.summary() + " " + conflict.remedy(),
            "Move the window", Where.PLAN, "window"));
  }
}
