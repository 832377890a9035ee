package org.portolan.model.readiness;

import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;
import org.portolan.model.runbook.ForwardStep;
import org.portolan.model.runbook.RollbackClock;
import org.portolan.model.runbook.Runbook;

/// there is a last safe abort, and what cannot be undone is over by then.
final class ClockCheck implements Check {
  private static final Reason REASON =
      Reason.of(38, "After the last safe abort, going back ends later than the window.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return facts.nights().stream().flatMap(night -> night.clock().stream().flatMap(clock -> findings(night, clock)));
  }

  private static Stream<Finding> findings(Runbook night, RollbackClock clock) {
    return clock.lastSafeAbort().map(last -> tooLate(night, last)).orElse(Stream.of(REASON.finding(Severity.CRITICAL,
        "window", "The way back of " + clock.wholeWayBack().toMinutes() + " min and the margin of "
            + clock.margin().toMinutes() + " min do not fit the window: there is no safe moment to turn back",
        "Change the window", Where.CUTOVER, "window")));
  }

  private static Stream<Finding> tooLate(Runbook night, ZonedDateTime last) {
    return night.forward().stream().filter(step -> step.pointOfNoReturn() && step.undoneBy().isEmpty())
        .filter(step -> ends(step, last))
        .map(step -> REASON.finding(Severity.HIGH, step.item().map(Object::toString).orElse(step.instruction()),
            "“" + step.instruction() + "” cannot be undone and ends after the last safe abort at " + last.toLocalTime(),
            "Move the step forward", Where.CUTOVER, "steps"));
  }

  private static boolean ends(ForwardStep step, ZonedDateTime after) {
    return step.begins().filter(begins -> begins.plus(step.duration()).isAfter(after)).isPresent();
  }
}
