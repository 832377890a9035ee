package org.portolan.model.readiness;

import java.util.List;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Remedy;
import org.portolan.model.readiness.Finding.Where;

/// Why one rule matters: what all its findings share.
record Reason(RuleId rule, String why) {
  static Reason of(int rule, String why) {
    return new Reason(RuleId.of(rule), why);
  }

  Finding finding(Severity severity, String subject, String summary, String verb, Where where, String field) {
    return finding(severity, subject, summary, List.of(), verb, where, field);
  }

  Finding finding(Severity severity, String subject, String summary, List<Location> places, String verb, Where where,
      String field) {
    return new Finding(rule, severity, subject, summary, why, places, new Remedy(verb, where, field));
  }
}
