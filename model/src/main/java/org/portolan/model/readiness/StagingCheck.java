package org.portolan.model.readiness;

import java.util.stream.Stream;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// staging mirrors production, in volume and latency too. Nothing that is read can prove it, so it stands until
/// somebody has compared the two and puts a name to it, as a waiver.
final class StagingCheck implements Check {
  private static final Reason REASON =
      Reason.of(6, "A rehearsal on less data or a faster network proves little about the night.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return facts.travels()
        ? Stream.of(REASON.finding(Severity.MEDIUM, "staging",
            "Nobody has put a name to staging being like production in volume, latency, versions and collation",
            "Compare them, and waive with a name", Where.PLAN, "waivers"))
        : Stream.empty();
  }
}
