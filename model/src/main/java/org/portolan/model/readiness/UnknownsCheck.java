package org.portolan.model.readiness;

import java.util.List;
import java.util.TreeMap;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inquiry.UnknownCase.State;
import org.portolan.model.inquiry.Unknowns;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;
import org.portolan.model.unit.Spoken;

/// every unknown is answered or waived; told once for each source.
final class UnknownsCheck implements Check {
  private static final Reason REASON =
      Reason.of(22, "What could not be read may hide a dependency: the gate of audit and map stays shut until then.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    var bySource = new TreeMap<String, List<UnknownCase>>();
    Unknowns.of(facts.basis()).open()
        .forEach(one -> bySource.computeIfAbsent(one.unknown().source(), _ -> new ArrayList<>()).add(one));
    return bySource.entrySet().stream().map(entry -> finding(entry.getKey(), entry.getValue()));
  }

  private static Finding finding(String source, List<UnknownCase> open) {
    long back = open.stream().filter(one -> one.state() instanceof State.Returned).count();
    var whose = source.isEmpty() ? "" : " of " + source;
    var summary = Spoken.count(open.size(), "unknown", "unknowns") + whose + (open.size() == 1 ? " is" : " are")
        + " neither answered nor waived" + (back == 0 ? "" : ", " + back + " of them again, as a waiver ended");
    return REASON.finding(Severity.MEDIUM, source.isEmpty() ? "unknowns" : "unknowns of " + source, summary,
        open.stream().map(one -> one.unknown().unread().place()).limit(3).toList(), "Answer or waive", Where.DISCOVER,
        "unknowns");
  }
}
