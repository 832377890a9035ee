package org.portolan.model.readiness;

import java.util.stream.Stream;
import org.portolan.model.basis.PhaseOutline;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;
import org.portolan.model.runbook.ReverseStep;
import org.portolan.model.runbook.WayBack;

/// each step back, in every phase, has a person, a time and a way to see that it worked.
final class ReversalCheck implements Check {
  private static final Reason REASON =
      Reason.of(43, "Who goes back at three in the morning needs a name, a time and a check for each step.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    int night = PhaseOutline.night(facts.context().phases()).number();
    return facts.nights().getFirst().wayBack().stream().flatMap(back -> incomplete(back, back.phase() == night));
  }

  private static Stream<Finding> incomplete(WayBack back, boolean night) {
    long without = back.steps().stream().filter(step -> !complete(step)).count();
    return without == 0
        ? Stream.empty()
        : Stream.of(REASON.finding(night ? Severity.HIGH : Severity.MEDIUM, "phase-" + back.phase(),
            without + " of " + back.steps().size() + " steps back of phase " + back.phase() + ", " + back.name()
                + ", have no person, no time or no check",
            "Name owners", Where.CUTOVER, "owner"));
  }

  private static boolean complete(ReverseStep step) {
    return !step.person().isBlank() && !step.check().isBlank() && step.duration().isPositive();
  }
}
