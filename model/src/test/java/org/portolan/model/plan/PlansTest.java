package org.portolan.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Contexts;
import org.portolan.model.basis.Nights;
import org.portolan.model.basis.Sketch;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.PhaseModel;
import org.portolan.model.manifest.Window;
import org.portolan.model.method.RuleId;
import org.portolan.model.runbook.Runbooks;
import org.portolan.model.silent.SilentDependencies;

class PlansTest {
  @Test
  void twoTerabytesOver100MbitTakeTwoDays() {
    assertEquals(List.of("PT44H26M40S"), takes("2000000000000"));
    assertEquals(List.of("PT48H52M2S"), takes("2199023255552"));
  }

  private static List<String> takes(String bytes) {
    var sketch = Nights.shop().with("db/shop", Attribute.BYTES, bytes)
        .context(context -> Contexts.with(context, new Context.Bandwidth(100, 1, Optional.empty())));
    return plan(sketch).transfers().stream().map(one -> one.takes().orElseThrow().toString()).toList();
  }

  @Test
  void whatDoesNotFitTheWindowGoesBeforeTheNight() {
    var sketch = Nights.shop().with("db/shop", Attribute.BYTES, "2000000000000")
        .context(context -> Contexts.with(context, new Context.Bandwidth(100, 1, Optional.empty())));
    var only = plan(sketch).transfers().getFirst();
    assertFalse(only.fits());
    assertEquals("Copy it before the night and let the changes follow, so that only the rest crosses in the window.",
        only.recommendation());
  }

  @Test
  void noTaskBeginsBeforeWhatItNeedsIsDone() {
    for (var model : PhaseModel.values()) {
      var plan = plan(Nights.shop().context(context -> Contexts.with(context, model)));
      var ends = new HashMap<String, LocalDate>();
      plan.phases().stream().flatMap(phase -> phase.tasks().stream()).forEach(task -> ends.put(task.id(), task.to()));
      plan.phases().stream().flatMap(phase -> phase.tasks().stream()).filter(task -> task.done() < 1)
          .forEach(task -> task.needs().forEach(
              need -> assertTrue(task.from().isAfter(ends.get(need)) || task.id().startsWith("watch/"),
                  task.id() + " needs " + need)));
    }
  }

  @Test
  void theAuditOfTheDataEndsTwoWeeksBeforeTheFirstRehearsal() {
    var plan = plan(Nights.shop());
    assertTrue(!task(plan, "audit/quality").to().plusDays(14).isAfter(task(plan, "test/rehearse-1").from()));
  }

  @Test
  void noticesGoOutAWeekAndADayBefore() {
    var plan = plan(Nights.shop());
    assertEquals(LocalDate.of(2027, 1, 15), task(plan, "plan/first-notice").to());
    assertEquals(LocalDate.of(2027, 1, 21), task(plan, "plan/second-notice").to());
  }

  @Test
  void aWindowInsideAFreezeIsAConflict() {
    var sketch = Nights.shop().context(context -> Contexts.with(context, new Context.Freeze("January sales",
        LocalDate.of(2027, 1, 26), LocalDate.of(2027, 2, 2))));
    assertEquals(
        List.of(new Conflict(RuleId.of(41),
            "The watch after the window of 2027-01-23 meets January sales, 2027-01-26 to 2027-02-02.",
            "Move the window to 2027-02-03 or later.")),
        plan(sketch).conflicts());
  }

  @Test
  void aWindowThatComesTooSoonNamesTheFirstNightThatCanBe() {
    var soon = new Window(LocalDateTime.of(2026, 12, 5, 22, 0), LocalDateTime.of(2026, 12, 6, 6, 0), Sketch.PARIS);
    var plan = plan(Nights.shop().context(context -> Contexts.with(context, soon)));
    var late = plan.conflicts().stream().filter(one -> one.rule().number() == 42).toList();
    assertEquals(1, late.size(), plan.conflicts().toString());
    assertTrue(late.getFirst().remedy().contains(plan.earliestCutover().orElseThrow().toString()));
  }

  @Test
  void theEarliestCutoverIsANightWithoutConflict() {
    for (int day = 0; day < 60; day++) {
      var now = Sketch.NOW.plusDays(day);
      var free = plan(Nights.shop().context(Contexts::withoutWindow), now).earliestCutover().orElseThrow();
      var window = new Window(free.atTime(22, 0), free.plusDays(1).atTime(6, 0), Sketch.PARIS);
      var plan = plan(Nights.shop().context(context -> Contexts.with(context, window)), now);
      assertEquals(List.of(), plan.conflicts(), "as of " + now + ", window " + window);
    }
  }

  @Test
  void criticalTasksHaveNoSlack() {
    var plan = plan(Nights.shop().context(Contexts::withoutWindow));
    assertTrue(plan.phases().stream().flatMap(phase -> phase.tasks().stream()).anyMatch(Task::critical));
    plan.phases().stream().limit(4).flatMap(phase -> phase.tasks().stream()).filter(Task::critical)
        .forEach(task -> assertTrue(!task.latest().isAfter(task.to()), task.id()));
  }

  @Test
  void aGateSaysWhatIsMissingAndWhoCanGiveIt() {
    var gate = plan(Nights.shop()).phases().get(3).gate();
    assertEquals("[true, true, true, true, true, true]",
        gate.criteria().stream().map(Gate.Criterion::held).toList().toString());
    var bare = plan(Sketch.of("db/shop")).phases().get(3).gate();
    assertEquals(0, bare.held());
    assertTrue(bare.criteria().stream().allMatch(one -> one.missing().contains(": ")));
  }

  @Test
  void theOldSideStaysUntilWhatRunsSeldomHasRun() {
    var plan = plan(Nights.shop());
    assertEquals(LocalDate.of(2027, 4, 5), task(plan, "watch/quarter").to());
    assertEquals(LocalDate.of(2027, 4, 6), task(plan, "watch/retire").from());
  }

  @Test
  void aNightThatIsAnHourShorterIsMeasuredByTheClock() {
    var march = new Window(LocalDateTime.of(2027, 3, 27, 23, 0), LocalDateTime.of(2027, 3, 28, 3, 0), Sketch.PARIS);
    var plan = plan(Nights.shop().context(context -> Contexts.with(context, march)));
    assertTrue(plan.conflicts().stream().anyMatch(one -> one.summary().contains("window of 3 h")),
        plan.conflicts().toString());
  }

  @Test
  void wavesFollowTheGraphAndNameTheArrowsTheyCut() {
    var sketch = Sketch.of("job/app/n reads db/bi/s.facts", "db/bi/s.facts foreign-key db/shop/s.orders")
        .move("shop", "db/shop").move("bi", "db/bi").move("jobs", "job/app/*").context(Contexts::inWaves);
    assertEquals(List.of("1 [shop] needs nothing that moves later; 1 cut", "2 [bi] as early as its needs allow; needs"
        + " wave 1; 2 cut", "3 [jobs] as early as its needs allow; needs wave 2; 1 cut"),
        plan(sketch).waves().stream().map(wave -> wave.number() + " " + wave.items() + " " + wave.why() + "; "
            + wave.crossing().size() + " cut").toList());
    assertEquals(List.of("all at once"), plan(sketch.context(Contexts::allAtOnce)).waves().stream().map(Wave::why)
        .toList());
  }

  @Test
  void theSameInputGivesTheSamePlan() {
    assertEquals(plan(Nights.twoNights()), plan(Nights.twoNights()));
  }

  private static Task task(Plan plan, String id) {
    return plan.phases().stream().flatMap(phase -> phase.tasks().stream()).filter(task -> task.id().equals(id))
        .findFirst().orElseThrow();
  }

  private static Plan plan(Sketch sketch) {
    return plan(sketch, Sketch.NOW);
  }

  private static Plan plan(Sketch sketch, ZonedDateTime now) {
    var basis = sketch.basis(now);
    var silent = SilentDependencies.of(basis);
    return Plans.of(basis, silent, Runbooks.of(basis, silent));
  }
}
