package org.portolan.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.runbook.ForwardStep;
import org.portolan.model.runbook.ReverseStep;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.survey.Survey;
import org.portolan.model.work.Progress;

/// The sample's night is carried out as its runbooks print it, on two real databases and the files of its server.
class SampleNightTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-17T10:00:00Z"), ZoneOffset.UTC);
  private static final String RETIRED = "web.banner";

  @TempDir
  private static Path folder;
  private static Path sample;
  private static Runbook night;

  @BeforeAll
  static void make() throws ProblemException {
    sample = folder.resolve("sample");
    Sample.make(sample, CLOCK, Progress.none());
    try (var store = FolderStore.openReadOnly(sample, CLOCK, "")) {
      var contents = store.read(Progress.none());
      night = Survey.of(contents.manifest(), contents.inventory(), contents.logbook(), ZonedDateTime.now(CLOCK))
          .runbook();
    }
  }

  @Test
  void afterTheLastStepTheNewSideHoldsEverythingThatMovesAndTheOldOneTakesNoMoreWrites() throws Exception {
    try (var shift = NightShift.begin(sample, folder.resolve("there"))) {
      var before = new TreeMap<>(shift.old().holdings());
      var views = shift.old().answers();
      for (var step : upToStage(Stage.PROBE)) {
        shift.forward(step);
      }
      assertEquals(before, shift.old().holdings());
      assertEquals(views, shift.fresh().answers());
      before.remove(RETIRED);
      assertEquals(before, shift.fresh().holdings());
      assertEquals(39, before.size());
      assertEquals(5, views.size());
      assertFalse(shift.accepts("core"), "nobody writes to the new side before somebody has decided");

      for (var step : night.forward().subList(upToStage(Stage.PROBE).size(), night.forward().size())) {
        shift.forward(step);
      }
      assertTrue(shift.accepts("core"));
      assertFalse(shift.accepts("shop"));
      assertEquals(List.of("etc/cron.d/shop: 10 5 * * 1    shop  /opt/mail/bin/send_weekly.sh --to customers",
          "etc/cron.d/shop: 30 2 * * *    shop  /opt/shop/bin/nightly_export.sh", "shop-web.service",
          "voucher-expire.timer"), List.copyOf(shift.server().on()));
      assertEquals("PGHOST=core-db", shift.server().text("/etc/shop/shop.env").lines().findFirst().orElseThrow());
      assertFalse(shift.server().text("/etc/shop/web.env").contains(NightShift.OLD));
      assertFalse(shift.server().text("/opt/shop/lib/db.sh").contains(NightShift.OLD));
    }
  }

  /// In the middle of the copy, and after the last step of each part of the night that changes something.
  @TestFactory
  Stream<DynamicTest> weComeBackFrom() {
    var steps = night.forward();
    var changing = EnumSet.of(Stage.LOCK, Stage.COPY, Stage.REWIRE, Stage.OPEN);
    int copied = upToStage(Stage.COPY).size();
    return IntStream.range(0, steps.size())
        .filter(i -> i + 1 == steps.size() || i == copied - 7
            || (changing.contains(steps.get(i).stage()) && steps.get(i).stage() != steps.get(i + 1).stage()))
        .boxed()
        .map(i -> DynamicTest.dynamicTest(steps.get(i).number() + " " + steps.get(i).instruction(),
            () -> thereAndBack(steps.subList(0, i + 1))));
  }

  private static void thereAndBack(List<ForwardStep> done) throws Exception {
    var turning = done.getLast();
    try (var shift = NightShift.begin(sample, folder.resolve(turning.number()))) {
      var rows = new TreeMap<>(shift.old().holdings());
      var files = shift.server().files();
      var jobs = new TreeSet<>(shift.server().on());
      for (var step : done) {
        shift.forward(step);
      }
      for (var step : wayBackFrom(turning)) {
        shift.back(step);
      }
      var carriedBack = done.stream().anyMatch(step -> step.stage() == Stage.OPEN);
      if (carriedBack) {
        rows.computeIfPresent("sales.voucher", (_, held) -> Stream.concat(Stream.of("FIRST|7.00|null|FALSE"),
            held.stream()).sorted().toList());
      }
      assertEquals(rows, shift.old().holdings());
      assertTrue(shift.accepts("shop"));
      assertEquals(List.of(), shift.fresh().schemas());
      assertEquals(List.of(), shift.fresh().tables());
      assertEquals(files, shift.server().files());
      assertEquals(jobs, shift.server().on());
    }
  }

  /// As the table "where do I start" says.
  private static List<ReverseStep> wayBackFrom(ForwardStep turning) {
    var startAt = night.clock().orElseThrow().points().stream().filter(point -> point.step().equals(turning.number()))
        .findFirst().orElseThrow().startAt();
    var steps = night.nightBack().orElseThrow().steps();
    return steps.subList(steps.stream().map(ReverseStep::number).toList().indexOf(startAt), steps.size());
  }

  private static List<ForwardStep> upToStage(Stage last) {
    return night.forward().stream().filter(step -> step.stage().compareTo(last) <= 0).toList();
  }

  @Test
  void aStepWithoutACommandSaysWhoDoesWhatAndWhatIsSeenThen() {
    var byPeople = EnumSet.of(Stage.PREPARE, Stage.COPY, Stage.REWIRE, Stage.DECIDE, Stage.START, Stage.TELL);
    for (var step : night.forward()) {
      assertTrue(step.instruction().matches("\\p{Lu}\\p{L}+ .+"), step.instruction());
      assertFalse(step.check().isBlank(), step.instruction());
      assertFalse(step.person().isBlank(), step.instruction());
      assertFalse(step.deputy().isBlank(), step.instruction());
      assertTrue(!step.commands().isEmpty() || byPeople.contains(step.stage()), step.instruction());
    }
    for (var step : night.nightBack().orElseThrow().steps()) {
      assertFalse(step.check().isBlank() || step.person().isBlank() || step.ifNot().isBlank(), step.instruction());
    }
  }
}
