package org.portolan.model.readiness;

import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Severity;
import org.portolan.model.quality.Quality;
import org.portolan.model.readiness.Finding.Where;
import org.portolan.model.unit.Spoken;

/// the rows of what moves are looked into, and what was found in them is cleaned up before the first test migration,
/// or a waiver accepts it by name.
final class QualityCheck implements Check {
  private static final Reason REASON = Reason.of(7,
      "Found two weeks before the first test migration it is a task; found in it, it is a delay.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return Stream.concat(flaws(facts), Quality.unlooked(facts.basis()).stream().map(QualityCheck::unlooked));
  }

  private static Finding unlooked(Quality.Unlooked one) {
    return REASON.finding(Severity.MEDIUM, one.item().id().value() + "/rows",
        "Nobody has counted in the rows of " + (one.unlooked() == one.tables() ? "" : one.unlooked() + " of the ")
            + Spoken.count(one.tables(), "table", "tables") + " of " + one.item().id(),
        "Profile the data", Where.DISCOVER, "profile");
  }

  private static Stream<Finding> flaws(Facts facts) {
    return Quality.of(facts.basis()).open().stream().map(flaw -> REASON.finding(flaw.severity(), flaw.subject(),
        flaw.summary(), List.of(Location.of(flaw.table().value())), "Clean it up, or accept it by name",
        Where.DISCOVER, "waivers"));
  }
}
