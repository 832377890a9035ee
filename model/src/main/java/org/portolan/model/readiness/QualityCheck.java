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
  private static final int SHOWN = 3;
  private static final String RULE = "R-7/";
  private static final Reason REASON = Reason.of(7,
      "Found two weeks before the first test migration it is a task; found in it, it is a delay.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return Stream.concat(flaws(facts), unlooked(facts));
  }

  /// All items in one: one profile of their database looks into all of them.
  private static Stream<Finding> unlooked(Facts facts) {
    var waivers = facts.basis().manifest().waivers();
    var today = facts.basis().asOf().toLocalDate();
    var items = Quality.unlooked(facts.basis()).stream().filter(one -> waivers.stream()
        .noneMatch(waiver -> waiver.subject().equals(RULE + subject(one)) && waiver.holdsOn(today))).toList();
    if (items.size() < 2) {
      return items.stream().map(one -> unlooked(subject(one), one.unlooked(), one.tables(), one.item().id().value()));
    }
    var shown = items.stream().limit(SHOWN).map(one -> one.item().id().value()).toList();
    int more = items.size() - shown.size();
    return Stream.of(unlooked("rows", items.stream().mapToInt(Quality.Unlooked::unlooked).sum(),
        items.stream().mapToInt(Quality.Unlooked::tables).sum(),
        items.size() + " items: " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "")));
  }

  private static String subject(Quality.Unlooked one) {
    return one.item().id().value() + "/rows";
  }

  private static Finding unlooked(String subject, int unlooked, int tables, String of) {
    return REASON.finding(Severity.MEDIUM, subject,
        "Nobody has counted in the rows of " + (unlooked == tables ? "" : Spoken.count(unlooked) + " of the ")
            + Spoken.count(tables, "table", "tables") + " of " + of,
        "Profile the data", Where.DISCOVER, "profile");
  }

  private static Stream<Finding> flaws(Facts facts) {
    return Quality.of(facts.basis()).open().stream().map(flaw -> REASON.finding(flaw.severity(), flaw.subject(),
        flaw.summary(), List.of(Location.of(flaw.table().value())), "Clean it up, or accept it by name",
        Where.DISCOVER, "waivers"));
  }
}
