package org.portolan.model.readiness;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// the outage is agreed in writing, and the window keeps to the least of it.
final class SignOffCheck implements Check {
  private static final Reason REASON =
      Reason.of(8, "The smallest outage that somebody signed for rules the window.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    var findings = new ArrayList<Finding>();
    if (facts.context().downtimeTolerance().isEmpty()) {
      findings.add(REASON.finding(Severity.HIGH, "downtime", "Nobody has said how long an outage may last",
          "Say how long", Where.PLAN, "downtime"));
    }
    if (facts.context().signOffs().isEmpty()) {
      findings.add(REASON.finding(Severity.HIGH, "sign-offs", "Nobody has signed for scope, dates and outage",
          "Record a sign-off", Where.PLAN, "sign-offs"));
    }
    facts.plan().conflicts().stream().filter(conflict -> conflict.rule().equals(rule()))
        .forEach(conflict -> findings.add(REASON.finding(Severity.HIGH, "window", conflict.summary(),
            "Change the window", Where.PLAN, "window")));
    return findings.stream();
  }
}
