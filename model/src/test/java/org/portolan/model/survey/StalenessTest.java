package org.portolan.model.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.basis.Nights;
import org.portolan.model.basis.Sketch;
import org.portolan.model.logbook.Entry;
import org.portolan.model.manifest.Closure;
import org.portolan.model.survey.Stale.Kind;

class StalenessTest {
  private static Survey survey(Sketch sketch) {
    var basis = sketch.basis();
    return Survey.of(basis.manifest(), basis.inventory(), basis.logbook(), Sketch.NOW);
  }

  /// What a change of the landscape makes stale, decisions and logbook being those of the later sketch.
  private static List<String> stale(Sketch before, Sketch after, Kind... kinds) {
    var now = survey(after);
    return DriftReport.between(now.with(before.inventory()), now).stale().stream()
        .filter(one -> kinds.length == 0 || List.of(kinds).contains(one.kind()))
        .map(one -> one.kind().word() + " " + one.subject() + ": " + one.reason()).toList();
  }

  @Test
  void anImportThatFoundTheSameMakesNothingStale() {
    assertEquals(List.of(), stale(Nights.complete(), Nights.complete()));
  }

  @Test
  void aTableThatAppearsInAMovedSchemaIsNewsForItsDecisionAndForWhoeverSigned() {
    assertEquals(
        List.of("decision shop: It now covers db/shop/sales.returns too, which nobody knew when it was decided"),
        stale(Nights.complete(), Nights.complete().draw("db/shop/sales.returns"), Kind.DECISION));
    var signed = stale(Nights.complete(), Nights.complete().draw("db/shop/sales.returns"), Kind.SIGN_OFF);
    assertEquals(Nights.complete().manifest().context().signOffs().size(), signed.size());
    assertEquals(true, signed.getFirst().endsWith("before this was known: the scope of shop"), signed.getFirst());
  }

  @Test
  void aColumnThatChangedTypeIsNewsForTheMoveOfItsTable() {
    var before = Nights.complete()
        .change("db/shop/sales.orders", table -> table.with(List.of(new Column("qty", "int", true))));
    var after = Nights.complete()
        .change("db/shop/sales.orders", table -> table.with(List.of(new Column("qty", "decimal(10,3)", true))));
    assertEquals(List.of("decision shop: What it moves has changed: db/shop/sales.orders, qty int → decimal(10,3)"),
        stale(before, after, Kind.DECISION));
  }

  @Test
  void anItemThatCoversNothingAnyMoreIsTold() {
    var before = Sketch.of("db/old/s.t", "db/old", "db/shop");
    var after = Sketch.of("db/shop").move("old", "db/old");
    assertEquals(List.of("decision old: It covers nothing any more: db/old, db/old/s.t vanished"),
        stale(before, after, Kind.DECISION));
  }

  @Test
  void aClosureWhoseEvidenceChangedIsTold() {
    var before = Sketch.of("job/app/n reads db/shop/sales.orders 1 first", "db/shop").move("shop", "db/shop");
    var print = survey(before).silent().getFirst().fingerprint();
    var closure =
        new Closure("job/app/n", Closure.Verdict.ACCEPTED, "A. Moreau", Sketch.NOW.toLocalDate(), "", print);
    var after = Sketch.of("job/app/n reads db/shop/sales.orders 1 second", "db/shop").move("shop", "db/shop")
        .close(closure);
    assertEquals(List.of("closure job/app/n: Its evidence changed since A. Moreau closed it on 2026-11-20"),
        stale(before, after, Kind.CLOSURE));
  }

  @Test
  void aWordThatANewDependantMakesLapseIsTold() {
    var before = Sketch.of("job/app/n reads db/shop/sales.orders", "db/shop");
    var after = Sketch.of("job/app/n reads db/shop/sales.orders", "job/app/m reads db/shop/sales.orders", "db/shop")
        .move("shop", "db/shop")
        .said(new Entry.Attested(Instant.EPOCH, "T. Lindqvist", "shop", "", List.of("job/app/n reads")));
    assertEquals(
        List.of("attestation shop: New since T. Lindqvist called its list complete: job/app/m reads"),
        stale(before, after, Kind.ATTESTATION));
  }

  @Test
  void aStepOfTheNightThatIsNewIsInNoPrintedRunbook() {
    var after = Nights.shop().with("job/app/nightly", Attribute.SCHEDULE, "0 3 1 */3 *");
    var told = stale(Nights.shop(), after, Kind.STEP, Kind.TEST, Kind.DECISION);
    assertEquals(true, told.stream().anyMatch(one -> one.startsWith("test ") && one.contains("nightly")
        && one.endsWith("in no runbook that was printed")), told.toString());
  }

  @Test
  void decisionsAreTheSameAfterAnImport() {
    var now = survey(Nights.complete());
    assertEquals(now.manifest(), now.with(Sketch.of("db/shop/sales.other").inventory()).manifest());
  }
}
