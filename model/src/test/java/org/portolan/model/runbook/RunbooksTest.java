package org.portolan.model.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Nights;
import org.portolan.model.basis.Sketch;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.Window;
import org.portolan.model.problem.Location;
import org.portolan.model.silent.SilentDependencies;

class RunbooksTest {
  @Test
  void stepsRunFromTellingToTelling() {
    assertEquals(List.of("Tell everybody that the window begins", "Switch off 2 jobs on app",
        "Lock shop against writes", "Copy shop out of shop", "Load shop into core/shop",
        "Put jobs in place at core/jobs, switched off",
        "Compare counts, checksums and 1,000 rows of shop on both sides",
        "Run quarter by force", "Go or back", "Open writes on core", "Switch on 2 jobs on core",
        "Tell everybody that the new side is open"),
        runbook(Nights.shop()).forward().stream()
            .map(ForwardStep::instruction).toList());
  }

  @Test
  void whatIsDoneIsUndoneInReverse() {
    var runbook = runbook(Nights.shop());
    var undone = runbook.nightBack().orElseThrow().steps().stream().map(ReverseStep::undoes)
        .filter(number -> !number.isEmpty()).map(number -> Integer.valueOf(number.substring(1))).toList();
    assertEquals(undone.stream().sorted().toList().reversed(), undone);
    assertEquals(runbook.forward().stream().filter(step -> step.undoneBy().isPresent()).count(), undone.size());
  }

  @Test
  void eachStepNamesTheStepThatUndoesIt() {
    var runbook = runbook(Nights.shop());
    var back = runbook.nightBack().orElseThrow().steps();
    for (var step : runbook.forward()) {
      step.undoneBy().ifPresent(number -> assertEquals(List.of(step.number()),
          back.stream().filter(one -> one.number().equals(number)).map(ReverseStep::undoes).toList()));
    }
  }

  @Test
  void timeToBeBackIsWhatIsUndoneFromThere() {
    var runbook = runbook(Nights.shop());
    var back = runbook.nightBack().orElseThrow();
    for (var point : runbook.clock().orElseThrow().points()) {
      var from = back.steps().stream().map(ReverseStep::number).toList().indexOf(point.startAt());
      assertEquals(back.steps().stream().skip(from).map(ReverseStep::duration).reduce(Duration.ZERO, Duration::plus),
          point.timeToBeBack(), point.step());
    }
  }

  @Test
  void jobsAreSwitchedOffWhereTheyAreDeclared() {
    var stop = step(runbook(Nights.shop()), Stage.STOP);
    assertEquals(List.of("sed -i '6s/^[^#]/#portolan &/' /etc/cron.d/finance-q"), stop.commands());
    assertEquals("by hand, for want of a sure command: nightly", stop.why());
  }

  @Test
  void aStageThatSomebodyWroteIsTheirsAndTheOthersAreDerived() {
    var runbook = runbook(Nights.shop().item(Nights.written("ledger", "db/backoffice", Stage.COPY)));
    var ofLedger = runbook.forward().stream().filter(step -> step.item().filter(id -> id.value().equals("ledger"))
        .isPresent()).map(step -> step.stage() + " " + step.instruction()).toList();
    assertEquals(List.of("COPY Carry ledger over",
        "VERIFY Compare counts, checksums and 1,000 rows of ledger on both sides"), ofLedger);
  }

  @Test
  void theLastSafeAbortIsTheLastMinuteFromWhichWeAreBackInTime() {
    for (var wayBack = Duration.ZERO; wayBack.toHours() < 7; wayBack = wayBack.plusSeconds(1237)) {
      var margin = Duration.ofMinutes(30);
      var last = Clocks.lastSafeAbort(Sketch.WINDOW, margin, wayBack).orElseThrow();
      assertTrue(!last.plus(wayBack).plus(margin).isAfter(Sketch.WINDOW.ends()));
      assertTrue(last.plusMinutes(1).plus(wayBack).plus(margin).isAfter(Sketch.WINDOW.ends()));
    }
  }

  @Test
  void aWayBackLongerThanTheWindowHasNoSafeAbort() {
    assertEquals(Optional.empty(), Clocks.lastSafeAbort(Sketch.WINDOW, Duration.ZERO, Duration.ofHours(9)));
  }

  @Test
  void theNightInWhichAnHourIsSkippedIsAnHourShorter() {
    var march = new Window(LocalDateTime.of(2027, 3, 27, 22, 0), LocalDateTime.of(2027, 3, 28, 6, 0), Sketch.PARIS);
    assertEquals(Duration.ofHours(7), march.length());
    assertEquals("2027-03-28T03:30+02:00[Europe/Paris]",
        Clocks.lastSafeAbort(march, Duration.ofMinutes(30), Duration.ofHours(2)).orElseThrow().toString());
    assertEquals("2027-03-28T03:00+02:00[Europe/Paris]",
        Clocks.lastSafeAbort(march, Duration.ofMinutes(30), Duration.ofMinutes(150)).orElseThrow().toString());
    assertEquals("2027-03-28T01:59+01:00[Europe/Paris]",
        Clocks.lastSafeAbort(march, Duration.ofMinutes(30), Duration.ofMinutes(151)).orElseThrow().toString());
  }

  @Test
  void theNightInWhichAnHourComesTwiceIsAnHourLonger() {
    var october = new Window(LocalDateTime.of(2026, 10, 24, 22, 0), LocalDateTime.of(2026, 10, 25, 6, 0), Sketch.PARIS);
    assertEquals(Duration.ofHours(9), october.length());
    assertEquals("2026-10-25T02:30+02:00[Europe/Paris]",
        Clocks.lastSafeAbort(october, Duration.ofMinutes(30), Duration.ofHours(4)).orElseThrow().toString());
  }

  @Test
  void stepsBeginAfterOneAnother() {
    var forward = runbook(Nights.shop()).forward();
    for (int i = 1; i < forward.size(); i++) {
      assertEquals(forward.get(i - 1).begins().orElseThrow().plus(forward.get(i - 1).duration()),
          forward.get(i).begins().orElseThrow());
    }
  }

  @Test
  void everyPhaseHasItsWayBackOrSaysWhyThereIsNone() {
    for (var sketch : List.of(Nights.shop(), Sketch.of("db/shop"))) {
      for (var back : runbook(sketch).wayBack()) {
        assertEquals(back.steps().isEmpty(), !back.nothing().isEmpty(), back.name());
      }
    }
  }

  @Test
  void theWatchRepeatsTheNightWithItsOwnNumbers() {
    var runbook = runbook(Nights.shop());
    var night = runbook.wayBack().get(4);
    var watch = runbook.wayBack().get(5);
    assertEquals(night.steps().stream().map(ReverseStep::instruction).toList(),
        watch.steps().stream().skip(1).map(ReverseStep::instruction).toList());
    assertEquals("6.2", watch.steps().get(1).number());
    assertEquals(Duration.ofMinutes(5), watch.steps().get(1).after());
  }

  @Test
  void wavesWithTheirOwnWindowsHaveTheirOwnNights() {
    var nights = Runbooks.of(Nights.twoNights().basis(), List.of());
    assertEquals(List.of(List.of(1), List.of(2)), nights.stream().map(Runbook::waves).toList());
  }

  @Test
  void anEndpointThatStaysIsProbedToo() {
    var sketch = Nights.shop().draw("endpoint/https/pay.example/v1").item("payments",
        new Disposition.Retain("theirs"), "endpoint/https/pay.example/v1");
    assertEquals(List.of("curl --fail --silent --show-error --output /dev/null --max-time 20 https://pay.example/v1"),
        step(runbook(sketch), Stage.PROBE).commands());
  }

  @Test
  void filesThatNameTheOldSideAreKeptForTheWayBack() {
    var sketch = Sketch.of("job/app/labels runs script/app/opt/labels.sh",
        "script/app/opt/labels.sh connects-to db/shop 1 host=10.20.4.11").named("10.20.4.11", "db/shop")
        .move("shop", "db/shop").item("labels", new Disposition.Rewire("point labels at core", 0), "job/app/labels");
    var step = step(runbook(sketch), Stage.REWIRE);
    assertEquals("Rewire labels: point labels at core", step.instruction());
    assertEquals("it connects to the new side, and 10.20.4.11 stands in none of the files", step.check());
    assertEquals(List.of("test -e /script/app/opt/labels.sh.before-cutover"
        + " || cp -p /script/app/opt/labels.sh /script/app/opt/labels.sh.before-cutover"), step.commands());
  }

  @Test
  void filesOfARepositoryAreNamedAsTheyLieInIt() {
    var sketch = Sketch.of("job/shop/labels runs script/shop/bin/labels.sh",
        "script/shop/bin/labels.sh connects-to db/shop 1 host=10.20.4.11").named("10.20.4.11", "db/shop")
        .change("job/shop/labels", asset -> asset.seenAt(Location.of("deploy/crontab", 3)))
        .move("shop", "db/shop").item("labels", new Disposition.Rewire("", 0), "job/shop/labels");
    var step = step(runbook(sketch), Stage.REWIRE);
    assertEquals("shop, in its top folder", step.on());
    assertEquals(List.of("test -e script/shop/bin/labels.sh.before-cutover"
        + " || cp -p script/shop/bin/labels.sh script/shop/bin/labels.sh.before-cutover"), step.commands());
  }

  @Test
  void filesOfAServerAreNamedFromItsRoot() {
    var sketch = Sketch.of("job/app/labels runs script/app/opt/labels.sh",
        "script/app/opt/labels.sh connects-to db/shop 1 host=10.20.4.11")
        .change("job/app/labels", asset -> asset.seenAt(Location.of("etc/cron.d/labels", 3)))
        .move("shop", "db/shop").item("labels", new Disposition.Rewire("", 0), "job/app/labels");
    var step = step(runbook(sketch), Stage.REWIRE);
    assertEquals("app, as root", step.on());
    assertTrue(step.commands().getFirst().startsWith("test -e /"), step.commands().toString());
  }

  @Test
  void theFileThatTheChangeNamesIsTheOneThatIsKept() {
    var sketch = Sketch.of("job/app/labels runs script/app/opt/labels.sh",
        "script/app/opt/labels.sh connects-to db/shop 1 psql").move("shop", "db/shop")
        .item("labels", new Disposition.Rewire("set PGHOST=core in /etc/labels.env", 0), "job/app/labels");
    assertEquals(List.of("test -e /etc/labels.env.before-cutover || cp -p /etc/labels.env"
        + " /etc/labels.env.before-cutover"), step(runbook(sketch), Stage.REWIRE).commands());
  }

  @Test
  void whatIsDecidedByItselfDoesNotTravelWithItsDatabase() {
    var sketch = Sketch.of("db/shop", "db/shop/web", "db/shop/web.page", "db/shop/web.banner", "db/shop/sales",
        "db/shop/sales.orders").with("db/shop", Attribute.ENGINE, "h2").move("shop", "db/shop")
        .item("banner", new Disposition.Retain("nobody reads it"), "db/shop/web.banner");
    var copied = runbook(sketch).forward().stream().filter(one -> one.stage() == Stage.COPY)
        .flatMap(one -> one.commands().stream()).toList();
    assertEquals(List.of("CREATE SCHEMA IF NOT EXISTS \"web\";",
        "SCRIPT NOSETTINGS DROP TO 'shop.sql' SCHEMA \"sales\";",
        "SCRIPT NOSETTINGS DROP TO 'shop-tables.sql' TABLE \"web\".\"page\";", "RUNSCRIPT FROM 'shop.sql';",
        "RUNSCRIPT FROM 'shop-tables.sql';"), copied);
  }

  private static ForwardStep step(Runbook runbook, Stage stage) {
    return runbook.forward().stream().filter(one -> one.stage() == stage).findFirst().orElseThrow();
  }

  private static Runbook runbook(Sketch sketch) {
    var basis = sketch.basis();
    return Runbooks.of(basis, SilentDependencies.of(basis)).getFirst();
  }
}
