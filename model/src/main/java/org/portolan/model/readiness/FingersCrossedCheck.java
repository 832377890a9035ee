package org.portolan.model.readiness;

import java.time.Duration;
import java.util.stream.Stream;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;
import org.portolan.model.runbook.ForwardStep;

/// what nobody can undo, or nobody can check while it runs, is named; a waiver accepts it by name.
final class FingersCrossedCheck implements Check {
  private static final Reason REASON =
      Reason.of(45, "A step that can only be hoped for is split, or somebody accepts it by name.");
  /// Longer than this nobody knows whether a step still works.
  private static final Duration TOO_LONG = Duration.ofHours(2);

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return facts.nights().stream().flatMap(night -> night.forward().stream()).flatMap(FingersCrossedCheck::findings);
  }

  private static Stream<Finding> findings(ForwardStep step) {
    var subject = step.item().map(Object::toString).orElse(step.instruction());
    if (step.undoneBy().isEmpty() && (step.pointOfNoReturn() || changes(step.stage()))) {
      return Stream.of(REASON.finding(step.pointOfNoReturn() ? Severity.HIGH : Severity.MEDIUM, subject,
          "“" + step.instruction() + "” cannot be undone", "Write its undo, or accept it by name", Where.CUTOVER,
          "steps.undo"));
    }
    return step.duration().compareTo(TOO_LONG) > 0
        ? Stream.of(REASON.finding(Severity.MEDIUM, subject + "/length",
            "“" + step.instruction() + "” runs for " + step.duration().toHours() + " h without a checkpoint",
            "Split it, or accept it by name", Where.CUTOVER, "steps"))
        : Stream.empty();
  }

  /// A copy's first half only writes a file, so copying counts as changing only by what it loads, which has an undo.
  private static boolean changes(Stage stage) {
    return switch (stage) {
      case STOP, LOCK, REWIRE, OPEN, START -> true;
      case PREPARE, COPY, VERIFY, FORCE_RUN, PROBE, DECIDE, TELL -> false;
    };
  }
}
