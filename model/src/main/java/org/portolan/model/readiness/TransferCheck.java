package org.portolan.model.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.basis.Volume;
import org.portolan.model.manifest.Context.Bandwidth;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// the bandwidth is measured, sizes are known, and what moves gets across in its window.
final class TransferCheck implements Check {
  private static final Reason REASON =
      Reason.of(19, "Volume over bandwidth decides whether the data get across in one night.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    if (facts.movedData().isEmpty()) {
      return Stream.empty();
    }
    var findings = new ArrayList<Finding>();
    facts.context().bandwidth().ifPresentOrElse(bandwidth -> measured(facts, bandwidth, findings),
        () -> findings.add(REASON.finding(Severity.HIGH, "bandwidth", "The bandwidth to the new side is not known",
            "Test the bandwidth", Where.PLAN, "bandwidth")));
    facts.movedData().stream().filter(item -> Volume.of(facts.basis(), item).isEmpty() && item.duration().isEmpty())
        .forEach(item -> findings.add(REASON.finding(Severity.MEDIUM, item.id() + "/size",
            "The size of " + item.id() + " is not known", "Say the size", Where.MANIFEST, "size")));
    facts.plan().transfers().stream().filter(transfer -> transfer.takes().isPresent() && !transfer.fits())
        .filter(_ -> facts.context().window().isPresent())
        .forEach(transfer -> findings.add(REASON.finding(Severity.HIGH, transfer.item().value(),
            transfer.item() + ", " + transfer.size() + ", takes " + transfer.takes().orElseThrow().toHours()
                + " h to get across, longer than its window. " + transfer.recommendation(),
            "Choose how the data cross", Where.MANIFEST, "delta")));
    return findings.stream();
  }

  private static void measured(Facts facts, Bandwidth bandwidth, List<Finding> findings) {
    if (bandwidth.measuredOn().isEmpty()) {
      findings.add(REASON.finding(Severity.MEDIUM, "bandwidth", "The bandwidth is stated, not measured",
          "Test the bandwidth", Where.PLAN, "bandwidth"));
    }
    var fresh = facts.context().thresholds().bandwidthFresh();
    bandwidth.measuredOn().filter(day -> day.plus(fresh).isBefore(facts.basis().asOf().toLocalDate()))
        .ifPresent(day -> findings.add(REASON.finding(Severity.MEDIUM, "bandwidth",
            "The bandwidth was measured on " + day + ", which is too long ago", "Test the bandwidth again", Where.PLAN,
            "bandwidth")));
  }
}
