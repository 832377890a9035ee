package org.portolan.model.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// the window is set and long enough, and three people run, monitor and decide.
final class NightCheck implements Check {
  private static final Reason REASON =
      Reason.of(27, "The night needs its hours, and one person each who runs, who monitors and who decides.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    var findings = new ArrayList<Finding>();
    if (facts.context().window().isEmpty()) {
      findings.add(REASON.finding(Severity.HIGH, "window", "The cutover window is not set", "Set the window",
          Where.PLAN, "window"));
    }
    roles(facts, findings);
    facts.plan().conflicts().stream().filter(conflict -> conflict.rule().equals(rule()))
        .forEach(conflict -> findings.add(REASON.finding(Severity.CRITICAL, "window", conflict.summary(),
            "Change the window", Where.PLAN, "window")));
    return findings.stream();
  }

  private static void roles(Facts facts, List<Finding> findings) {
    var roles = facts.context().roles();
    role(roles.runs(), "runs", "to run the night", findings);
    role(roles.monitors(), "monitors", "to monitor the night", findings);
    role(roles.decides(), "decides", "to decide whether we go back", findings);
    var named = Stream.of(roles.runs(), roles.monitors(), roles.decides()).filter(name -> !name.isBlank()).toList();
    if (named.stream().distinct().count() < named.size()) {
      findings.add(REASON.finding(Severity.MEDIUM, "roles", "One person has more than one role in the night",
          "Name another person", Where.PLAN, "roles"));
    }
  }

  private static void role(String name, String field, String duty, List<Finding> findings) {
    if (name.isBlank()) {
      findings.add(REASON.finding(Severity.HIGH, "roles." + field, "Nobody is named " + duty, "Name somebody",
          Where.PLAN, "roles." + field));
    }
  }
}
