package org.portolan.model.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Basis;
import org.portolan.model.basis.Nights;
import org.portolan.model.basis.Sketch;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.Strategy;

class SurveyTest {
  @Test
  void aCompletePlanFollowsToTheLastPart() {
    var survey = survey(Nights.complete());
    assertEquals(6, survey.plan().phases().size());
    assertEquals(17, survey.communication().messages().size());
    assertTrue(survey.runbook().clock().orElseThrow().lastSafeAbort().isPresent());
  }

  @Test
  void whatMovesAndWasNeverMeasuredIsNotCalledNothing() {
    var shop = Item.of(new ItemId("shop"), ItemKind.DATA_ENTITY, List.of(new AssetPattern("db/shop")))
        .with(new Disposition.Move("core", "", 1, List.of()));
    var survey = Survey.of(Manifest.named("shop").withItems(List.of(shop)), Inventory.EMPTY, Logbook.EMPTY, Sketch.NOW);
    assertEquals(List.of(shop), survey.ofUnknownSize());
    assertEquals("not known", survey.volume(survey.plan().waves().getFirst()));
  }

  @Test
  void whatFollowsDoesNotDependOnTheOrderInWhichItWasFound() {
    for (long seed = 0; seed < 40; seed++) {
      var sketch = drawn(seed);
      var inventory = sketch.inventory();
      var shuffled = new ArrayList<>(inventory.dependencies());
      Collections.shuffle(shuffled, new Random(seed));
      var other = new Inventory(new TreeMap<>(inventory.assets()), shuffled, List.of(), List.of(), List.of(), List.of(),
          inventory.names());
      var one = survey(sketch);
      var two = Survey.of(sketch.manifest(), other, Logbook.EMPTY, Sketch.NOW);
      assertEquals(one.silent(), two.silent(), "seed " + seed);
      assertEquals(one.nights(), two.nights(), "seed " + seed);
      assertEquals(one.plan(), two.plan(), "seed " + seed);
      assertEquals(one.findings(), two.findings(), "seed " + seed);
      assertEquals(one.fingerprint(), two.fingerprint(), "seed " + seed);
    }
  }

  @Test
  void eachNeedOfAnItemLiesInAnEarlierOrTheSameWave() {
    for (long seed = 0; seed < 200; seed++) {
      var sketch = drawn(seed).context(SurveyTest::inWaves);
      var basis = sketch.basis();
      for (var item : basis.order().waves().keySet()) {
        for (var need : basis.order().needsOf(item)) {
          assertTrue(basis.order().waveOf(need) <= basis.order().waveOf(item),
              "seed " + seed + ": " + item + " needs " + need);
          assertTrue(basis.order().levelOf(need) <= basis.order().levelOf(item), "seed " + seed);
        }
      }
    }
  }

  @Test
  void everyStepBackUndoesWhatStandsAfterTheNextOne() {
    for (long seed = 0; seed < 100; seed++) {
      for (var night : survey(drawn(seed)).nights()) {
        var undone = night.nightBack().stream().flatMap(back -> back.steps().stream()).filter(step -> !step.undoes()
            .isEmpty()).map(step -> Integer.valueOf(step.undoes().substring(1))).toList();
        for (int i = 1; i < undone.size(); i++) {
          assertTrue(undone.get(i) < undone.get(i - 1), "seed " + seed + ": " + undone);
        }
      }
    }
  }

  @Test
  void everyDependantIsToldOnceAndOnlyFromOutside() {
    for (long seed = 0; seed < 100; seed++) {
      var basis = drawn(seed).basis();
      var silent = survey(drawn(seed)).silent();
      assertEquals(silent.size(), silent.stream().map(one -> one.id()).distinct().count(), "seed " + seed);
      for (var one : silent) {
        assertTrue(one.path().isEmpty() || one.path().stream().anyMatch(arrow -> reaches(basis, arrow.to())),
            "seed " + seed + ": " + one.id());
      }
    }
  }

  private static boolean reaches(Basis basis, AssetId needed) {
    return basis.leaving().contains(needed) || basis.decision(needed).isEmpty()
        || basis.coverage().itemOf(needed).filter(item -> basis.order().waveOf(item.id()) > 0).isPresent();
  }

  @Test
  void anyChangeOfADecisionChangesTheFingerprint() {
    var plain = survey(Nights.complete()).fingerprint();
    assertNotEquals(plain, survey(Nights.complete().with("db/shop", Attribute.COMMENT, "x")).fingerprint());
    assertNotEquals(plain,
        survey(Nights.complete().item("more", new Disposition.Undecided(), "db/more")).fingerprint());
    assertEquals(plain, survey(Nights.complete()).fingerprint());
  }

  private static Context inWaves(Context old) {
    return new Context(old.name(), old.organisation(), old.triage(), old.scope(), old.acceptance(),
        Optional.of(Strategy.WAVES), old.approach(), old.phases(), old.downtimeTolerance(), old.window(),
        old.freezes(), old.bandwidth(), old.roles(), old.contacts(), old.audiences(), old.rollbackWhen(),
        old.signOffs(), old.thresholds(), old.start());
  }

  /// Jobs, scripts and tables that need each other by chance, some of them decided.
  private static Sketch drawn(long seed) {
    var random = new Random(seed);
    var sketch = Sketch.of("db/a", "db/b", "db/c").context(Nights::planned).named("10.0.0.1", "db/a");
    for (int i = 0; i < 40; i++) {
      var table = "db/" + "abc".charAt(random.nextInt(3)) + "/s.t" + random.nextInt(6);
      var script = "script/app/s" + random.nextInt(8);
      sketch.draw(switch (random.nextInt(6)) {
        case 0 -> "job/app/j" + random.nextInt(6) + " runs " + script;
        case 1 -> script + " calls script/app/s" + random.nextInt(8) + " 0.9";
        case 2 -> script + " writes " + table + " 0.7 psql -h 10.0.0.1";
        case 3 -> "job/app/j" + random.nextInt(6) + " reads " + table;
        case 4 -> table + " foreign-key db/" + "abc".charAt(random.nextInt(3)) + "/s.t" + random.nextInt(6);
        default -> script + " connects-to db/b";
      });
    }
    for (int i = 0; i < 6; i++) {
      if (random.nextBoolean()) {
        sketch.item("j" + i, disposition(random), "job/app/j" + i);
      }
    }
    for (var database : List.of("a", "b", "c")) {
      sketch.item("data-" + database, disposition(random), "db/" + database);
    }
    return sketch;
  }

  private static Disposition disposition(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Disposition.Undecided();
      case 1 -> new Disposition.Rewire("point it at core", 0);
      case 2 -> new Disposition.Retain("stays");
      default -> new Disposition.Move("core/x", "dump", 0, List.of());
    };
  }

  private static Survey survey(Sketch sketch) {
    return Survey.of(sketch.manifest(), sketch.inventory(), Logbook.EMPTY, Sketch.NOW);
  }
}
