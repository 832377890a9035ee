package org.portolan.model.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Contexts;
import org.portolan.model.basis.Nights;
import org.portolan.model.basis.Sketch;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.manifest.Window;
import org.portolan.model.method.RuleId;
import org.portolan.model.survey.Survey;

class ChecksTest {
  @Test
  void aCompletePlanHasNoFinding() {
    assertEquals(List.of(), findings(Nights.complete()));
  }

  @Test
  void anEmptyPlanIsAskedForWhatEveryPlanNeeds() {
    var rules = new TreeSet<RuleId>();
    findings(Sketch.of()).forEach(finding -> rules.add(finding.rule()));
    assertEquals("[R-2, R-3, R-4, R-8, R-27, R-44, R-47]", rules.toString());
  }

  @Test
  void checksAreInOrderAndEachFindingCarriesItsRule() {
    var rules = Checks.all().stream().map(Check::rule).toList();
    assertEquals(
        "[R-2, R-3, R-4, R-5, R-6, R-7, R-8, R-14, R-15, R-16, R-17, R-18, R-19, R-22, R-27, R-38, R-41, "
            + "R-43, R-44, R-45, R-47]",
        rules.toString());
  }

  @Test
  void aStatedVolumeThatWasMeasuredLargerIsAFinding() {
    assertEquals(List.of("R-2/scope.volume high: The volume is stated as 214 GB, and 900 GB were measured"),
        told(Nights.complete().with("db/shop", Attribute.BYTES, "900000000000"), 2));
  }

  @Test
  void whatStandsInNoItemIsToldOncePerKind() {
    assertEquals(List.of("R-14/integration-endpoint high: Integration endpoints in no item:"
        + " endpoint/ftp/a.example, endpoint/ftp/b.example, endpoint/ftp/c.example and 1 more"),
        told(Nights.complete().draw("endpoint/ftp/a.example").draw("endpoint/ftp/b.example")
            .draw("endpoint/ftp/c.example").draw("endpoint/ftp/d.example"), 14));
  }

  @Test
  void aMoveToNowhereIsAFinding() {
    assertEquals(List.of("R-15/stock high: stock has no destination and no transformation"), told(Nights.complete()
        .draw("db/stock/s.level").item("stock", new Disposition.Move("", "", 0, List.of()), "db/stock"), 15));
  }

  @Test
  void anUndecidedItemIsCounted() {
    assertEquals(List.of("R-16/data-entity medium: 1 of 2 data entities undecided: stock"), told(Nights.complete()
        .draw("db/stock/s.level").item("stock", new Disposition.Undecided(), "db/stock"), 16));
  }

  @Test
  void anOpenSilentDependencyIsAFindingOfItsOwnSeverity() {
    assertEquals(List.of("R-17/job/bi/extract high: extract reads sales.orders"),
        told(Nights.complete().draw("job/bi/extract reads db/shop/sales.orders"), 17));
  }

  @Test
  void whatStaysAndNeedsWhatMovesContradictsItself() {
    assertEquals(List.of("R-17/bi → shop high: bi goes on and needs shop, which moves: job/bi/extract reads"
        + " db/shop/sales.orders"),
        told(Nights.complete().draw("job/bi/extract reads db/shop/sales.orders").item("bi",
            new Disposition.Retain("its own team"), "job/bi/*"), 17));
  }

  @Test
  void anOldMeasurementOfTheBandwidthIsAFinding() {
    var old = new Context.Bandwidth(640, 0.8, Optional.of(LocalDate.of(2026, 9, 1)));
    assertEquals(List.of("R-19/bandwidth medium: The bandwidth was measured on 2026-09-01, which is too long ago"),
        told(Nights.complete().context(context -> Contexts.with(context, old)), 19));
  }

  @Test
  void dataThatDoNotGetAcrossInTheNightAreAFinding() {
    var slow = new Context.Bandwidth(10, 0.8, Optional.of(LocalDate.of(2026, 11, 12)));
    assertEquals(
        List.of("R-19/shop high: shop, 214 GB, takes 59 h to get across, longer than its window. Copy it before"
            + " the night and let the changes follow, so that only the rest crosses in the window."),
        told(Nights.complete().context(context -> Contexts.with(context, slow)), 19));
  }

  @Test
  void onePersonInTwoRolesIsAFinding() {
    var two = new Context.Roles("A. Moreau", "A. Moreau", "S. Ferrand", "D. Kowalski");
    assertEquals(List.of("R-27/roles medium: One person has more than one role in the night"),
        told(Nights.complete().context(context -> Contexts.with(context, two)), 27));
  }

  @Test
  void aNightThatIsTooShortIsCritical() {
    var hour = new Window(LocalDateTime.of(2027, 1, 23, 22, 0), LocalDateTime.of(2027, 1, 23, 23, 0), Sketch.PARIS);
    var sketch = Nights.complete().context(context -> Contexts.with(context, hour));
    assertTrue(told(sketch, 27).getFirst().startsWith("R-27/window critical: Forward"), told(sketch, 27).toString());
    assertTrue(told(sketch, 38).getFirst().startsWith("R-38/window critical: The way back of"));
  }

  @Test
  void aFreezeThatIsMetIsAFinding() {
    var sales = new Context.Freeze("January sales", LocalDate.of(2027, 1, 20), LocalDate.of(2027, 2, 2));
    assertEquals(List.of("R-41/window high: The window of 2027-01-23 meets January sales, 2027-01-20 to 2027-02-02."
        + " Move the window to 2027-02-03 or later."),
        told(Nights.complete().context(context -> Contexts.with(context, sales)), 41));
  }

  @Test
  void stepsBackWithoutAPersonAreCountedPerPhase() {
    var sketch = Nights.complete().context(context -> Contexts.with(context, Context.Roles.NOBODY));
    assertEquals(List.of("R-43/phase-5 high", "R-43/phase-2 medium", "R-43/phase-3 medium", "R-43/phase-4 medium",
        "R-43/phase-6 medium"), told(sketch, 43).stream().map(text -> text.substring(0, text.indexOf(':'))).toList());
  }

  @Test
  void aCriterionWithoutANumberIsAFinding() {
    var vague = List.of(new Context.RollbackCriterion("it feels slow", "", ""));
    assertEquals(List.of("R-44/it feels slow medium: “it feels slow” holds no number"),
        told(Nights.complete().context(context -> Contexts.with(context, vague)), 44));
  }

  @Test
  void aStepThatNobodyCanUndoIsNamed() {
    assertEquals(List.of("R-45/ledger medium: “Carry ledger over” cannot be undone"),
        told(Nights.complete().draw("db/backoffice/f.ledger")
            .item(Nights.withoutUndo(Nights.written("ledger", "db/backoffice", Stage.LOCK))), 45));
  }

  @Test
  void aWaiverHoldsUntilItsLastDay() {
    var sketch = Nights.complete().draw("endpoint/ftp/a.example");
    var day = Sketch.NOW.toLocalDate();
    var waiver = new Waiver("R-14/integration-endpoint", "A. Moreau", day, "next week", Optional.of(day));
    assertEquals(List.of(), findings(sketch.waive(waiver)));
    var tomorrow = Survey.of(sketch.manifest(), sketch.inventory(), Logbook.EMPTY, Sketch.NOW.plusDays(1));
    assertEquals(List.of("R-14/integration-endpoint"), tomorrow.findings().stream().map(Finding::id).toList());
  }

  private static List<String> told(Sketch sketch, int rule) {
    return findings(sketch).stream().filter(finding -> finding.rule().equals(RuleId.of(rule)))
        .map(finding -> finding.id() + " " + finding.severity().word() + ": " + finding.summary()).toList();
  }

  private static List<Finding> findings(Sketch sketch) {
    return Survey.of(sketch.manifest(), sketch.inventory(), Logbook.EMPTY, Sketch.NOW).findings();
  }
}
