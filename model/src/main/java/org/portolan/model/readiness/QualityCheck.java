package org.portolan.model.readiness;

import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Location;
import org.portolan.model.quality.Quality;
import org.portolan.model.readiness.Finding.Where;

/// what a profile found in the rows is cleaned up before the first test migration, or a waiver accepts it by name.
final class QualityCheck implements Check {
  private static final Reason REASON = Reason.of(7,
      "Found two weeks before the first test migration it is a task; found in it, it is a delay.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return Quality.of(facts.basis()).open().stream().map(flaw -> REASON.finding(flaw.severity(), flaw.subject(),
        flaw.summary(), List.of(Location.of(flaw.table().value())), "Clean it up, or accept it by name",
        Where.DISCOVER, "waivers"));
  }
}
