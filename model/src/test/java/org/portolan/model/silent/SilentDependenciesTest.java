package org.portolan.model.silent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Sketch;
import org.portolan.model.manifest.Closure;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.problem.Severity;

class SilentDependenciesTest {
  private static Sketch finance() {
    return Sketch.of("job/app/quarter runs script/app/opt/q.sh", "script/app/opt/q.sh calls script/app/opt/lib.sh 0.9",
        "script/app/opt/lib.sh writes db/shop/finance.ledger 0.9 psql -h 10.20.4.11 shop",
        "script/app/opt/q.sh reads db/shop/sales.orders 0.8").move("shop", "db/shop");
  }

  @Test
  void aJobStandsForTheScriptsThatItRuns() {
    assertEquals(List.of("job/app/quarter"), ids(finance()));
  }

  @Test
  void whatItWritesComesFirstAndThePathLeadsThere() {
    var only = only(finance());
    assertEquals("quarter writes finance.ledger and 1 more", only.title());
    assertEquals(
        List.of("job/app/quarter runs script/app/opt/q.sh", "script/app/opt/q.sh calls script/app/opt/lib.sh",
            "script/app/opt/q.sh reads db/shop/sales.orders", "script/app/opt/lib.sh writes db/shop/finance.ledger"),
        only.path().stream().map(one -> one.from() + " " + one.kind().word() + " " + one.to()).toList());
    assertEquals("0.81", only.confidence().toString());
  }

  @Test
  void aScriptThatNothingRunsStandsForItself() {
    var sketch = finance().draw("script/app/opt/by-hand.sh calls script/app/opt/lib.sh");
    assertEquals(List.of("job/app/quarter", "script/app/opt/by-hand.sh"), ids(sketch));
  }

  @Test
  void scriptsThatOnlyCallEachOtherAreStillFound() {
    var sketch = Sketch.of("script/app/b calls script/app/a", "script/app/a calls script/app/b",
        "script/app/b reads db/shop/sales.orders").move("shop", "db/shop");
    assertEquals(List.of("script/app/a"), ids(sketch));
  }

  @Test
  void whatReachesInThroughAnotherDependantIsInThatOnesBlastRadius() {
    var sketch =
        Sketch.of("db/bi/public.orders_v reads db/shop/sales.orders", "job/app/report reads db/bi/public.orders_v")
            .move("shop", "db/shop");
    assertEquals(List.of("db/bi/public.orders_v"), ids(sketch));
  }

  @Test
  void whatLiesInTheSameItemGoesAlong() {
    var sketch = Sketch.of("db/shop/sales.orders_v reads db/shop/sales.orders", "job/app/n reads db/shop/sales.orders")
        .move("shop", "db/shop", "job/app/n");
    assertEquals(List.of(), ids(sketch));
  }

  @Test
  void whatMovesAndLeavesItsNeedBehindIsTold() {
    var sketch = Sketch.of("job/app/n reads db/bi/public.facts", "job/app/n reads db/bi/public.dims", "db/bi/public")
        .move("nightly", "job/app/n");
    var only = only(sketch);
    assertEquals("job/app/n → db/bi/public", only.id());
    assertEquals(Severity.MEDIUM, only.severity());
  }

  @Test
  void whileNothingIsDecidedEveryDatabaseCountsAsMoving() {
    var sketch = Sketch.of("job/app/n reads db/bi/public.facts", "db/bi/public.f_v reads db/bi/public.facts",
        "db/bi/public.facts", "db/bi");
    assertEquals(List.of("job/app/n"), ids(sketch));
  }

  @Test
  void aNameThatTheDestinationKeepsGoesOnWorking() {
    var stops = finance().named("10.20.4.11", "db/shop");
    assertEquals("[R-51, R-52]", only(stops).rules().toString());
    assertEquals("After cutover it can no longer write finance.ledger and 1 more at the old place."
        + " It is written with 10.20.4.11, which stops working at cutover.", only(stops).breaks());
    var kept = Sketch.of("job/app/n connects-to db/shop 1 host=10.20.4.11").named("10.20.4.11", "db/shop")
        .item("shop", new Disposition.Move("core/shop", "", 0, List.of("10.20.4.11")), "db/shop");
    assertEquals("[R-51]", only(kept).rules().toString());
  }

  @Test
  void aClientThatNothingExplainsIsAskedFor() {
    var only = only(stranger());
    assertEquals("[R-51, R-53]", only.rules().toString());
    assertEquals(Severity.HIGH, only.severity());
    assertEquals("etl@10.20.0.31 reads sales.orders", only.title());
    assertEquals("After cutover it can no longer read sales.orders at the old place. It was seen 14 times, last on"
        + " 3 Mar 2026. Nothing that was imported explains it, so nobody has said that it is needed.", only.breaks());
  }

  @Test
  void aPersonsToolThatOnlyReadsIsLessGrave() {
    assertEquals(Severity.MEDIUM, only(stranger().with(STRANGER, Attribute.BY_HAND, "true")).severity());
  }

  @Test
  void aClientThatIsOneOfSeveralKnownProgramsIsNoStranger() {
    assertEquals(List.of(), ids(stranger().with(STRANGER, Attribute.EXPLAINED_BY, "job/app/a, job/app/b")));
  }

  @Test
  void anAcceptedClientStaysAcceptedWhenItIsSeenInAnotherLog() {
    var again = Sketch.of("job/app/other", STRANGER + " observed reads db/shop/sales.orders 0.9 another statement")
        .with(STRANGER, Attribute.TIMES_SEEN, "15").move("shop", "db/shop");
    assertEquals(only(stranger()).fingerprint(), only(again).fingerprint());
  }

  private static final String STRANGER = "client/etl@10.20.0.31";

  private static Sketch stranger() {
    return Sketch.of(STRANGER + " observed reads db/shop/sales.orders 0.9 select ? from sales.orders")
        .with(STRANGER, Attribute.TIMES_SEEN, "14").with(STRANGER, Attribute.LAST_SEEN, "2026-03-03T01:00:00Z")
        .move("shop", "db/shop");
  }

  @Test
  void aNameIsNotFoundInsideALongerOne() {
    var sketch =
        Sketch.of("job/app/n connects-to db/shop 1 host=legacy-db-02.dr.example").named("legacy-db-02", "db/shop")
            .move("shop", "db/shop");
    assertEquals("[R-51]", only(sketch).rules().toString());
  }

  @Test
  void whoeverOnlyConnectsMayUseThePartThatLeaves() {
    var sketch = Sketch.of("config/app/report.ini connects-to db/shop 0.9 host=10.20.0.14", "db/shop/finance.ledger",
        "db/shop/finance", "job/app/stock connects-to db/shop 1 -h 10.20.0.14",
        "job/app/stock reads db/shop/stock.level")
        .named("10.20.0.14", "db/shop").move("finance", "db/shop/finance");
    assertEquals(List.of("config/app/report.ini"), ids(sketch));
    assertEquals("[R-51, R-52]", only(sketch).rules().toString());
  }

  @Test
  void aQuarterlyJobThatWritesIsCritical() {
    var sketch = finance().with("job/app/quarter", Attribute.SCHEDULE, "30 4 5 1,4,7,10 *");
    var only = only(sketch);
    assertEquals("[R-51, R-56]", only.rules().toString());
    assertEquals(Severity.CRITICAL, only.severity());
    assertEquals("2027-01-05T04:30+01:00[Europe/Paris]", only.nextRun().map(Object::toString).orElse(""));
  }

  @Test
  void aJobRunsByTheClockOfItsHost() {
    var sketch = finance().with("job/app/quarter", Attribute.SCHEDULE, "30 4 5 1,4,7,10 *")
        .with("host/app", Attribute.ZONE, "America/Chicago");
    assertEquals("2027-01-05T04:30-06:00[America/Chicago]", only(sketch).nextRun().map(Object::toString).orElse(""));
  }

  @Test
  void aSeldomJobThatIsDecidedIsStillToBeRunByForce() {
    var sketch = finance().with("job/app/quarter", Attribute.SCHEDULE, "30 4 5 1,4,7,10 *").move("quarter",
        "job/app/quarter");
    var only = only(sketch);
    assertEquals("[R-51, R-56]", only.rules().toString());
    assertEquals("Decided[by=quarter]", only.state().toString());
  }

  @Test
  void aTableThatRefersWithoutAKeyToWhatLeavesIsTold() {
    var sketch = Sketch.of("db/parcels/s.parcel implied-foreign-key db/shop/sales.orders 0.8", "db/parcels")
        .move("shop", "db/shop");
    assertEquals("[R-51, R-54]", only(sketch).rules().toString());
    assertEquals(List.of(), ids(sketch.item("all", new Disposition.Move("core", "", 1, List.of()), "db/parcels")));
  }

  @Test
  void aWeeklyJobIsNotSeldom() {
    assertEquals("[R-51]", only(finance().with("job/app/quarter", Attribute.SCHEDULE, "0 4 * * 1")).rules().toString());
  }

  @Test
  void whatIsSwitchedOffIsListedAsLow() {
    var sketch = finance().with("job/app/quarter", Attribute.DISABLED, "true");
    assertEquals(Severity.LOW, only(sketch).severity());
  }

  @Test
  void jobsOfTheOperatingSystemDependOnNothing() {
    assertEquals(List.of(), ids(finance().with("job/app/quarter", Attribute.OPERATING_SYSTEM, "true")));
  }

  @Test
  void aMissingScriptIsToldAsPointingToNothing() {
    var sketch = Sketch.of("job/app/sitemap runs script/app/opt/sitemap.pl", "db/shop").move("shop", "db/shop")
        .with("script/app/opt/sitemap.pl", Attribute.MISSING, "true");
    var only = only(sketch);
    assertEquals("[R-57]", only.rules().toString());
    assertEquals("sitemap runs sitemap.pl, which is not there", only.title());
    assertEquals(Severity.LOW, only.severity());
  }

  @Test
  void whatCrossesWavesNeedsABridge() {
    var waves = List.of("wave1", "wave2");
    var sketch = Sketch.of("job/bi/extract reads db/shop/sales.orders")
        .item(waves.get(0), new Disposition.Move("core/shop", "", 1, List.of()), "db/shop")
        .item(waves.get(1), new Disposition.Move("core/bi", "", 2, List.of()), "job/bi/*");
    assertEquals(List.of("job/bi/extract", "job/bi/extract → wave1"), ids(sketch));
    assertEquals(List.of("job/bi/extract"), ids(sketch.bridge("wave2", "db/shop/sales.*")));
  }

  @Test
  void retainingNeedsAReason() {
    assertEquals(true, only(finance().item("q", new Disposition.Retain(""), "job/app/quarter")).open());
    assertEquals(false, only(finance().item("r", new Disposition.Retain("its own ledger"), "job/app/quarter")).open());
  }

  @Test
  void anUndecidedItemSaysNothing() {
    assertEquals(true, only(finance().item("q", new Disposition.Undecided(), "job/app/quarter")).open());
  }

  @Test
  void aDecisionAboutEveryScriptItRunsIsADecisionAboutTheJob() {
    var sketch = finance().item("q", new Disposition.Rewire("new host", 0), "script/app/opt/*");
    assertEquals("Decided[by=q]", only(sketch).state().toString());
  }

  @Test
  void aClosureHoldsUntilTheEvidenceChanges() {
    var closure = new Closure("job/app/quarter", Closure.Verdict.ACCEPTED, "A. Moreau", LocalDate.of(2026, 11, 19),
        "known", only(finance()).fingerprint());
    assertEquals(new SilentDependency.State.Closed(closure), only(finance().close(closure)).state());
    var grown = finance().close(closure).draw("script/app/opt/q.sh writes db/shop/stock.level 0.9");
    assertEquals(new SilentDependency.State.Returned(closure), only(grown).state());
  }

  @Test
  void aLineThatMovesInItsFileIsTheSameEvidence() {
    var shifted = Sketch.of("endpoint/https/unrelated.example", "job/app/other runs script/app/other")
        .draw("job/app/quarter runs script/app/opt/q.sh").draw("script/app/opt/q.sh calls script/app/opt/lib.sh 0.9")
        .draw("script/app/opt/lib.sh writes db/shop/finance.ledger 0.9 psql -h 10.20.4.11 shop")
        .draw("script/app/opt/q.sh reads db/shop/sales.orders 0.8").move("shop", "db/shop");
    assertEquals(only(finance()).fingerprint(), only(shifted).fingerprint());
  }

  @Test
  void doubtMakesItOneStepLessGrave() {
    var sketch = Sketch.of("job/app/n reads db/shop/sales.orders 0.4").move("shop", "db/shop");
    assertEquals(Severity.MEDIUM, only(sketch).severity());
  }

  @Test
  void aJobWithoutAnythingReadIsListedWhenItTravelsAndRunsSeldom() {
    var sketch = Sketch.of("job/app/yearly", "db/shop").with("job/app/yearly", Attribute.SCHEDULE, "@yearly")
        .move("yearly", "job/app/yearly");
    assertEquals("yearly runs so seldom that no rehearsal would see it", only(sketch).title());
    assertEquals(Optional.of("2027-01-01T00:00+01:00[Europe/Paris]"), only(sketch).nextRun().map(Object::toString));
  }

  private static List<String> ids(Sketch sketch) {
    return SilentDependencies.of(sketch.basis()).stream().map(SilentDependency::id).sorted().toList();
  }

  private static SilentDependency only(Sketch sketch) {
    var all = SilentDependencies.of(sketch.basis());
    assertEquals(1, all.size(), all.toString());
    return all.getFirst();
  }
}
