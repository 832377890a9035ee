package org.portolan.model.readiness;

import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Severity;
import org.portolan.model.quality.Dirt;
import org.portolan.model.quality.Flaw;
import org.portolan.model.quality.Misfit;
import org.portolan.model.readiness.Finding.Where;

/// much that is missing or malformed takes time, and what the destination does not take stops its loading.
final class DirtCheck implements Check {
  private static final Reason REASON =
      Reason.of(18, "Converting such data takes longer, and a value that does not fit stops the load.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    var dirty = Dirt.of(facts.basis()).stream()
        .map(one -> REASON.finding(Severity.LOW, one.item().id().value(),
            Flaw.percent(one.share()) + " of the values of "
                + one.item().id()
                + " are missing or malformed, above 5\u00a0%: the plan adds time for their conversion",
            "Say how they are converted", Where.MANIFEST, "by"));
    var misfits = Misfit.of(facts.basis()).stream().map(one -> REASON.finding(Severity.HIGH, one.subject(), one.words(),
        List.of(Location.of(one.table().value())), "Change the destination, or say how it is converted",
        Where.MANIFEST, "by"));
    return Stream.concat(dirty, misfits);
  }
}
