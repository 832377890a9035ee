package org.portolan.model.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.basis.Volume;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// scope in three figures, compared with what was measured.
final class ScopeCheck implements Check {
  private static final Reason REASON = Reason.of(2, "Volume, users and integrations decide how long the move takes.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    var scope = facts.context().scope();
    var findings = new ArrayList<Finding>();
    if (scope.volume().isEmpty()) {
      findings.add(unsaid("volume", "the volume of data"));
    }
    if (scope.users().isEmpty()) {
      findings.add(unsaid("users", "the number of users"));
    }
    if (scope.integrations().isEmpty()) {
      findings.add(unsaid("integrations", "the number of integrations"));
    }
    findings.addAll(contradicted(facts));
    return findings.stream();
  }

  private static Finding unsaid(String field, String what) {
    return REASON.finding(Severity.MEDIUM, "scope." + field, "Nobody has said " + what, "Say it", Where.PLAN,
        "scope." + field);
  }

  /// A tenth less than measured is still the same figure.
  private static List<Finding> contradicted(Facts facts) {
    var findings = new ArrayList<Finding>();
    var scope = facts.context().scope();
    scope.volume().ifPresent(stated -> Volume.ofInventory(facts.basis())
        .filter(measured -> measured.bytes() * 0.9 > stated.bytes())
        .ifPresent(measured -> findings.add(REASON.finding(Severity.HIGH, "scope.volume",
            "The volume is stated as " + stated + ", and " + measured + " were measured", "Correct the volume",
            Where.PLAN, "scope.volume"))));
    long found = facts.basis().inventory().assets().values().stream()
        .filter(asset -> asset.kind() == AssetKind.ENDPOINT).count();
    scope.integrations().filter(stated -> stated < found)
        .ifPresent(stated -> findings.add(REASON.finding(Severity.MEDIUM, "scope.integrations",
            "The integrations are stated as " + stated + ", and " + found + " endpoints were found",
            "Correct the number", Where.PLAN, "scope.integrations")));
    return findings;
  }
}
